import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  type ListQuery,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { NotFound, Problem } from '../../platform/errors';
import { type DataSetResponse, type DataSetRow, toResponse } from './data-sets.dto';

/** Only sets that have a version readers may see: a first one that is still being loaded is nobody's yet. */
const DATA_SETS: RecordShape = {
  from: 'data_sets s join data_set_versions v on v.id = s.current_version_id',
  id: 's.id',
  filters: {},
  sorts: { name: 's.name', loadedAt: 'v.loaded_at', rowCount: 'v.row_count' },
  defaultSort: 'name',
  columns: `s.id, s.name, v.id as version_id, v.layout, v.row_count, v.number, v.loaded_at, v.columns`,
};

/** The imported public sets, each in its current version. */
@Injectable()
export class DataSetsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async findAll(query: ListQuery): Promise<Page<DataSetResponse>> {
    this.audit.searched(query);
    const page = await findPage<DataSetRow>(this.db, DATA_SETS, query);
    return { ...page, data: page.data.map(toResponse) };
  }

  async findOne(id: string): Promise<DataSetResponse> {
    return toResponse(await findRecord<DataSetRow>(this.db, DATA_SETS, id));
  }

  /** The set a figure runs on: the one named, or the only one there is. */
  async current(id: string | null): Promise<DataSetRow> {
    const found = await this.db.query<DataSetRow>(
      `select ${DATA_SETS.columns} from ${DATA_SETS.from} where $1::uuid is null or s.id = $1 limit 2`,
      [id],
    );
    if (found.length > 1) {
      throw new Problem(
        400,
        'chooseDataset',
        'There are several data sets. Choose one with dataset=<id>.',
      );
    }
    if (!found[0]) throw new NotFound();
    return found[0];
  }
}
