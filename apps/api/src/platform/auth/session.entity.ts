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

  /** Covered by hand or by a hidden screen; a session nobody touches is locked without this. */
  @S1({ type: 'timestamptz', nullable: true }) lockedAt!: Date | null;

  /** What opens this session alone when it is locked (argon2id of a short number), and the wrong tries since. */
  @Secret({ type: 'text', nullable: true }) pinHash!: string | null;
  @S1({ type: 'smallint', default: 0 }) pinTries!: number;

  /** Until when an interview keeps the session alive, covered after five minutes untouched. */
  @S1({ type: 'timestamptz', nullable: true }) interviewUntil!: Date | null;

  /** When the person last proved who they are; grave deeds want it younger than five minutes. */
  @S1({ type: 'timestamptz', nullable: true }) steppedUpAt!: Date | null;

  /** When they last showed a PIN, a passkey or a second factor; restricted cases want it younger than an hour. */
  @S1({ type: 'timestamptz', nullable: true }) strongAt!: Date | null;

  /** Whether the PIN was chosen within an hour of such a proof: only then is showing it another one. */
  @S1({ type: 'boolean', default: false }) pinIsStrong!: boolean;
}
