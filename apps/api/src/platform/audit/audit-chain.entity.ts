import { Entity, Index, Unique } from 'typeorm';
import { S1 } from '../database';

/** What a list, a search or an opened record put before somebody's eyes besides the record the event names. */
@Entity('audit_shown')
@Index('audit_shown_of_object', ['objectId', 'eventId'])
export class AuditShown {
  @S1({ type: 'bigint', primary: true, primaryKeyConstraintName: 'PK_audit_shown' })
  eventId!: string;
  @S1({ type: 'uuid', primary: true, primaryKeyConstraintName: 'PK_audit_shown' })
  objectId!: string;
  @S1({ type: 'uuid', nullable: true }) programmeId!: string | null;
}

/** Events that are committed and not yet linked into the chain; the sealer empties it every second. */
@Entity('audit_unsealed')
export class AuditUnsealed {
  @S1({ type: 'bigint', primary: true, primaryKeyConstraintName: 'PK_audit_unsealed' })
  eventId!: string;
}

/** One link of the chain: the hash over the link before it and one event, numbered without a gap. */
@Entity('audit_chain')
@Unique('UQ_audit_chain_event', ['eventId'])
export class AuditLink {
  @S1({ type: 'bigint', primary: true, primaryKeyConstraintName: 'PK_audit_chain' })
  seq!: string;
  @S1({ type: 'bigint' }) eventId!: string;
  @S1({ type: 'bytea' }) prev!: Buffer;
  @S1({ type: 'bytea' }) hash!: Buffer;
}
