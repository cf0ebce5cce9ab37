import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, S2, Version } from '../../platform/database';
import { Person } from '../persons';
import { Programme } from '../programmes';
import { Team } from '../teams';
import { User } from '../users';

/** What row security asks of a case: with these in the index, the exact total of a list needs no look at the rows. */
const WORKERS = ['teamId', 'leadId', 'deputyId', 'level'];

/**
 * One stretch of work by one country programme with one person. Carries the current trafficking status and the
 * columns row security decides by (programme, lead, deputy, team, level).
 */
@Entity('cases')
@Index('cases_of_person', ['personId'])
@Index('cases_by_lead', ['leadId', 'registeredOn', 'id'])
@Index('cases_by_deputy', ['deputyId'])
@Index('cases_by_registration', ['programmeId', 'registeredOn', 'id', ...WORKERS, 'closedOn'])
@Index('cases_by_stage', ['programmeId', 'stage', 'registeredOn', 'id', ...WORKERS])
@Index('cases_by_status', ['programmeId', 'traffickingStatus', 'registeredOn', 'id', ...WORKERS])
@Check('cases_closed_after_registration', '"closed_on" is null or "closed_on" >= "registered_on"')
@Check('cases_contact_before_registration', '"first_contact_on" <= "registered_on"')
export class Case {
  @Id() id!: string;
  @Version() version!: number;

  /** Random, with a check character, never used again: `IDN-7K4Q-9`. */
  @S1({ type: 'text', unique: true, collation: 'C' }) caseNumber!: string;
  @S1({ type: 'uuid' }) personId!: string;
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;
  @S1({ type: 'uuid', nullable: true }) teamId!: string | null;
  @ManyToOne(() => Team, { nullable: true })
  @JoinColumn({ name: 'team_id' })
  team?: Relation<Team> | null;
  @S1({ type: 'uuid' }) leadId!: string;
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'lead_id' })
  lead?: Relation<User>;
  @S1({ type: 'uuid', nullable: true }) deputyId!: string | null;
  @ManyToOne(() => User, { nullable: true })
  @JoinColumn({ name: 'deputy_id' })
  deputy?: Relation<User> | null;

  /** Confidentiality: C1 standard, C2 restricted, C3 closed circle. */
  @S1({ type: 'text', default: 'C1' }) level!: string;
  @S1({ type: 'text', default: 'ReferredIn' }) stage!: string;

  /**
   * HTCDS vic_TraffickingStatus or our Undecided, and its day, of the decision the case stands on; null = not decided
   * yet. The database sets both when a determination is written.
   */
  @S2({ type: 'text', nullable: true }) traffickingStatus!: string | null;
  @S1({ type: 'date', nullable: true }) statusDecidedOn!: string | null;

  /** First day anybody of the programme met or spoke with the person; a partial date is kept as its first day. */
  @S1({ type: 'date' }) firstContactOn!: string;
  @S1({ type: 'text', default: 'exact' }) firstContactPrecision!: string;
  @S1({ type: 'date' }) registeredOn!: string;

  /** Whole years on the day of registration; null = not known. */
  @S2({ type: 'smallint', nullable: true }) ageAtRegistration!: number | null;
  @S2({ type: 'text', nullable: true }) referredBy!: string | null;
  @S2({ type: 'text', nullable: true }) placeOfFirstContact!: string | null;
  @S1({ type: 'date', nullable: true }) closedOn!: string | null;
  @S2({ type: 'text', nullable: true }) closureReason!: string | null;
  @S1({ type: 'uuid' }) registeredBy!: string;
  @CreatedAt() createdAt!: Date;

  /** Last change of the case or of anything logged on it. */
  @S1({ type: 'timestamptz', default: () => 'now()' }) changedAt!: Date;
}

/** A case number that was given out once. It is never given out again, not even after its case is gone. */
@Entity('used_case_numbers')
export class UsedCaseNumber {
  @S1({ type: 'text', primary: true }) caseNumber!: string;
}
