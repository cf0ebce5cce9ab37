import { Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow, StepUp } from '../../platform/access';
import { dropFlow, keepFlow } from '../../platform/auth';
import { RecordId } from '../../platform/http';
import { AccountResponse, WayToProvider } from './account.dto';
import { AccountService } from './account.service';
import { IdentitiesService } from './identities.service';

/** Who one is at another provider: with it one signs in there instead of typing a password here. */
@ApiTags('account')
@Controller('api/v1/account/identities')
export class IdentitiesController {
  constructor(
    private readonly account: AccountService,
    private readonly identities: IdentitiesService,
  ) {}

  /** Begins to link: where to send the browser. What comes back is kept in it, for this session. */
  @Post('invitation')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: WayToProvider })
  async invite(@Res({ passthrough: true }) response: Response): Promise<WayToProvider> {
    const { location, sealed } = await this.identities.invite();
    keepFlow(response, sealed);
    return { location };
  }

  /** Links what the provider said in this browser. */
  @Post()
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: AccountResponse })
  async link(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccountResponse> {
    await this.identities.link(request);
    dropFlow(response);
    return this.account.describe();
  }

  /** Takes the link away: the provider opens this account no more. */
  @Delete(':id')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: AccountResponse })
  async remove(@RecordId() id: string): Promise<AccountResponse> {
    await this.identities.remove(id);
    return this.account.describe();
  }
}
