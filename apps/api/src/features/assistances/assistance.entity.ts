import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Id, S1, S2, Version } from '../../platform/database';
import { Case } from '../cases';
import { AssistanceType } from '../code-lists';
import { Organisation } from '../organisations';
import { Project } from '../projects';

/** One thing given to a person (or planned, declined, not available) on a day or over a period. */
@Entity('assistances')
@Index('assistances_of_case', ['caseId', 'startedOn', 'id'])
@Check('assistances_end_after_start', '"ended_on" is null or "ended_on" >= "started_on"')
@Check('assistances_money_has_currency', '"cost_minor" is null or "currency" is not null')
export class Assistance {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) caseId!: string;
  @ManyToOne(() => Case, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @S2({ type: 'text' }) type!: string;
  @ManyToOne(() => AssistanceType, { nullable: false })
  @JoinColumn({ name: 'type' })
  typeRow?: Relation<AssistanceType>;
  @S2({ type: 'text', nullable: true }) subType!: string | null;

  /** person, dependant, or both. A line for a dependant alone does not make the person "assisted". */
  @S2({ type: 'text', default: 'person' }) forWhom!: string;

  /** How many family members were helped with her. */
  @S2({ type: 'int', default: 0 }) familyMembers!: number;

  /** direct, paidToPartner, referred (no cost to us). */
  @S1({ type: 'text', default: 'direct' }) mode!: string;

  /** planned, ongoing, given, declined, notAvailable, cancelled. */
  @S2({ type: 'text' }) status!: string;
  @S2({ type: 'text', nullable: true }) notGivenReason!: string | null;
  @S2({ type: 'text', nullable: true }) result!: string | null;

  /** Calendar days of the programme; no end = one day when given, still running when ongoing. */
  @S2({ type: 'date' }) startedOn!: string;
  @S2({ type: 'date', nullable: true }) endedOn!: string | null;
  @S2({ type: 'numeric', precision: 12, scale: 2, nullable: true }) quantity!: string | null;
  @S2({ type: 'text', nullable: true }) unit!: string | null;
  @S2({ type: 'uuid', nullable: true }) providerId!: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'provider_id' })
  provider?: Relation<Organisation> | null;
  @S2({ type: 'varchar', length: 3, nullable: true }) country!: string | null;
  @S1({ type: 'text', nullable: true }) receiptKind!: string | null;

  /** Whole minor units of the currency (ISO 4217). */
  @S1({ type: 'bigint', nullable: true }) costMinor!: string | null;
  @S1({ type: 'varchar', length: 3, nullable: true }) currency!: string | null;
  @S1({ type: 'uuid' }) recordedBy!: string;
  @S1({ type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;
}

/** A project that pays for a line, and its share when several do. */
@Entity('assistance_projects')
@Index('assistance_projects_of_project', ['projectId'])
export class AssistanceProject {
  @S1({ type: 'uuid', primary: true }) assistanceId!: string;
  @ManyToOne(() => Assistance, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assistance_id' })
  assistance?: Relation<Assistance>;
  @S1({ type: 'uuid', primary: true }) projectId!: string;
  @ManyToOne(() => Project)
  @JoinColumn({ name: 'project_id' })
  project?: Relation<Project>;
  @S1({ type: 'bigint', nullable: true }) shareMinor!: string | null;
}
