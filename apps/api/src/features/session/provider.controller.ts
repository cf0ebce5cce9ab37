import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../platform/access';
import { dropFlow, keepFlow, ProviderGuard, type SignedInBy } from '../../platform/auth';
import { giveCookies } from './cookies';
import { ProviderService, type Way } from './provider.service';
import { SessionResponse, SignInByProvider } from './session.dto';
import { SessionService } from './session.service';

/** Signing in through another provider, in three steps: there, back again, and in. 404 where none is set up. */
@ApiTags('session')
@Controller('api/v1/session/oidc')
export class ProviderController {
  constructor(
    private readonly provider: ProviderService,
    private readonly sessions: SessionService,
  ) {}

  /** Sends the browser to the provider. */
  @Get()
  @Public()
  @HttpCode(302)
  @ApiFoundResponse({ description: 'To the provider, or to the sign-in page with a word on why.' })
  async ask(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    go(response, await this.provider.ask(request));
  }

  /** Where the provider sends the browser back to: checks its answer, signs nobody in yet. */
  @Get('callback')
  @Public()
  @HttpCode(302)
  @ApiFoundResponse({ description: 'To the sign-in page, or to the account that is to be linked.' })
  async answered(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    go(response, await this.provider.answered(request));
  }

  /** Signs in with what the provider said. A step of our own page, so that our strict cookies come with it. */
  @Post()
  @Public()
  @HttpCode(200)
  @UseGuards(ProviderGuard)
  @ApiOkResponse({ type: SessionResponse })
  async signIn(
    @Body() _code: SignInByProvider,
    @Req() request: Request & { user: SignedInBy },
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const started = await this.sessions.start(request.user, request);
    dropFlow(response);
    return giveCookies(response, started);
  }
}

function go(response: Response, { location, sealed }: Way): void {
  if (sealed) keepFlow(response, sealed);
  response.setHeader('Location', location);
}
