import { Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S0, S1, Version } from '../../platform/database';
import { Programme } from '../programmes';

/** A partner that helps or refers: government, NGO, private sector (HTCDS org_Type). */
@Entity('organisations')
export class Organisation {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'text' }) name!: string;
  @S0({ type: 'text' }) kind!: string;
  @S0({ type: 'varchar', length: 3, nullable: true }) country!: string | null;

  /** The programme whose partner it is; none = a partner everybody may name. */
  @S1({ type: 'uuid', nullable: true }) programmeId!: string | null;
  @ManyToOne(() => Programme, { nullable: true })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme> | null;
  @CreatedAt() createdAt!: Date;
}
