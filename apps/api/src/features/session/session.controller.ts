import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow, Public, WhileLocked } from '../../platform/access';
import {
  Passkeys,
  PasskeyGuard,
  PasswordGuard,
  SESSION_COOKIE,
  type SignedInBy,
} from '../../platform/auth';
import { giveCookies, setCookie } from './cookies';
import {
  DemonstrationResponse,
  Interview,
  PasskeyQuestion,
  Pin,
  SessionResponse,
  SignIn,
  SignInByPasskey,
  StepUpInput,
  Unlock,
} from './session.dto';
import { SessionLock } from './session-lock';
import { SessionService } from './session.service';
import { StepUpService } from './step-up.service';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly lock: SessionLock,
    private readonly stepUps: StepUpService,
    private readonly passkeys: Passkeys,
  ) {}

  /** Signs in. 403 `factorNeeded` when the password fits and the account asks for more: send it again with `otp`. */
  @Post()
  @Public()
  @HttpCode(200)
  @UseGuards(PasswordGuard)
  @ApiOkResponse({ type: SessionResponse })
  async signIn(
    @Body() _credentials: SignIn,
    @Req() request: Request & { user: SignedInBy },
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    return giveCookies(response, await this.sessions.start(request.user, request));
  }

  /** What a browser asks its passkeys, for signing in, unlocking or stepping up. */
  @Get('passkey')
  @Public()
  @ApiOkResponse({ type: PasskeyQuestion })
  async askForPasskey(): Promise<PasskeyQuestion> {
    return { question: await this.passkeys.question() };
  }

  /** Signs in with a passkey alone. */
  @Post('passkey')
  @Public()
  @HttpCode(200)
  @UseGuards(PasskeyGuard)
  @ApiOkResponse({ type: SessionResponse })
  async signInByPasskey(
    @Body() _answer: SignInByPasskey,
    @Req() request: Request & { user: SignedInBy },
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    return giveCookies(response, await this.sessions.start(request.user, request));
  }

  /** Who is signed in and what they may do; of a locked session only whose it is. */
  @Get()
  @Allow('session:read')
  @WhileLocked()
  @ApiOkResponse({ type: SessionResponse })
  read(): Promise<SessionResponse> {
    return this.sessions.describe();
  }

  /** Signs out, here and on every server at once. */
  @Delete()
  @Allow('session:delete')
  @WhileLocked()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end();
    setCookie(response, SESSION_COOKIE, '', 0);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  /** Locks the session: until it is unlocked it reads and changes nothing, in any window. */
  @Post('lock')
  @Allow('session:update')
  @WhileLocked()
  @HttpCode(204)
  @ApiNoContentResponse()
  lockNow(): Promise<void> {
    return this.lock.lock();
  }

  /** Unlocks the session with the password, or with its own PIN. */
  @Post('unlock')
  @Allow('session:update')
  @WhileLocked()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionResponse })
  async unlock(@Body() proof: Unlock, @Req() request: Request): Promise<SessionResponse> {
    await this.lock.unlock(proof, request);
    return this.sessions.describe();
  }

  /** Sets the PIN that unlocks this session, and no other one. */
  @Post('pin')
  @Allow('session:update')
  @HttpCode(204)
  @ApiNoContentResponse()
  setPin(@Body() { pin }: Pin): Promise<void> {
    return this.lock.setPin(pin);
  }

  /** Interview mode: the screen is covered after 5 minutes untouched, and the session lives for 3 hours. */
  @Post('interview')
  @Allow('session:update')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionResponse })
  async setInterview(@Body() { on }: Interview): Promise<SessionResponse> {
    await this.lock.setInterview(on);
    return this.sessions.describe();
  }

  /** Shows once more that it is you: opens grave deeds for five minutes, under a new cookie. */
  @Post('step-up')
  @Allow('session:update')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionResponse })
  async stepUp(
    @Body() proof: StepUpInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    setCookie(response, SESSION_COOKIE, await this.stepUps.stepUp(proof, request));
    return this.sessions.describe();
  }

  /** For the sign-in page: is this a demonstration, and whom can one look around as? */
  @Get('demo')
  @Public()
  @ApiOkResponse({ type: DemonstrationResponse })
  demonstration(): Promise<DemonstrationResponse> {
    return this.sessions.demonstration();
  }
}
