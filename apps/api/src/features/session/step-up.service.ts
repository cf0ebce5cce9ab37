import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import { guessOf, hashOfToken, newToken, Passkeys, PasswordProof } from '../../platform/auth';
import { Database } from '../../platform/database';
import { BadInput, ProofFailed, SignInNeeded } from '../../platform/errors';
import type { StepUpInput } from './session.dto';

/** Somebody who is signed in shows once more that it is them, before a grave deed. */
@Injectable()
export class StepUpService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly proof: PasswordProof,
    private readonly passkeys: Passkeys,
  ) {}

  /** Answers the session's new secret: one that was copied before opens nothing any more. */
  async stepUp(given: StepUpInput, request: Request): Promise<string> {
    const { viewer } = this.database;
    this.audit.about('users', viewer.userId);
    this.audit.because('stepUp');
    const userId = given.passkey
      ? await this.byPasskey(given.passkey)
      : await this.byPassword(viewer.username, given, request);
    if (userId !== viewer.userId) throw new ProofFailed();
    const reopened = await this.database.open(false);
    if (!reopened.viewer || reopened.viewer.isLocked) throw new SignInNeeded();
    const token = newToken();
    await this.database.query('select step_session_up($1)', [hashOfToken(token)]);
    await this.database.become(hashOfToken(token));
    return token;
  }

  private async byPasskey(passkey: string): Promise<string | undefined> {
    await this.database.commit();
    return (await this.passkeys.shownIn(passkey))?.userId;
  }

  private async byPassword(username: string, { password, otp }: StepUpInput, request: Request) {
    if (!password) throw new BadInput([{ field: 'password', code: 'text', params: { max: 200 } }]);
    const proof = await this.proof.prove(guessOf(request, username), { password, otp }, 'always');
    return proof?.account.id;
  }
}
