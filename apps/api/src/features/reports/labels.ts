import type { Split } from '@teduh/domain';
import type { Database } from '../../platform/database';
import type { Scope } from './reach';

/** Codes and names of classes that are records of their own, by split and id. */
export type Labels = Record<string, Record<string, { code: string; name: string }>>;

interface ProjectRow {
  id: string;
  programme: string;
  code: string;
  name: string;
}

/** Programmes and projects are classes by their ids; a file needs their codes, a page their names. */
export async function labelsOf(
  database: Database,
  splits: readonly Split[],
  scope: Scope,
): Promise<Labels> {
  const labels: Labels = {};
  if (splits.some(({ id }) => id === 'programme')) {
    labels['programme'] = Object.fromEntries(
      scope.programmes.map(({ id, code, name }) => [id, { code, name }]),
    );
  }
  if (splits.some(({ id }) => id === 'project')) {
    const rows = await database.query<ProjectRow>(
      `select j.id, p.code as programme, j.code, j.name from projects j join programmes p on p.id = j.programme_id
       where j.programme_id = any($1)`,
      [scope.programmes.map(({ id }) => id)],
    );
    // A project's code is unique in its programme only.
    labels['project'] = Object.fromEntries(
      rows.map(({ id, programme, code, name }) => [id, { code: `${programme}/${code}`, name }]),
    );
  }
  return labels;
}
