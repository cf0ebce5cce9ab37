import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { CreatedAt, Id, S1, Secret } from '../database';

/** A key of a country programme, wrapped by the master key: it holds other keys, or makes the tokens of names. */
@Entity('programme_keys')
@Index('programme_keys_current', ['programmeId', 'purpose'], {
  unique: true,
  where: 'retired_at is null',
})
export class ProgrammeKey {
  @Id() id!: string;
  @S1({ type: 'uuid' }) programmeId!: string;
  @ManyToOne('Programme', { nullable: false })
  @JoinColumn({ name: 'programme_id' })
  programme?: unknown;

  /** `wrap` or `search`. */
  @S1({ type: 'text' }) purpose!: string;
  @Secret({ type: 'bytea' }) wrapped!: Buffer;
  @CreatedAt() createdAt!: Date;
  @S1({ type: 'timestamptz', nullable: true }) retiredAt!: Date | null;
}

/** That a person or a case has a key. Deleting it makes what it sealed unreadable, in every copy. */
@Entity('sealing_keys')
@Index('sealing_keys_of_person', ['personId'], { unique: true, where: 'retired_at is null' })
@Index('sealing_keys_of_case', ['caseId'], { unique: true, where: 'retired_at is null' })
@Check('sealing_keys_have_one_owner', 'num_nonnulls("person_id", "case_id") = 1')
export class SealingKey {
  @Id() id!: string;
  @S1({ type: 'uuid', nullable: true }) personId!: string | null;
  @ManyToOne('Person', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: unknown;
  @S1({ type: 'uuid', nullable: true }) caseId!: string | null;
  @ManyToOne('Case', { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: unknown;
  @CreatedAt() createdAt!: Date;

  /** Set when another key took its place; what it sealed opens until all of it is sealed anew. */
  @S1({ type: 'timestamptz', nullable: true }) retiredAt!: Date | null;
}

/** A person's or case's key as one programme can open it. Backups of the data leave this table out. */
@Entity('key_wraps')
@Index('key_wraps_by_programme_key', ['programmeKeyId'])
export class KeyWrap {
  @S1({ type: 'uuid', primary: true }) keyId!: string;
  @ManyToOne(() => SealingKey, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'key_id' })
  key?: SealingKey;
  @S1({ type: 'uuid', primary: true }) programmeId!: string;
  @S1({ type: 'uuid' }) programmeKeyId!: string;
  @ManyToOne(() => ProgrammeKey, { nullable: false })
  @JoinColumn({ name: 'programme_key_id' })
  programmeKey?: ProgrammeKey;
  @Secret({ type: 'bytea' }) wrapped!: Buffer;
}
