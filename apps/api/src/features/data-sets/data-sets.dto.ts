import { ApiProperty } from '@nestjs/swagger';
import { PageMeta } from '../../platform/http';
import { splitsOf } from './record-splits';

export class InBothLanguages {
  @ApiProperty() en!: string;
  @ApiProperty() id!: string;
}

/** An imported public set, in the version that readers see. */
export class DataSetResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['k-anonymised', 'synthetic'] }) layout!: string;
  @ApiProperty() rowCount!: number;
  @ApiProperty() versionNumber!: number;
  @ApiProperty({ format: 'date-time' }) loadedAt!: string;
  @ApiProperty({
    type: InBothLanguages,
    description: 'Whose data it is, to be named wherever it is shown.',
  })
  sourceNote!: InBothLanguages;
  @ApiProperty({ type: [String], description: 'The columns its file had.' }) columns!: string[];
  @ApiProperty({ type: [String], description: 'What its figure can be split by.' })
  splits!: string[];
}

export class DataSetPage {
  @ApiProperty({ type: [DataSetResponse] }) data!: DataSetResponse[];
  @ApiProperty({ type: PageMeta }) meta!: PageMeta;
}

/** A set with its current version as the database gives them. */
export interface DataSetRow {
  id: string;
  name: string;
  version_id: string;
  layout: string;
  row_count: number;
  number: number;
  loaded_at: string | Date;
  columns: string[];
}

/** The publisher asks to be named with the year and the day of access. */
const SOURCE: InBothLanguages = {
  en: 'Counter-Trafficking Data Collaborative (CTDC), www.ctdatacollaborative.org. Loaded from a file by this workspace; see its terms of use before publishing.',
  id: 'Counter-Trafficking Data Collaborative (CTDC), www.ctdatacollaborative.org. Dimuat dari berkas oleh ruang kerja ini; baca ketentuan penggunaannya sebelum menerbitkan.',
};

export function toResponse(row: DataSetRow): DataSetResponse {
  return {
    id: row.id,
    name: row.name,
    layout: row.layout,
    rowCount: row.row_count,
    versionNumber: row.number,
    loadedAt: new Date(row.loaded_at).toISOString(),
    sourceNote: SOURCE,
    columns: row.columns,
    splits: splitsOf(row.columns).map(({ id }) => id),
  };
}
