import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  isIdOf,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput } from '../../platform/errors';
import type { CreateTeam, TeamResponse } from './teams.dto';

const TEAMS: RecordShape = {
  from: 'teams t',
  id: 't.id',
  filters: { programmeId: isIdOf('t.programme_id') },
  sorts: { name: 't.name' },
  defaultSort: 'name',
  columns: `t.id, t.programme_id as "programmeId", t.name`,
};

/** The teams of the viewer's programmes. Whose administrators open new ones, Postgres decides. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<TeamResponse>> {
    this.audit.searched(query);
    return findPage(this.db, TEAMS, query);
  }

  async create({ programmeId, name }: CreateTeam): Promise<TeamResponse> {
    const id = newId();
    await this.refuseForeign(programmeId);
    await this.db.execute('insert into teams (id, programme_id, name) values ($1, $2, $3)', [
      ...[id, programmeId, name],
    ]);
    this.audit.about('teams', id, programmeId);
    this.audit.changed(['name']);
    return { id, programmeId, name };
  }

  /** A programme out of reach is no different from one that is not; headquarters has no teams. */
  private async refuseForeign(programmeId: string): Promise<void> {
    const [programme] = await this.db.query<{ isHeadquarters: boolean }>(
      `select is_headquarters as "isHeadquarters" from programmes
       where id = $1 and id = any((select viewer_programmes('administrator'))::uuid[])`,
      [programmeId],
    );
    if (programme && !programme.isHeadquarters) return;
    throw new BadInput([{ field: 'programmeId', code: 'unknownReference' }]);
  }
}
