import { Entity, Index } from 'typeorm';
import { CreatedAt, Id, S1, Secret } from '../database';

/** One signed-in browser. Only the SHA-256 of its cookie is kept, so a copy of the table opens nothing. */
@Entity('sessions')
@Index('sessions_of_user', ['userId'])
export class Session {
  @Id() id!: string;
  @Secret({ type: 'bytea', unique: true }) tokenHash!: Buffer;
  @S1({ type: 'uuid' }) userId!: string;
  @CreatedAt() createdAt!: Date;

  /** The last request a person made; background requests do not keep a session open. */
  @S1({ type: 'timestamptz', default: () => 'now()' }) lastActAt!: Date;
  @S1({ type: 'timestamptz' }) endsAt!: Date;
  @S1({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
