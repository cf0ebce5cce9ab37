import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Allow, StepUp } from '../../platform/access';
import { RecordId } from '../../platform/http';
import {
  AccountResponse,
  CodesResponse,
  FirstCode,
  NameOfFactor,
  NewPasskey,
  NewPassword,
  OfferedAuthenticator,
  PasskeyInvitation,
} from './account.dto';
import { AccountService } from './account.service';
import { FactorsService } from './factors.service';

/** One's own account. What changes how one signs in wants a fresh proof of who it is. */
@ApiTags('account')
@Controller('api/v1/account')
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly factors: FactorsService,
  ) {}

  /** How you sign in, and where you are signed in. */
  @Get()
  @Allow('account:read')
  @ApiOkResponse({ type: AccountResponse })
  read(): Promise<AccountResponse> {
    return this.account.describe();
  }

  /** Ends your sessions everywhere but here. */
  @Post('sign-out-everywhere')
  @Allow('account:update')
  @HttpCode(204)
  @ApiNoContentResponse()
  signOutEverywhere(): Promise<void> {
    return this.account.endOtherSessions();
  }

  /** Changes your password, if you know the one you have; your other sessions end. */
  @Post('password')
  @Allow('account:update')
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  setPassword(@Body() given: NewPassword, @Req() request: Request): Promise<void> {
    return this.account.setPassword(given, request);
  }

  /** Offers an authenticator; it counts once it has shown a code. */
  @Post('authenticators')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: OfferedAuthenticator })
  offerAuthenticator(@Body() { name }: NameOfFactor): Promise<OfferedAuthenticator> {
    return this.factors.offerTotp(name);
  }

  /** Shows that the authenticator works: from now on it is asked for. */
  @Post('authenticators/:id/confirm')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: AccountResponse })
  async confirm(@RecordId() id: string, @Body() { otp }: FirstCode): Promise<AccountResponse> {
    await this.factors.confirmTotp(id, otp);
    return this.account.describe();
  }

  /** What a browser needs to make a passkey for you. */
  @Post('passkeys/invitation')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyInvitation })
  invitePasskey(): Promise<PasskeyInvitation> {
    return this.factors.invitePasskey();
  }

  /** Keeps the passkey the browser made. */
  @Post('passkeys')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: AccountResponse })
  async addPasskey(@Body() { name, passkey }: NewPasskey): Promise<AccountResponse> {
    await this.factors.addPasskey(name, passkey);
    return this.account.describe();
  }

  /** Takes away an authenticator or a passkey. */
  @Delete('factors/:id')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: AccountResponse })
  async removeFactor(@RecordId() id: string): Promise<AccountResponse> {
    await this.factors.remove(id);
    return this.account.describe();
  }

  /** Ten codes for the day a factor is lost. They are shown once; older ones are void. */
  @Post('recovery-codes')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: CodesResponse })
  async printRecoveryCodes(): Promise<CodesResponse> {
    return { codes: await this.factors.printCodes('recovery') };
  }

  /** A sheet of forty one-time codes, for those without a phone. It is a second factor. */
  @Post('code-sheet')
  @Allow('account:update')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: CodesResponse })
  async printSheet(): Promise<CodesResponse> {
    return { codes: await this.factors.printCodes('sheet') };
  }
}
