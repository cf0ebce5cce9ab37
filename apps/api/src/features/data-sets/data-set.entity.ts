import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedAt, Id, RunningNumber, S0 } from '../../platform/database';

/** An imported public body of case records. Never mixed with our own cases, never added to them. */
@Entity('data_sets')
export class DataSet {
  @Id() id!: string;
  @S0({ type: 'text', unique: true }) name!: string;

  /** The version readers see; changed in one update when a new one is complete. */
  @S0({ type: 'uuid', nullable: true }) currentVersionId!: string | null;
  @CreatedAt() createdAt!: Date;
}

/** One loading of a data set from one file. Its id is that of the import that loads it. */
@Entity('data_set_versions')
@Index('data_set_versions_number', ['dataSetId', 'number'], { unique: true })
export class DataSetVersion {
  @Id() id!: string;
  @S0({ type: 'uuid' }) dataSetId!: string;
  @ManyToOne(() => DataSet, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'data_set_id' })
  dataSet?: Relation<DataSet>;
  @S0({ type: 'int' }) number!: number;

  /** `k-anonymised` (the 63 columns or some of them) or `synthetic` (27 columns). */
  @S0({ type: 'text' }) layout!: string;

  /** The columns the file had; what it had not is "not collected", not "missing". */
  @S0({ type: 'text', array: true }) columns!: string[];
  @S0({ type: 'text', nullable: true }) fileDigest!: string | null;
  @S0({ type: 'int', default: 0 }) rowCount!: number;

  /** loading, ready, superseded, failed; the records of the last two are being deleted. */
  @S0({ type: 'text' }) status!: string;
  @S0({ type: 'timestamptz', nullable: true }) loadedAt!: Date | null;
}

/**
 * One record of a public set (a person registered in a year). Null = missing in the file; `Unknown` = the file says
 * unknown. Flags are two bit masks over `CTDC_FLAGS`: stated yes, stated no; neither = missing.
 */
@Entity('imported_records')
@Index('imported_records_of_version', ['versionId'])
export class ImportedRecord {
  @RunningNumber() id!: string;
  @S0({ type: 'uuid' }) versionId!: string;
  @S0({ type: 'smallint', nullable: true }) yearOfRegistration!: number | null;
  @S0({ type: 'text', nullable: true }) datasource!: string | null;
  @S0({ type: 'text', nullable: true }) gender!: string | null;
  @S0({ type: 'text', nullable: true }) ageBroad!: string | null;
  @S0({ type: 'text', nullable: true }) majorityStatus!: string | null;
  @S0({ type: 'text', nullable: true }) majorityStatusAtExploit!: string | null;
  @S0({ type: 'text', nullable: true }) majorityEntry!: string | null;
  @S0({ type: 'text', nullable: true }) citizenship!: string | null;
  @S0({ type: 'text', nullable: true }) countryOfExploitation!: string | null;
  @S0({ type: 'text', nullable: true }) traffickMonths!: string | null;
  @S0({ type: 'bigint' }) yesFlags!: string;
  @S0({ type: 'bigint' }) noFlags!: string;
}
