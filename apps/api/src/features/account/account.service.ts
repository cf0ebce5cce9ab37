import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import {
  guessOf,
  hashPassword,
  IdentityProvider,
  passwordFaults,
  PasswordProof,
} from '../../platform/auth';
import { Database } from '../../platform/database';
import { ProofFailed, refuseAny, SignInNeeded } from '../../platform/errors';
import type { AccountResponse, NewPassword, ProviderOfMine } from './account.dto';

/** One's own account: how one signs in, and where. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly proof: PasswordProof,
    private readonly provider: IdentityProvider,
  ) {}

  async describe(): Promise<AccountResponse> {
    const [row] = await this.database.query<{ account: Omit<AccountResponse, 'provider'> }>(
      'select own_sign_in() as account',
    );
    if (!row) throw new SignInNeeded();
    return { ...row.account, provider: await this.describeProvider() };
  }

  /**
   * Whoever changes the password may do so because somebody else knows it: the other sessions end. The one they have is
   * asked for also by a session that has just signed in: it may be a screen somebody left. Guesses at it are counted.
   */
  async setPassword({ current, password }: NewPassword, request: Request): Promise<void> {
    this.note('password');
    const { viewer: owner } = this.database;
    refuseAny(passwordFaults(password, owner));
    const guess = guessOf(request, owner.username);
    const proof = await this.proof.prove(guess, { password: current }, 'never');
    if (proof?.account.id !== owner.userId) throw new ProofFailed();
    const hash = await hashPassword(password);
    const { viewer } = await this.database.open(false);
    if (!viewer || viewer.isLocked) throw new SignInNeeded();
    await this.database.query('select set_own_password($1)', [hash]);
    await this.database.query('select end_own_other_sessions()');
  }

  async endOtherSessions(): Promise<void> {
    this.note('signOutEverywhere');
    await this.database.query('select end_own_other_sessions()');
  }

  private async describeProvider(): Promise<ProviderOfMine | null> {
    if (!this.provider.name) return null;
    const [row] = await this.database.query<Pick<ProviderOfMine, 'identity'>>(
      'select own_identity($1) as identity',
      [this.provider.settings().issuer],
    );
    return { name: this.provider.name, identity: row?.identity ?? null };
  }

  private note(deed: string): void {
    this.audit.about('users', this.database.viewer.userId);
    this.audit.because(deed);
  }
}
