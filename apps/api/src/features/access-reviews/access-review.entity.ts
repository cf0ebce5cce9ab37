import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1 } from '../../platform/database';
import { Programme } from '../programmes';
import { Membership } from '../users';

/** An auditor looked at who holds a membership and said whether it is still right. Nobody reviews her own. */
@Entity('access_reviews')
@Index('access_reviews_of_membership', ['membershipId', 'createdAt'])
export class AccessReview {
  @Id() id!: string;
  @S1({ type: 'uuid' }) membershipId!: string;
  @ManyToOne(() => Membership, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'membership_id' })
  membership?: Relation<Membership>;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;

  /** `keep` or `withdraw`: the administrator then takes it away. */
  @S1({ type: 'text' }) verdict!: string;
  @S1({ type: 'uuid' }) reviewedBy!: string;
  @CreatedAt() createdAt!: Date;
}
