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

  /** Yes, No, or Unknown, NotAsked, Declined; and into which language, ISO 639-3. */
  @S2({ type: 'text', nullable: true }) needsInterpreter!: string | null;
  @S2({ type: 'text', nullable: true }) interpreterLanguage!: string | null;

  /** HTCDS prs_HighestLevelOfEducation (ISCED 2011) and prs_MaritalStatus, or an answer. */
  @S2({ type: 'text', nullable: true }) highestLevelOfEducation!: string | null;
  @S2({ type: 'text', nullable: true }) maritalStatus!: string | null;

  /** With whom she was found as a child: a code of `accompaniment`, or an answer. */
  @S2({ type: 'text', nullable: true }) accompaniment!: string | null;
  @CreatedAt() createdAt!: Date;
}

/** One answer to a question about a person that has several: further citizenships, languages. Lists filter by it. */
@Entity('person_codes')
@Index('person_codes_by_code', ['list', 'code', 'personId'])
export class PersonCode {
  @S1({ type: 'uuid', primary: true }) personId!: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @S2({ type: 'text', primary: true }) list!: string;
  @S2({ type: 'text', primary: true }) code!: string;
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

  /** The name as it is written where she comes from. */
  @S3({ type: 'bytea', nullable: true }) ownScriptName!: Buffer | null;

  /** What else she is called: a list in JSON, sealed as one. */
  @S3({ type: 'bytea', nullable: true }) aliases!: Buffer | null;

  /** known, notKnown, declined, withheld. */
  @S2({ type: 'text', default: 'known' }) nameStatus!: string;

  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  @S3({ type: 'bytea', nullable: true }) birthDate!: Buffer | null;
}
