import path from 'node:path';
import { repository } from '@teduh/testing';

interface BuiltApi {
  ENTITIES: readonly { name: string }[];
  columnClassOf(entity: object, property: string): string | undefined;
  getMetadataArgsStorage(): {
    columns: { target: { name: string }; propertyName: string }[];
    tables: { target: { name: string }; name: string }[];
  };
}

export interface Column {
  readonly table: string;
  readonly property: string;
  readonly dataClass: string;
}

/** Every column of the built product with the class it was declared with. */
export async function columnsOfProduct(): Promise<Column[]> {
  const built = (file: string) => import(path.join(repository, 'dist/apps/api/src', file));
  const [{ ENTITIES }, { columnClassOf }, { getMetadataArgsStorage }] = (await Promise.all([
    built('entities.js'),
    built('platform/database/data-class.js'),
    import(require.resolve('typeorm')),
  ])) as [BuiltApi, BuiltApi, BuiltApi];
  const { columns, tables } = getMetadataArgsStorage();
  return ENTITIES.flatMap((entity) => {
    const table = tables.find(({ target }) => target === entity)?.name ?? entity.name;
    const own = columns.filter(({ target }) => target === entity);
    return own.map(({ propertyName: property }) => {
      return { table, property, dataClass: columnClassOf(entity, property) ?? 'none' };
    });
  });
}
