import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Database, type ListQuery, type Page } from '../../platform/database';
import { NotFound, UnknownFilter } from '../../platform/errors';
import type { CaseloadLine } from './caseload.dto';

const SORTS = ['registeredOn', 'caseNumber', 'leadName', 'stage', 'daysOpen', 'closedOn'];

/**
 * The case lines of a programme for its manager. They come from a function of the database that names its columns:
 * the manager's own login sees no case at all.
 */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async findAll(programmeId: string, query: ListQuery): Promise<Page<CaseloadLine>> {
    const { field, descending } = sortOf(query);
    const { page, perPage } = query;
    const [row] = await this.db.query<{ answer: Lines | null }>(
      'select programme_caseload($1, $2, $3, $4, $5, $6) as answer',
      [programmeId, stagesOf(query), field, descending, perPage, (page - 1) * perPage],
    );
    if (!row?.answer) throw new NotFound();
    this.audit.about('programmes', programmeId, programmeId);
    this.audit.searched(query);
    const { total, data } = row.answer;
    return {
      data: data.map((line) => ({ ...line, nextDate: null })),
      meta: { total, page, perPage },
    };
  }
}

interface Lines {
  total: number;
  data: Omit<CaseloadLine, 'nextDate'>[];
}

function sortOf({ sort }: ListQuery) {
  const [first = { field: 'registeredOn', descending: true }, second] = sort;
  const unknown = SORTS.includes(first.field) ? second : first;
  if (unknown) throw new UnknownFilter(unknown.field, SORTS);
  return first;
}

function stagesOf({ filters, ids }: ListQuery): string[] | null {
  const other = filters.find(({ name, operator }) => name !== 'stage' || operator !== 'eq');
  if (other || ids) throw new UnknownFilter(other?.name ?? 'ids', ['stage']);
  return filters.length ? filters.flatMap(({ value }) => value.split(',')) : null;
}
