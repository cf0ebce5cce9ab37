import { Injectable } from '@nestjs/common';
import { forbiddenPairsAmong } from '@teduh/domain';
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
      const here = known.filter(({ programme }) => programme === programmeId.toLowerCase());
      const has = (team: string) => here.some((one) => one.team === team.toLowerCase());
      if (!here.length) return [unknown(`memberships.${at}.programmeId`)];
      return teamId && !has(teamId) ? [unknown(`memberships.${at}.teamId`)] : [];
    });
    const pairs = forbiddenPairsAmong(memberships.map(({ role }) => role));
    const clashes = pairs.map(([one, other]): FieldError => {
      return { field: 'memberships', code: 'forbiddenPair', params: { one, other } };
    });
    const said = memberships.map(({ programmeId, role, teamId }) =>
      [programmeId, role, teamId ?? ''].join(' ').toLowerCase(),
    );
    const repeated =
      new Set(said).size < said.length ? [{ field: 'memberships', code: 'twice' }] : [];
    if (faults.length + clashes.length + repeated.length)
      throw new BadInput([...faults, ...clashes, ...repeated]);
  }

  /** Puts these in the place of the ones in the viewer's programmes. The database refuses pairs seen by nobody here. */
  async replace(userId: string, memberships: MembershipOfUser[]): Promise<void> {
    await this.db.execute(
      `delete from memberships where user_id = $1
         and programme_id = any((select viewer_programmes('administrator'))::uuid[])`,
      [userId],
    );
    for (const { programmeId, role, teamId, clearance } of memberships) {
      await this.db.execute(
        `insert into memberships (id, user_id, programme_id, role, team_id, clearance)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId(), userId, programmeId, role, teamId ?? null, clearance ?? 'C1'],
      );
    }
  }
}

const unknown = (field: string): FieldError => ({ field, code: 'unknownReference' });
