import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, Version } from '../../platform/database';
import { Case } from '../cases';
import { User } from '../users';

/** A case is opened to one colleague of its programme, to read only, until a day. On a closed circle it names her. */
@Entity('case_grants')
@Index('case_grants_of_case', ['caseId'])
@Index('case_grants_of_user', ['userId', 'untilOn'])
export class CaseGrant {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) caseId!: string;
  @ManyToOne(() => Case, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<Case>;
  @S1({ type: 'uuid' }) userId!: string;
  @ManyToOne(() => User, { nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;

  /** The last day, in the programme's calendar. */
  @S1({ type: 'date' }) untilOn!: string;

  /** One of the reasons of libs/domain/case-grants. */
  @S1({ type: 'text' }) reason!: string;
  @S1({ type: 'uuid' }) grantedBy!: string;
  @CreatedAt() createdAt!: Date;
  @S1({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
