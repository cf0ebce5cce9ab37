import { Inject, Injectable } from '@nestjs/common';
import { can, PERMISSIONS, type Role, today } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import { hashOfToken, newToken } from '../../platform/auth';
import { CONFIG, type Config } from '../../platform/config';
import { Database, newId } from '../../platform/database';
import { SignInFailed } from '../../platform/errors';
import type { DemonstrationResponse, SessionResponse } from './session.dto';

const VERSION = '0.1.0';

/** Begins and ends signed-in sessions, and says who the viewer is. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Starts a session for a user whose password was checked; answers with the cookie's secret and who it is. A session
   * this browser still had ends: its cookie is about to be replaced.
   */
  async start(userId: string): Promise<{ token: string; session: SessionResponse }> {
    const token = newToken();
    const hash = hashOfToken(token);
    await this.end();
    await this.database.query('select start_session($1, $2, $3)', [newId(), hash, userId]);
    const viewer = await this.database.become(hash);
    if (!viewer) throw new SignInFailed();
    this.audit.actingAs(viewer.memberships[0] ?? null);
    return { token, session: await this.describe() };
  }

  async end(): Promise<void> {
    await this.database.query('select end_session()');
  }

  async describe(): Promise<SessionResponse> {
    const { userId, username, displayName, locale, memberships } = this.database.viewer;
    const roles = memberships.map(({ role }) => role as Role);
    const [workspace] = await this.database.query<{ kind: string; zone: string | null }>(
      `select kind, (select time_zone from programmes where id = $1) as zone from workspace`,
      [memberships[0]?.programmeId ?? null],
    );
    return {
      user: { id: userId, username, displayName, locale },
      memberships,
      rights: PERMISSIONS.filter((permission) => can(roles, permission)),
      workspace: {
        kind: workspace?.kind ?? 'live',
        today: today(workspace?.zone ?? 'UTC', new Date()),
        version: VERSION,
      },
    };
  }

  async demonstration(): Promise<DemonstrationResponse> {
    const [workspace] = await this.database.query<{ kind: string }>('select kind from workspace');
    const users = await this.database.query<DemonstrationResponse['users'][number]>(
      `select username, display_name as "displayName", role, programme as "programmeCode"
       from demonstration_users()`,
    );
    const isDemonstration = workspace?.kind === 'demonstration';
    return {
      kind: workspace?.kind ?? 'live',
      password: isDemonstration ? this.config.demoPassword : null,
      users,
    };
  }
}
