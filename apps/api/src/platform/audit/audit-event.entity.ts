import { Entity, Index } from 'typeorm';
import { RunningNumber, S1 } from '../database';

/**
 * Who did what, when, and whether it was allowed. Written once, through `append_audit`, in the transaction of the
 * act itself; holds ids and field names, never a value about a person.
 */
@Entity('audit_events')
@Index('audit_events_of_object', ['objectId', 'at'])
@Index('audit_events_by_time', ['at'])
@Index('audit_events_of_programme', ['programmeId', 'at'])
@Index('audit_events_of_user', ['userId', 'at'])
export class AuditEvent {
  @RunningNumber() id!: string;
  @S1({ type: 'timestamptz', default: () => 'clock_timestamp()' }) at!: Date;
  @S1({ type: 'uuid', nullable: true }) userId!: string | null;
  @S1({ type: 'text', nullable: true }) role!: string | null;
  @S1({ type: 'uuid', nullable: true }) programmeId!: string | null;

  /** A permission of the access policy (`cases:read`), or `session:signIn` and the like. */
  @S1({ type: 'text' }) action!: string;
  @S1({ type: 'text', nullable: true }) objectType!: string | null;
  @S1({ type: 'uuid', nullable: true }) objectId!: string | null;

  /** `allow` or `deny`. */
  @S1({ type: 'text' }) decision!: string;

  /** What decided: the policy's permission, a rule's code, or the reason chosen for opening a name. */
  @S1({ type: 'text', nullable: true }) rule!: string | null;
  @S1({ type: 'uuid', nullable: true }) requestId!: string | null;

  /** Names of changed fields, or how many rows a list showed and the digest of its filter. */
  @S1({ type: 'text', nullable: true }) detail!: string | null;

  /** Tells sign-in sessions apart without naming one. */
  @S1({ type: 'text', nullable: true }) sessionHash!: string | null;
  @S1({ type: 'text', nullable: true }) sourceAddress!: string | null;

  /** The version the record has after a change. */
  @S1({ type: 'int', nullable: true }) recordVersion!: number | null;
}
