import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Id, S1 } from '../../platform/database';
import { Programme } from '../programmes';

/** The colleagues of one office whose cases one supervisor answers for. */
@Entity('teams')
@Index('teams_once', ['programmeId', 'name'], { unique: true })
export class Team {
  @Id() id!: string;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne(() => Programme, { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: Relation<Programme>;
  @S1({ type: 'text' }) name!: string;
}
