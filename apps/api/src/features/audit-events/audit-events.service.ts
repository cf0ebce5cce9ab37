import { Injectable } from '@nestjs/common';
import { actionsOf, type Deed, DEEDS } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  type Filter,
  findPage,
  isAt,
  isId,
  isIdOf,
  isOneOf,
  type ListQuery,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput } from '../../platform/errors';
import type { AuditEventResponse } from './audit-events.dto';

/** All accesses to a record: what was done to it, and the lists and records it was seen in. */
const touches: Filter = {
  operators: ['eq'],
  sql: (value) => {
    const ids = value.split(',').filter(isId);
    return {
      text: `e.id in (select o.id from audit_events o where o.object_id = any($$::uuid[])
        union all select s.event_id from audit_shown s where s.object_id = any($$::uuid[]))`,
      values: [ids, ids],
    };
  },
};

/** Every action of one kind, or of several: an auditor asks for what was opened, not for the names of thirty actions. */
const isDeed: Filter = {
  operators: ['eq'],
  sql: (value) => {
    const deeds = value.split(',');
    if (!deeds.every((one): one is Deed => DEEDS.includes(one as Deed)))
      throw new BadInput([{ field: 'filter', code: 'unknownCode' }]);
    return { text: 'e.action = any($$::text[])', values: [deeds.flatMap(actionsOf)] };
  },
};

const AUDIT_EVENTS: RecordShape = {
  from: 'audit_events e',
  beside: 'left join users u on u.id = e.user_id left join programmes p on p.id = e.programme_id',
  id: 'e.id',
  idType: 'number',
  filters: {
    userId: isIdOf('e.user_id'),
    objectId: touches,
    action: isOneOf('e.action'),
    deed: isDeed,
    decision: isOneOf('e.decision'),
    at: isAt('e.at'),
  },
  sorts: { at: 'e.at' },
  defaultSort: '-at',
  columns: `e.id, e.at, e.user_id as "userId", u.display_name as "userName", e.role,
    p.code as "programmeCode", e.action, e.object_type as "objectType",
    e.object_id as "objectId", e.decision, e.rule, e.request_id as "requestId",
    e.source_address as "sourceAddress", e.record_version as "recordVersion",
    substring(e.detail from '^([0-9]+):')::int as "rowsShown"`,
};

/** The trail of the programmes the viewer audits. Reading it is an event of its own. */
@Injectable()
export class AuditEventsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<AuditEventResponse>> {
    this.audit.searched(query);
    return findPage(this.db, AUDIT_EVENTS, query);
  }
}
