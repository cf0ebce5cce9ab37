import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import { guessOf, hashOfToken, newToken, PasswordProof } from '../../platform/auth';
import { Database } from '../../platform/database';
import { ProofFailed, SignInNeeded } from '../../platform/errors';
import type { StepUpInput } from './session.dto';

/** Somebody who is signed in shows once more that it is them, before a grave deed. */
@Injectable()
export class StepUpService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly proof: PasswordProof,
  ) {}

  /** Answers the session's new secret: one that was copied before opens nothing any more. */
  async stepUp({ password }: StepUpInput, request: Request): Promise<string> {
    const { viewer } = this.database;
    this.audit.about('users', viewer.userId);
    this.audit.because('stepUp');
    const account = await this.proof.prove(guessOf(request, viewer.username), password);
    if (account?.id !== viewer.userId) throw new ProofFailed();
    const reopened = await this.database.open(false);
    if (!reopened.viewer || reopened.viewer.isLocked) throw new SignInNeeded();
    const token = newToken();
    await this.database.query('select step_session_up($1)', [hashOfToken(token)]);
    await this.database.become(hashOfToken(token));
    return token;
  }
}
