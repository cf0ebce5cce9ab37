import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, Version } from '../../platform/database';
import { Case } from '../cases';
import { Programme } from '../programmes';
import { User } from '../users';

/**
 * A case that somebody who does not work on it opened in an emergency, for an hour, and what another person said of
 * it afterwards. What happened is told in the case itself; here stand codes and no words, so that those who review
 * read nothing about a person.
 */
@Entity('break_glass')
@Index('break_glass_of_opener', ['openedBy', 'openedUntil'])
@Index('break_glass_of_programme', ['programmeId', 'createdAt'])
@Index('break_glass_of_case', ['caseId'])
@Check(
  'break_glass_closed_circle_by_two',
  `"level" <> 'C3' or "opened_until" is null or "confirmed_by" is not null`,
)
export class BreakGlass {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;

  /** The team and the level of the case at that moment: they say who is told. */
  @S1({ type: 'uuid', nullable: true }) teamId!: string | null;
  @S1({ type: 'uuid' }) caseId!: string;
  @ManyToOne(() => Case, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @S1({ type: 'text' }) caseNumber!: string;
  @S1({ type: 'text' }) level!: string;
  @S1({ type: 'uuid' }) openedBy!: string;
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'opened_by' })
  opener?: Relation<User>;
  @S1({ type: 'text' }) reason!: string;
  @CreatedAt() createdAt!: Date;

  /** The second person, of a closed circle. */
  @S1({ type: 'uuid', nullable: true }) confirmedBy!: string | null;

  /** None while it waits for the second person. */
  @S1({ type: 'timestamptz', nullable: true }) openedUntil!: Date | null;
  @S1({ type: 'uuid', nullable: true }) reviewedBy!: string | null;
  @S1({ type: 'timestamptz', nullable: true }) reviewedAt!: Date | null;
  @S1({ type: 'text', nullable: true }) verdict!: string | null;
}

/** Somebody who is told of openings has looked at this one. */
@Entity('break_glass_seen')
export class BreakGlassSeen {
  @S1({ type: 'uuid', primary: true }) openingId!: string;
  @ManyToOne(() => BreakGlass, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'opening_id' })
  opening?: Relation<BreakGlass>;
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @S1({ type: 'timestamptz', default: () => 'now()' }) seenAt!: Date;
}
