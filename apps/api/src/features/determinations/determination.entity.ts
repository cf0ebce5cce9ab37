import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Id, S1, S2, S4, Version } from '../../platform/database';
import { Case } from '../cases';

/**
 * One dated decision of a body about a case: is this trafficking in persons, by which element, and why. A new one never
 * takes the place of an old one, and a wrong one is struck through. What was written in words is sealed with the key of
 * its case.
 */
@Entity('determinations')
@Index('determinations_of_case', ['caseId', 'decidedOn', 'id'])
@Check('determinations_state', `"state" in ('proposed', 'decided', 'sentBack')`)
@Check('determinations_settled', `("state" = 'proposed') = ("settled_at" is null)`)
@Check(
  'determinations_only_own_proposed',
  `"state" = 'decided' or "deciding_body" = 'OwnProgramme'`,
)
@Check('determinations_have_author', `("recorded_by" is null) = "is_carried_over"`)
export class Determination {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) caseId!: string;
  @ManyToOne(() => Case, { nullable: false })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;

  /** proposed, decided, sentBack. */
  @S1({ type: 'text' }) state!: string;
  @S2({ type: 'text' }) traffickingStatus!: string;
  @S1({ type: 'date' }) decidedOn!: string;
  @S2({ type: 'text' }) decidingBody!: string;

  /** What was found of each element: yes, no, unknown. */
  @S2({ type: 'text', default: 'unknown' }) act!: string;
  @S2({ type: 'text', default: 'unknown' }) means!: string;
  @S2({ type: 'text', default: 'unknown' }) purpose!: string;

  /** The rule it was measured by: adult, child, adultAgeUnknown; null = another body's, or carried over. */
  @S2({ type: 'text', nullable: true }) rule!: string | null;
  @S4({ type: 'bytea', nullable: true }) actReason!: Buffer | null;
  @S4({ type: 'bytea', nullable: true }) meansReason!: Buffer | null;
  @S4({ type: 'bytea', nullable: true }) purposeReason!: Buffer | null;
  @S4({ type: 'bytea', nullable: true }) reason!: Buffer | null;

  /** Written before decisions were kept: the case said it, nobody knows who decided and by what. */
  @S1({ type: 'boolean', default: false }) isCarriedOver!: boolean;
  @S1({ type: 'uuid', nullable: true }) recordedBy!: string | null;
  @S1({ type: 'timestamptz', default: () => 'now()' }) recordedAt!: Date;

  /** Who decided, confirmed or sent it back, and when; a proposal waits for that. */
  @S1({ type: 'uuid', nullable: true }) settledBy!: string | null;
  @S1({ type: 'timestamptz', nullable: true }) settledAt!: Date | null;
  @S4({ type: 'bytea', nullable: true }) sentBackReason!: Buffer | null;
  @S1({ type: 'uuid', nullable: true }) struckBy!: string | null;
  @S1({ type: 'timestamptz', nullable: true }) struckAt!: Date | null;
  @S4({ type: 'bytea', nullable: true }) strikeReason!: Buffer | null;
}
