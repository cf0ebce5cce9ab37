import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, S2, S3, Version } from '../../platform/database';
import { sealedTable } from '../../platform/vault';
import { Person } from '../persons';

/** A way to reach a person. The number or address, and whose it is, are opened only after her safe-contact card. */
@Entity('contacts')
@Index('contacts_of_person', ['personId'])
export class Contact {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) personId!: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  /** A code of `contactKind`. */
  @S2({ type: 'text' }) kind!: string;

  /** Null once the person is erased. */
  @S3({ type: 'bytea', nullable: true }) value!: Buffer | null;
  @S3({ type: 'bytea', nullable: true }) belongsTo!: Buffer | null;

  /** False: an old number, kept so that nobody uses it. */
  @S2({ type: 'boolean', default: true }) isInUse!: boolean;
  @CreatedAt() createdAt!: Date;
}

export const SEALED_CONTACTS = sealedTable({
  table: 'contacts',
  columns: ['value', 'belongs_to'],
  row: 'id',
  owner: 'person_id',
});
