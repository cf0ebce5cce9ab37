import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { Allow, Public, WhileLocked } from '../../platform/access';
import { DEVICE_COOKIE, PasswordGuard, SESSION_COOKIE } from '../../platform/auth';
import {
  DemonstrationResponse,
  Interview,
  Pin,
  SessionResponse,
  SignIn,
  StepUpInput,
  Unlock,
} from './session.dto';
import { SessionLock } from './session-lock';
import { SessionService } from './session.service';
import { StepUpService } from './step-up.service';

const COOKIE = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** The longest a browser keeps a cookie. */
const FOUR_HUNDRED_DAYS = 400 * 86_400;

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly lock: SessionLock,
    private readonly stepUps: StepUpService,
  ) {}

  /** Signs in. */
  @Post()
  @Public()
  @HttpCode(200)
  @UseGuards(PasswordGuard)
  @ApiOkResponse({ type: SessionResponse })
  async signIn(
    @Body() _credentials: SignIn,
    @Req() request: Request & { user: { id: string } },
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const { token, device, session } = await this.sessions.start(request.user.id, request);
    setCookie(response, SESSION_COOKIE, token);
    setCookie(response, DEVICE_COOKIE, device, FOUR_HUNDRED_DAYS);
    return session;
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

function setCookie(response: Response, name: string, value: string, maxAge?: number): void {
  const lasting = maxAge === undefined ? {} : { maxAge };
  response.append('Set-Cookie', stringifySetCookie({ name, value, ...COOKIE, ...lasting }));
}
