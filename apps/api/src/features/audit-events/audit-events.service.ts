import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  isAt,
  isIdOf,
  isOneOf,
  type ListQuery,
  type ListShape,
  type Page,
} from '../../platform/database';
import type { AuditEventResponse } from './audit-events.dto';

const SHAPE: ListShape = {
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
};

const SHOWN = `e.id, e.at, u.display_name as "userName", e.role, e.action, e.object_type as "objectType",
  e.object_id as "objectId", e.decision, e.rule, e.request_id as "requestId"`;

/** The trail of the programmes the viewer audits. Reading it is an event of its own. */
@Injectable()
export class AuditEventsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<AuditEventResponse>> {
    this.audit.searched(query);
    return this.db.page(query, SHAPE, {
      from: 'audit_events e',
      rows: `select hit.position, ${SHOWN} from hit join audit_events e on e.id = hit.id
        left join users u on u.id = e.user_id`,
    });
  }
}
