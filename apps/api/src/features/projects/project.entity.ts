import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, Version } from '../../platform/database';
import { Programme } from '../programmes';

/** A funded undertaking of a country programme; assistance can be charged to one or more of them. */
@Entity('projects')
@Index('projects_of_programme', ['programmeId', 'code'], { unique: true })
export class Project {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;
  @S1({ type: 'text' }) code!: string;
  @S1({ type: 'text' }) name!: string;
  @S1({ type: 'date' }) startsOn!: string;
  @S1({ type: 'date', nullable: true }) endsOn!: string | null;

  /** ISO 4217. */
  @S1({ type: 'varchar', length: 3 }) currency!: string;
  @CreatedAt() createdAt!: Date;
}
