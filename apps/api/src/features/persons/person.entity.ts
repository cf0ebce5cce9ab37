import { Entity, Index, JoinColumn, ManyToOne, OneToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, S2, S3, Version } from '../../platform/database';
import { Programme } from '../programmes';

/**
 * Who it is about. What identifies her stands apart, in `PersonIdentity`; here is what can be counted. Seen by
 * those who see one of her cases, and by who registered her until she has one.
 */
@Entity('persons')
@Index('persons_of_registrar', ['registeredBy'])
@Index('persons_by_initials', ['initials'])
export class Person {
  @Id() id!: string;
  @Version() version!: number;

  /** The programme that registered her first. */
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;
  @S1({ type: 'uuid' }) registeredBy!: string;

  /** Kept by the database; while false, her registrar sees her. */
  @S1({ type: 'boolean', default: false }) hasCase!: boolean;
  @S2({ type: 'text', nullable: true, collation: 'C' }) initials!: string | null;

  /** HTCDS prs_Gender, or Unknown, NotAsked, Declined; null = nobody recorded anything. */
  @S2({ type: 'text', nullable: true }) sex!: string | null;
  @S2({ type: 'smallint', nullable: true }) birthYear!: number | null;

  /** exact, month, year, estimated, unknown; null = nobody recorded anything. */
  @S2({ type: 'text', nullable: true }) birthDatePrecision!: string | null;

  /** ISO 3166-1 alpha-3, or Unknown, NotAsked, Declined. */
  @S2({ type: 'text', nullable: true }) citizenship!: string | null;
  @CreatedAt() createdAt!: Date;
}

/**
 * What identifies a person, sealed under her key. Never in a list or a record: read only through
 * `POST /persons/:id/reveal`, audited.
 */
@Entity('person_identities')
export class PersonIdentity {
  @S1({ type: 'uuid', primary: true }) personId!: string;
  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @S3({ type: 'bytea', nullable: true }) fullName!: Buffer | null;

  /** known, notKnown, declined, withheld. */
  @S2({ type: 'text', default: 'known' }) nameStatus!: string;

  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  @S3({ type: 'bytea', nullable: true }) birthDate!: Buffer | null;
}
