import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../../platform/access';
import { giveCookies } from './cookies';
import { EnrolmentService } from './enrolment.service';
import { Enrol, EnrolmentCode, NewAuthenticator, SessionResponse } from './session.dto';
import { SessionService } from './session.service';

/** For somebody who holds a one-time code and nothing else yet. */
@ApiTags('session')
@Controller('api/v1/enrolment')
export class EnrolmentController {
  constructor(
    private readonly enrolment: EnrolmentService,
    private readonly sessions: SessionService,
  ) {}

  /** A new authenticator for the holder of a one-time code. */
  @Post('authenticator')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: NewAuthenticator })
  offer(@Body() given: EnrolmentCode, @Req() request: Request): Promise<NewAuthenticator> {
    return this.enrolment.offerAuthenticator(given, request);
  }

  /** Sets the password and the authenticator, uses the code up, and signs in. */
  @Post()
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionResponse })
  async enrol(
    @Body() given: Enrol,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const signedIn = await this.enrolment.enrol(given, request);
    return giveCookies(response, await this.sessions.start(signedIn, request));
  }
}
