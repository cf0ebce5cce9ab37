import { Entity } from 'typeorm';
import { CreatedAt, S1, Secret } from '../database';

/**
 * A request that a client may send twice (slow link, double tap). Holds what to answer again - status, id and
 * version - and never the body, which could carry a person's words.
 */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @S1({ type: 'text', primary: true }) key!: string;
  @Secret({ type: 'bytea' }) requestHash!: Buffer;
  @S1({ type: 'smallint', nullable: true }) status!: number | null;
  @S1({ type: 'uuid', nullable: true }) resourceId!: string | null;
  @S1({ type: 'int', nullable: true }) resourceVersion!: number | null;
  @CreatedAt() createdAt!: Date;
}
