import { Injectable } from '@nestjs/common';
import { forbiddenPairsAmong, type MembershipInput } from '@teduh/domain';
import { Database, newId } from '../../platform/database';
import { BadInput, type FieldError } from '../../platform/errors';
import type { MembershipOfUser } from './users.dto';

/** Where and as what somebody works, as far as the viewer administers it. */
@Injectable()
export class MembershipsService {
  constructor(private readonly db: Database) {}

  /** Refuses programmes and teams out of the viewer's reach, and roles that may not meet in one account. */
  async check(memberships: MembershipOfUser[]): Promise<void> {
    const known = await this.db.query<{ programme: string; team: string | null }>(
      `select p.id as programme, t.id as team from programmes p left join teams t on t.programme_id = p.id
       where p.id = any((select viewer_programmes('administrator'))::uuid[])`,
    );
    const faults = memberships.flatMap(({ programmeId, teamId }, at): FieldError[] => {
      const here = known.filter(({ programme }) => programme === programmeId);
      const has = (team: string) => here.some((one) => one.team === team);
      if (!here.length) return [unknown(`memberships.${at}.programmeId`)];
      return teamId && !has(teamId) ? [unknown(`memberships.${at}.teamId`)] : [];
    });
    const pairs = forbiddenPairsAmong(memberships.map(({ role }) => role));
    const clashes = pairs.map(([one, other]): FieldError => {
      return { field: 'memberships', code: 'forbiddenPair', params: { one, other } };
    });
    const said = memberships.map(({ programmeId, role, teamId }) =>
      [programmeId, role, teamId ?? ''].join(' '),
    );
    const repeated =
      new Set(said).size < said.length ? [{ field: 'memberships', code: 'twice' }] : [];
    if (faults.length + clashes.length + repeated.length)
      throw new BadInput([...faults, ...clashes, ...repeated]);
  }

  /**
   * A user name ends with the code of one of the account's programmes. So it can only clash with one the viewer sees
   * anyway: that a name is taken elsewhere must not be told.
   */
  async checkUsername(username: string, memberships: MembershipOfUser[]): Promise<void> {
    const programmes = await this.db.query<{ code: string }>(
      'select code from programmes where id = any($1::uuid[])',
      [memberships.map(({ programmeId }) => programmeId)],
    );
    const endings = programmes.map(({ code }) => `.${code.toLowerCase()}`);
    if (endings.some((ending) => username.endsWith(ending))) return;
    const params = { endings: endings.join(', ') };
    throw new BadInput([{ field: 'username', code: 'usernameEnding', params }]);
  }

  /**
   * Puts these in the place of the ones in the viewer's programmes. What is held already stays; what more than one
   * person decides is asked for. The database refuses pairs seen by nobody here.
   */
  async replace(userId: string, memberships: MembershipOfUser[]): Promise<void> {
    const held = await this.db.query<Held>(
      `select m.id, m.programme_id as "programmeId", m.role, m.team_id as "teamId", m.clearance
       from memberships m
       where m.user_id = $1 and m.programme_id = any((select viewer_programmes('administrator'))::uuid[])`,
      [userId],
    );
    const wanted = memberships.map(completed);
    const isSame = (one: MembershipInput) => (other: MembershipInput) =>
      keyOf(one) === keyOf(other);
    await this.db.execute('delete from memberships where id = any($1::uuid[])', [
      held.filter((one) => !wanted.some(isSame(one))).map(({ id }) => id),
    ]);
    for (const membership of wanted.filter((one) => !held.some(isSame(one)))) {
      await this.give(userId, membership);
    }
  }

  private async give(userId: string, membership: MembershipInput): Promise<void> {
    const { programmeId, role, teamId, clearance } = membership;
    const values = [newId(), userId, programmeId, role, teamId, clearance];
    const [here] = await this.db.query<{ isHigh: boolean }>(
      'select needs_second_person($1, $2, $3) as "isHigh"',
      [role, clearance, programmeId],
    );
    if (!here?.isHigh) {
      await this.db.execute(
        `insert into memberships (id, user_id, programme_id, role, team_id, clearance)
         values ($1, $2, $3, $4, $5, $6)`,
        values,
      );
      return;
    }
    await this.db.execute(
      `insert into membership_requests (id, user_id, programme_id, role, team_id, clearance, requested_by)
       select $1, $2, $3, $4, $5, $6, viewer_id() where not exists (
         select from membership_requests where user_id = $2 and programme_id = $3 and role = $4
           and team_id is not distinct from $5 and clearance = $6 and decision is null)`,
      values,
    );
  }
}

type Held = MembershipInput & { id: string };

const completed = ({
  programmeId,
  role,
  teamId,
  clearance,
}: MembershipOfUser): MembershipInput => ({
  ...{ programmeId, role, teamId: teamId ?? null, clearance: clearance ?? 'C1' },
});

const keyOf = ({ programmeId, role, teamId, clearance }: MembershipInput) =>
  [programmeId, role, teamId, clearance].join(' ');

const unknown = (field: string): FieldError => ({ field, code: 'unknownReference' });
