import { Check, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, Version } from '../../platform/database';
import { Programme } from '../programmes';
import { User } from '../users';

/**
 * A colleague stands in for somebody who is away: from one day to another she works on all cases the other leads in
 * the programme, except closed circles. It ends by itself.
 */
@Entity('covers')
@Index('covers_of_covering', ['coveringId', 'untilOn'])
@Index('covers_of_absent', ['absentId', 'untilOn'])
@Check('covers_end_after_start', '"until_on" >= "from_on"')
@Check('covers_between_two', '"absent_id" <> "covering_id"')
export class Cover {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;

  /** Whose cases they are. */
  @S1({ type: 'uuid' }) absentId!: string;
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'absent_id' })
  absent?: Relation<User>;

  /** Who stands in. */
  @S1({ type: 'uuid' }) coveringId!: string;
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'covering_id' })
  covering?: Relation<User>;
  @S1({ type: 'date' }) fromOn!: string;

  /** The last day, in the programme's calendar. */
  @S1({ type: 'date' }) untilOn!: string;
  @S1({ type: 'uuid' }) madeBy!: string;
  @CreatedAt() createdAt!: Date;

  /** When somebody ended it before its last day. */
  @S1({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
