import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  isAt,
  isIdOf,
  isOneOf,
  type ListQuery,
  type Page,
  type RecordShape,
} from '../../platform/database';
import type { AuditEventResponse } from './audit-events.dto';

const AUDIT_EVENTS: RecordShape = {
  from: 'audit_events e',
  beside: 'left join users u on u.id = e.user_id',
  id: 'e.id',
  idType: 'number',
  filters: {
    userId: isIdOf('e.user_id'),
    objectId: isIdOf('e.object_id'),
    action: isOneOf('e.action'),
    decision: isOneOf('e.decision'),
    at: isAt('e.at'),
  },
  sorts: { at: 'e.at' },
  defaultSort: '-at',
  columns: `e.id, e.at, u.display_name as "userName", e.role, e.action, e.object_type as "objectType",
    e.object_id as "objectId", e.decision, e.rule, e.request_id as "requestId"`,
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
