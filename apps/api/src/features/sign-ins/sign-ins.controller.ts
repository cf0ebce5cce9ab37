import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, StepUp } from '../../platform/access';
import { RecordId } from '../../platform/http';
import { EnrolmentCodeResponse } from './sign-ins.dto';
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

  /** Makes a one-time code with which its holder chooses a password and a second factor anew. */
  @Post('enrolment')
  @Allow('sign-ins:enrol')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: EnrolmentCodeResponse })
  enrol(@RecordId() id: string): Promise<EnrolmentCodeResponse> {
    return this.signIns.enrol(id);
  }

  /** Confirms, as a second person, that the one-time code of an account is in the hands of its holder. */
  @Post('enrolment/confirm')
  @Allow('sign-ins:confirm')
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(@RecordId() id: string): Promise<void> {
    return this.signIns.confirm(id);
  }
}
