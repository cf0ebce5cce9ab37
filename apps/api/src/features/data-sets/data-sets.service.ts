import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Database, type ListQuery, type Page } from '../../platform/database';
import { NotFound, Problem } from '../../platform/errors';
import { type DataSetResponse, type DataSetRow, toResponse } from './data-sets.dto';

const SHAPE = {
  id: 's.id',
  filters: {},
  sorts: { name: 's.name', loadedAt: 'v.loaded_at', rowCount: 'v.row_count' },
  defaultSort: 'name',
};

/** Only sets that have a version readers may see: a first one that is still being loaded is nobody's yet. */
const CURRENT = 'data_sets s join data_set_versions v on v.id = s.current_version_id';
const COLUMNS = `s.id, s.name, v.id as version_id, v.layout, v.row_count, v.number, v.loaded_at, v.columns`;

/** The imported public sets, each in its current version. */
@Injectable()
export class DataSetsService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async findAll(query: ListQuery): Promise<Page<DataSetResponse>> {
    const rows = `select ${COLUMNS}, hit.position from hit join ${CURRENT} on s.id = hit.id`;
    const page = await this.database.page<DataSetRow>(query, SHAPE, { from: CURRENT, rows });
    this.audit.searched(query);
    return { ...page, data: page.data.map(toResponse) };
  }

  async findOne(id: string): Promise<DataSetResponse> {
    return toResponse(await this.current(id));
  }

  /** The set a figure runs on: the one named, or the only one there is. */
  async current(id: string | null): Promise<DataSetRow> {
    const found = await this.database.query<DataSetRow>(
      `select ${COLUMNS} from ${CURRENT} where $1::uuid is null or s.id = $1 limit 2`,
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
