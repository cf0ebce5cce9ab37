import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  isIdOf,
  type ListQuery,
  type ListShape,
  type Page,
} from '../../platform/database';
import type { TeamResponse } from './teams.dto';

const SHAPE: ListShape = {
  id: 't.id',
  filters: { programmeId: isIdOf('t.programme_id') },
  sorts: { name: 't.name' },
  defaultSort: 'name',
};

const SHOWN = `t.id, t.programme_id as "programmeId", t.name`;

/** The teams of the viewer's programmes; made with the programme, not through the API. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<TeamResponse>> {
    this.audit.searched(query);
    return this.db.page(query, SHAPE, {
      from: 'teams t',
      rows: `select hit.position, ${SHOWN} from hit join teams t on t.id = hit.id`,
    });
  }
}
