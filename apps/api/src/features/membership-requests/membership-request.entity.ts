import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, Version } from '../../platform/database';
import { Programme } from '../programmes';
import { Team } from '../teams';
import { User } from '../users';

/** A membership that one administrator asked for and another decides: high roles, and the clearance for closed circles. */
@Entity('membership_requests')
@Index('membership_requests_of_user', ['userId'])
export class MembershipRequest {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) userId!: string;
  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;
  @S1({ type: 'text' }) role!: string;
  @S1({ type: 'uuid', nullable: true }) teamId!: string | null;
  @ManyToOne(() => Team, { nullable: true })
  @JoinColumn({ name: 'team_id' })
  team?: Relation<Team> | null;
  @S1({ type: 'text' }) clearance!: string;
  @S1({ type: 'uuid' }) requestedBy!: string;
  @CreatedAt() createdAt!: Date;
  @S1({ type: 'uuid', nullable: true }) decidedBy!: string | null;
  @S1({ type: 'timestamptz', nullable: true }) decidedAt!: Date | null;

  /** `approved` or `refused`; none while it waits. */
  @S1({ type: 'text', nullable: true }) decision!: string | null;
}
