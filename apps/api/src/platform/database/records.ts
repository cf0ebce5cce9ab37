import type { EntityTarget } from 'typeorm';
import { NotFound } from '../errors';
import type { Database } from './database';
import type { ListQuery, ListShape, Page } from './lists';

/** What an answer shows of a subject's rows, in its list and one alone, and what the list can be asked for. */
export interface RecordShape extends ListShape {
  /** The table under its alias, or tables joined one to one. */
  from: string;
  /** Joins that only the columns need: made for the rows of a page, not for all that match. */
  beside?: string;
  /** The columns, each called as in the answer. */
  columns: string;
}

/** One page of a subject's list. */
export function findPage<Row>(
  db: Database,
  shape: RecordShape,
  query: ListQuery,
): Promise<Page<Row>> {
  const { id, from, beside = '', columns } = shape;
  const rows = `select hit.position, ${columns} from hit join ${from} on ${id} = hit.id ${beside}`;
  return db.page(query, shape, { from, rows });
}

/** One row as its list shows it; not found when it is out of the viewer's reach. */
export async function findRecord<Row>(db: Database, shape: RecordShape, id: string): Promise<Row> {
  const { from, beside = '', columns } = shape;
  const [row] = await db.query<Row>(
    `select ${columns} from ${from} ${beside} where ${shape.id} = $1`,
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}

/** Saves what a change names on the version it was made from, or says why the row is not the viewer's to change. */
export async function changeRecord(
  db: Database,
  entity: EntityTarget<{ id: string; version: number }>,
  id: string,
  version: number,
  named: object,
): Promise<void> {
  const rows = db.repository(entity);
  const { affected } = await rows.update({ id, version }, named);
  if (!affected) throw await db.whyUnchanged(rows.metadata.tableName, id, version);
}
