import { Entity, Index } from 'typeorm';
import { S1, Secret } from '../database';

/** A browser in which somebody has signed in before, known by the digest of a cookie that outlives the session. */
@Entity('known_devices')
@Index('known_devices_of_user', ['userId'])
export class KnownDevice {
  @Secret({ type: 'bytea', primary: true }) tokenHash!: Buffer;
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @S1({ type: 'timestamptz', default: () => 'now()' }) lastSeenAt!: Date;

  /** When the second factor was last shown here: a known device asks for it once a day. */
  @S1({ type: 'timestamptz', nullable: true }) factorAt!: Date | null;
}
