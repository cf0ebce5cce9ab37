import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { hashPassword, passwordFaults } from '../../platform/auth';
import { Database } from '../../platform/database';
import { refuseAny, SignInNeeded } from '../../platform/errors';
import type { AccountResponse } from './account.dto';

/** One's own account: how one signs in, and where. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async describe(): Promise<AccountResponse> {
    const [row] = await this.database.query<{ account: AccountResponse }>(
      'select own_sign_in() as account',
    );
    if (!row) throw new SignInNeeded();
    return row.account;
  }

  /** Whoever changes the password may do so because somebody else knows it: the other sessions end. */
  async setPassword(password: string): Promise<void> {
    this.note('password');
    refuseAny(passwordFaults(password, this.database.viewer));
    await this.database.commit();
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

  private note(deed: string): void {
    this.audit.about('users', this.database.viewer.userId);
    this.audit.because(deed);
  }
}
