import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, S1, S2, S3, Version } from '../../platform/database';
import { sealedTable } from '../../platform/vault';
import { Person } from '../persons';

/** A paper that says who a person is: what kind, from where, until when, and where it is now. */
@Entity('identity_documents')
@Index('identity_documents_of_person', ['personId'])
export class IdentityDocument {
  @Id() id!: string;
  @Version() version!: number;
  @S1({ type: 'uuid' }) personId!: string;
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  /** A code of `identityDocumentKind`. */
  @S2({ type: 'text' }) kind!: string;

  /** ISO 3166-1 alpha-3, or Unknown, NotAsked, Declined. */
  @S2({ type: 'text', nullable: true }) country!: string | null;

  /** Read only through `POST /identity-documents/:id/reveal`, audited. */
  @S3({ type: 'bytea', nullable: true }) number!: Buffer | null;

  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  @S2({ type: 'text', nullable: true }) validUntil!: string | null;

  /** A code of `identityDocumentState`, or an answer. */
  @S2({ type: 'text', nullable: true }) state!: string | null;
  @CreatedAt() createdAt!: Date;
}

export const SEALED_DOCUMENTS = sealedTable({
  table: 'identity_documents',
  columns: ['number'],
  row: 'id',
  owner: 'person_id',
});
