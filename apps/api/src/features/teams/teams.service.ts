import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  isIdOf,
  type ListQuery,
  type Page,
  type RecordShape,
} from '../../platform/database';
import type { TeamResponse } from './teams.dto';

const TEAMS: RecordShape = {
  from: 'teams t',
  id: 't.id',
  filters: { programmeId: isIdOf('t.programme_id') },
  sorts: { name: 't.name' },
  defaultSort: 'name',
  columns: `t.id, t.programme_id as "programmeId", t.name`,
};

/** The teams of the viewer's programmes; made with the programme, not through the API. */
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
}
