import { Inject, Injectable } from '@nestjs/common';
import { can, PERMISSIONS, type Role, today } from '@teduh/domain';
import type { Request } from 'express';
import { Audit } from '../../platform/audit';
import { deviceTokenOf, hashOfToken, newToken, type SignedInBy } from '../../platform/auth';
import { CONFIG, type Config, DEMO_PASSWORD, RELEASE } from '../../platform/config';
import { Database, newId } from '../../platform/database';
import { SignInFailed } from '../../platform/errors';
import type { DemonstrationResponse, SessionResponse } from './session.dto';

/** A session that has begun, with the secrets of its two cookies. */
export interface Started {
  token: string;
  device: string;
  session: SessionResponse;
}

/** Begins and ends signed-in sessions, and says who the viewer is. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Starts a session for a user who has proved who they are; answers with the cookies' secrets and who it is. A session
   * this browser still had ends: its cookie is about to be replaced. The device keeps the secret it had.
   */
  async start(
    { id: userId, byFactor, isSteppedUp = true }: SignedInBy,
    request: Request,
  ): Promise<Started> {
    const token = newToken();
    const device = deviceTokenOf(request) ?? newToken();
    await this.end();
    await this.database.query('select start_session($1, $2, $3, $4, $5)', [
      ...[newId(), hashOfToken(token), userId, hashOfToken(device), byFactor],
    ]);
    const viewer = await this.database.become(hashOfToken(token));
    if (!viewer) throw new SignInFailed();
    if (!isSteppedUp) await this.database.query('select withhold_step_up()');
    this.audit.actingAs(viewer.memberships[0] ?? null);
    return { token, device, session: await this.describe() };
  }

  async end(): Promise<void> {
    await this.database.query('select end_session()');
  }

  async describe(): Promise<SessionResponse> {
    const { userId, username, displayName, locale, memberships, isLocked, isInterview } =
      this.database.viewer;
    const roles = memberships.map(({ role }) => role as Role);
    const [workspace] = await this.database.query<{ kind: string; zone: string | null }>(
      `select kind, (select time_zone from programmes where id = $1) as zone from workspace`,
      [memberships[0]?.programmeId ?? null],
    );
    return {
      state: isLocked ? 'locked' : 'open',
      isInterview,
      user: { id: userId, username, displayName, locale },
      memberships,
      rights: PERMISSIONS.filter((permission) => can(roles, permission)),
      workspace: {
        kind: workspace?.kind ?? 'live',
        today: today(workspace?.zone ?? 'UTC', new Date()),
        version: RELEASE.version,
      },
    };
  }

  async demonstration(): Promise<DemonstrationResponse> {
    const [workspace] = await this.database.query<{ kind: string }>('select kind from workspace');
    const users = await this.database.query<DemonstrationResponse['users'][number]>(
      `select username, display_name as "displayName", role, programme as "programmeCode"
       from demonstration_users()`,
    );
    // One of the operator's own is a secret: only the well-known one is offered to whoever opens the page.
    const isOffered =
      workspace?.kind === 'demonstration' && this.config.demoPassword === DEMO_PASSWORD;
    return {
      kind: workspace?.kind ?? 'live',
      provider: this.config.oidc?.name ?? null,
      password: isOffered ? DEMO_PASSWORD : null,
      users,
    };
  }
}
