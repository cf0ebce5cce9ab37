import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import { checkPassword, guessOf, hashPassword, Passkeys, PasswordProof } from '../../platform/auth';
import { currentScope, Database, type Viewer } from '../../platform/database';
import { BadInput, ProofFailed, SignInNeeded } from '../../platform/errors';
import type { Unlock } from './session.dto';

/**
 * A session between open and ended. Locked, it is known and sees nothing; what opens it is the password, or the PIN its
 * owner set for it, which five wrong tries make useless together with the session.
 */
@Injectable()
export class SessionLock {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly proof: PasswordProof,
    private readonly passkeys: Passkeys,
  ) {}

  async lock(): Promise<void> {
    this.note('lock');
    await this.database.query('select lock_session()');
  }

  async unlock({ password, pin, passkey }: Unlock, request: Request): Promise<void> {
    this.note('unlock');
    const { viewer } = this.database;
    if (pin) await this.provePin(pin, request);
    else if (passkey) await this.provePasskey(viewer, passkey);
    else if (password) await this.provePassword(viewer, password, request);
    else throw new BadInput([{ field: 'password', code: 'text', params: { max: 200 } }]);
    await this.database.query('select unlock_session(), note_strong_proof($1)', [
      pin ? 'pin' : passkey ? 'passkey' : 'password',
    ]);
    // Only now Postgres knows a viewer again.
    await this.database.become(currentScope().tokenHash);
    this.audit.actingAs(this.database.viewer.memberships[0] ?? null);
  }

  async setPin(pin: string): Promise<void> {
    this.note('pin');
    await this.database.commit();
    const hash = await hashPassword(pin);
    await this.reopen();
    await this.database.query('select set_session_pin($1)', [hash]);
  }

  async setInterview(on: boolean): Promise<void> {
    this.note(on ? 'interview' : 'interviewOver');
    await this.database.query('select set_interview($1)', [on]);
    await this.database.become(currentScope().tokenHash);
  }

  private async provePassword(viewer: Viewer, password: string, request: Request): Promise<void> {
    const guess = guessOf(request, viewer.username);
    const proof = await this.proof.prove(guess, { password }, 'never');
    if (proof?.account.id !== viewer.userId) throw new ProofFailed();
    await this.reopen();
  }

  private async provePasskey(viewer: Viewer, passkey: string): Promise<void> {
    await this.database.commit();
    const shown = await this.passkeys.shownIn(passkey);
    if (shown?.userId !== viewer.userId) throw new ProofFailed();
    await this.reopen();
  }

  private async provePin(pin: string, request: Request): Promise<void> {
    const [claim] = await this.database.query<{ hash: string | null; left: number }>(
      'select pin_hash as hash, tries_left as left from claim_pin_try()',
    );
    await this.database.commit();
    const fits = await checkPassword(claim?.hash ?? null, pin, request.ip ?? '');
    await this.reopen();
    if (fits) return;
    if (!claim?.hash || claim.left > 0) throw new ProofFailed({ triesLeft: claim?.left ?? 0 });
    await this.database.query('select end_session()');
    await this.database.commit();
    throw new SignInNeeded();
  }

  /** The session may have ended while the proof was worked on. */
  private async reopen(): Promise<void> {
    const { viewer } = await this.database.open(false);
    if (!viewer) throw new SignInNeeded();
  }

  private note(deed: string): void {
    this.audit.about('users', this.database.viewer.userId);
    this.audit.because(deed);
  }
}
