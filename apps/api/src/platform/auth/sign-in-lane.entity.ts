import { Entity, Index } from 'typeorm';
import { S1, Secret } from '../database';

/**
 * Where guesses at passwords are counted: an account, the address they come from, or an account on a device that has
 * signed it in before. In the database, so that every server counts the same.
 */
@Entity('sign_in_lanes')
@Index('sign_in_lanes_by_touch', ['touchedAt'])
export class SignInLane {
  /** A digest of whose lane it is: people type passwords into the field of the user name. */
  @Secret({ type: 'bytea', primary: true }) lane!: Buffer;

  /** When the last guesses were made, the oldest first: as many as one hour may hold. */
  @S1({ type: 'timestamptz', array: true, default: () => "'{}'" }) recent!: Date[];
  @S1({ type: 'int', default: 0 }) inARow!: number;
  @S1({ type: 'timestamptz', nullable: true }) nextTryAt!: Date | null;
  @S1({ type: 'timestamptz', default: () => 'now()' }) touchedAt!: Date;
}
