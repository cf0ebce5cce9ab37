import { Entity, Index } from 'typeorm';
import { CreatedAt, Id, S1, Secret } from '../database';

/** An authenticator app (TOTP) or a passkey: what a person shows besides the password. */
@Entity('second_factors')
@Index('second_factors_of_user', ['userId'])
export class SecondFactor {
  @Id() id!: string;
  @S1({ type: 'uuid' }) userId!: string;

  /** `totp` or `passkey`. */
  @S1({ type: 'text' }) kind!: string;

  /** What its owner calls it: "Office laptop". */
  @S1({ type: 'text' }) name!: string;

  /** The secret an authenticator shares with us, sealed; a passkey has none. */
  @Secret({ type: 'bytea', nullable: true }) sealedSecret!: Buffer | null;
  @Secret({ type: 'text', nullable: true, unique: true }) credentialId!: string | null;
  @Secret({ type: 'bytea', nullable: true }) publicKey!: Buffer | null;

  /** The last time step an authenticator showed, or how often a passkey says it was used: neither goes back. */
  @S1({ type: 'bigint', default: 0 }) counter!: string;

  /** An authenticator that has shown no code yet opens nothing. */
  @S1({ type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
  @S1({ type: 'timestamptz', nullable: true }) lastUsedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/** A code on paper that is good once: one of ten for when a factor is lost, or of a printed sheet that is one. */
@Entity('one_time_codes')
export class OneTimeCode {
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @Secret({ type: 'bytea', primary: true }) codeHash!: Buffer;

  /** `recovery` or `sheet`. */
  @S1({ type: 'text' }) kind!: string;
  @S1({ type: 'timestamptz', nullable: true }) usedAt!: Date | null;
}

/** The one-time code with which somebody new, or somebody who lost everything, chooses a password and a factor. */
@Entity('enrolments')
export class Enrolment {
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @Secret({ type: 'bytea' }) codeHash!: Buffer;

  /** Who printed it; none = the command line. */
  @S1({ type: 'uuid', nullable: true }) madeBy!: string | null;

  /** The second person: without her the code of an account in use opens nothing. */
  @S1({ type: 'uuid', nullable: true }) confirmedBy!: string | null;
  @S1({ type: 'timestamptz' }) expiresAt!: Date;
}

/** A challenge a passkey has answered, or a question another provider has: the same answer opens nothing a second time. */
@Entity('used_challenges')
export class UsedChallenge {
  @Secret({ type: 'text', primary: true }) challenge!: string;
  @S1({ type: 'timestamptz', default: () => 'now()' }) usedAt!: Date;
}
