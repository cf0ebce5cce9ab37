import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { Allow, Public } from '../../platform/access';
import { PasswordGuard, SESSION_COOKIE } from '../../platform/auth';
import { DemonstrationResponse, SessionResponse, SignIn } from './session.dto';
import { SessionService } from './session.service';

const COOKIE = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

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
    const { token, session } = await this.sessions.start(request.user.id);
    setCookie(response, token, undefined);
    return session;
  }

  /** Who is signed in and what they may do. */
  @Get()
  @Allow('session:read')
  @ApiOkResponse({ type: SessionResponse })
  read(): Promise<SessionResponse> {
    return this.sessions.describe();
  }

  /** Signs out, here and on every server at once. */
  @Delete()
  @Allow('session:delete')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end();
    setCookie(response, '', 0);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  /** For the sign-in page: is this a demonstration, and whom can one look around as? */
  @Get('demo')
  @Public()
  @ApiOkResponse({ type: DemonstrationResponse })
  demonstration(): Promise<DemonstrationResponse> {
    return this.sessions.demonstration();
  }
}

function setCookie(response: Response, value: string, maxAge: number | undefined): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: SESSION_COOKIE,
      value,
      ...COOKIE,
      ...(maxAge === undefined ? {} : { maxAge }),
    }),
  );
}
