import { Entity } from 'typeorm';
import { CreatedAt, Id, S0, S1 } from '../../platform/database';

/** One file somebody sent, and how far its loading has come. */
@Entity('imports')
export class Import {
  @Id() id!: string;
  @S1({ type: 'uuid', nullable: true }) startedBy!: string | null;

  /** The name of the data set it fills. */
  @S0({ type: 'text' }) dataset!: string;
  @S0({ type: 'text' }) format!: string;
  @S1({ type: 'boolean', default: false }) dryRun!: boolean;

  /** running, done, failed. */
  @S1({ type: 'text' }) status!: string;
  @S1({ type: 'int', default: 0 }) rowsRead!: number;
  @S1({ type: 'bigint', default: 0 }) bytesRead!: string;
  @S1({ type: 'bigint', nullable: true }) bytesTotal!: string | null;
  @S1({ type: 'int', default: 0 }) errorCount!: number;

  /** The first rows that could not be read: row, column, value, code, what is allowed. Public data only. */
  @S0({ type: 'jsonb', default: () => "'[]'" }) errors!: object[];

  /** Why it failed, as an error code of the catalogue. */
  @S1({ type: 'text', nullable: true }) failure!: string | null;

  /** Set every second while running; an old one means the process that ran it is gone. */
  @S1({ type: 'timestamptz', default: () => 'now()' }) heartbeatAt!: Date;
  @CreatedAt() startedAt!: Date;
  @S1({ type: 'timestamptz', nullable: true }) finishedAt!: Date | null;
}
