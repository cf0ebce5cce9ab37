import { Check, Entity } from 'typeorm';
import { CreatedAt, Id, S1, Secret } from '../../platform/database';

/** What a machine shows in the place of a person: a national statistics office that fetches figures, a nightly import. */
@Entity('machine_tokens')
@Check('machine_tokens_see_no_case', `"role" in ('manager', 'officer')`)
@Check('machine_tokens_read_no_lines', `not 'programmes:caseload' = any("permissions")`)
export class MachineToken {
  @Id() id!: string;
  @S1({ type: 'text' }) name!: string;
  @Secret({ type: 'bytea', unique: true }) tokenHash!: Buffer;
  @S1({ type: 'uuid' }) programmeId!: string;

  /** A role that sees no case: whoever keeps accounts must not come to one by a machine of their own. */
  @S1({ type: 'text' }) role!: string;

  /** The deeds of that role the machine may do, and no others. */
  @S1({ type: 'text', array: true }) permissions!: string[];
  @S1({ type: 'uuid' }) createdBy!: string;
  @CreatedAt() createdAt!: Date;
  @S1({ type: 'timestamptz' }) expiresAt!: Date;
  @S1({ type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
}
