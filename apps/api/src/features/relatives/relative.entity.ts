import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, S2, S3, Version } from '../../platform/database';
import { sealedTable } from '../../platform/vault';
import { Person } from '../persons';

/** Somebody of a person's family, a dependant of hers, or a guardian. */
@Entity('relatives')
@Index('relatives_of_person', ['personId'])
export class Relative {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) personId!: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  /** A code of `relation`. */
  @S2({ type: 'text' }) relation!: string;

  /** Read only through `POST /relatives/:id/reveal`, audited. */
  @S3({ type: 'bytea', nullable: true }) name!: Buffer | null;
  @S2({ type: 'text', nullable: true }) sex!: string | null;
  @S2({ type: 'smallint', nullable: true }) birthYear!: number | null;

  /** ISO 3166-1 alpha-3, or Unknown, NotAsked, Declined. */
  @S2({ type: 'text', nullable: true }) livesIn!: string | null;
  @S2({ type: 'boolean', default: false }) isDependant!: boolean;
  @S2({ type: 'boolean', default: false }) isGuardian!: boolean;

  /** Yes, No, or an answer: whether they had a part in what happened to her. */
  @S2({ type: 'text', nullable: true }) implicated!: string | null;
  @CreatedAt() createdAt!: Date;
}

export const SEALED_RELATIVES = sealedTable({
  table: 'relatives',
  columns: ['name'],
  row: 'id',
  owner: 'person_id',
});
