import { Entity, Index, JoinColumn, ManyToOne, OneToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, Secret, Version } from '../../platform/database';
import { Programme } from '../programmes';
import { Team } from '../teams';

/** Somebody who signs in: staff, never a person who is helped. */
@Entity('users')
export class User {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'text', unique: true }) username!: string;
  @S1({ type: 'text' }) displayName!: string;

  /** `active` or `disabled`; a disabled user's sessions end at the next request. */
  @S1({ type: 'text', default: 'active' }) status!: string;
  @S1({ type: 'text', default: 'en' }) locale!: string;

  /** The first account of the same human being. Rules about two persons look at people, not at accounts. */
  @S1({ type: 'uuid', nullable: true }) secondAccountOf!: string | null;
  @ManyToOne(() => User, { nullable: true })
  @JoinColumn({ name: 'second_account_of' })
  firstAccount?: Relation<User> | null;
  @CreatedAt() createdAt!: Date;
}

/** What proves a user's password (argon2id). Apart from the user, so that no query of users can carry it out. */
@Entity('credentials')
export class Credential {
  @S1({ type: 'uuid', primary: true }) userId!: string;
  @OneToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;
  @Secret({ type: 'text' }) passwordHash!: string;
}

/** User x programme x role: what somebody may do, and where. */
@Entity('memberships')
@Index('memberships_of_user', ['userId'])
export class Membership {
  @Id() id!: string;
  @S1({ type: 'uuid' }) userId!: string;
  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;

  /** A role of the access policy. */
  @S1({ type: 'text' }) role!: string;

  /** The team a supervisor answers for; none = every team of the programme. */
  @S1({ type: 'uuid', nullable: true }) teamId!: string | null;
  @ManyToOne(() => Team, { nullable: true })
  @JoinColumn({ name: 'team_id' })
  team?: Relation<Team> | null;

  /** The highest confidentiality level (C1-C3) this membership reaches. */
  @S1({ type: 'text', default: 'C1' }) clearance!: string;
  @CreatedAt() createdAt!: Date;
}
