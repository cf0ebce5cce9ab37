import { Entity, JoinColumn, OneToOne, type Relation } from 'typeorm';
import { S1, S2, S3, Version } from '../../platform/database';
import { sealedTable } from '../../platform/vault';
import { Person } from '../persons';

/** How a person can be reached without putting her into danger. One for each; read before any number is shown. */
@Entity('safe_contact_cards')
export class SafeContactCard {
  @S1({ type: 'uuid', primary: true }) personId!: string;
  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;
  @Version() version!: number;

  /** Yes, No, or Unknown, NotAsked, Declined; null = nobody recorded anything, which is no yes. */
  @S2({ type: 'text', nullable: true }) mayCall!: string | null;
  @S2({ type: 'text', nullable: true }) mayText!: string | null;
  @S2({ type: 'text', nullable: true }) mayWrite!: string | null;
  @S2({ type: 'text', nullable: true }) mayVisit!: string | null;

  /** Read only through `POST /safe-contact-cards/:id/reveal`, audited. */
  @S3({ type: 'bytea', nullable: true }) safeHours!: Buffer | null;
  @S3({ type: 'bytea', nullable: true }) codeWord!: Buffer | null;
  @S3({ type: 'bytea', nullable: true }) mustNotKnow!: Buffer | null;
  @S3({ type: 'bytea', nullable: true }) introduceAs!: Buffer | null;
  @S2({ type: 'date', nullable: true }) lastConfirmedOn!: string | null;
}

export const SEALED_CARDS = sealedTable({
  table: 'safe_contact_cards',
  columns: ['safe_hours', 'code_word', 'must_not_know', 'introduce_as'],
  row: 'person_id',
  owner: 'person_id',
});
