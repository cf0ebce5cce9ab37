import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StepUp } from '../../platform/access';
import { RecordId } from '../../platform/http';
import { SignInsService } from './sign-ins.service';

@ApiTags('sign-ins')
@Controller('api/v1/users/:id/sign-in')
export class SignInsController {
  constructor(private readonly signIns: SignInsService) {}

  /** Sets an account free that wrong passwords have stopped. */
  @Post('reset-tries')
  @Allow('sign-ins:resetTries')
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  resetTries(@RecordId() id: string): Promise<void> {
    return this.signIns.resetTries(id);
  }
}
