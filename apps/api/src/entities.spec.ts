import 'reflect-metadata';
import { createDatabase, ownerQuery, type TestDatabase } from '@teduh/testing';
import { DATA_CLASSES } from '@teduh/domain';
import type { DataSource } from 'typeorm';
import { columnClassOf, makeDataSource } from './platform/database';
import { ENTITIES } from './entities';
import { SEALED_BY_CASE, SEALED_BY_PERSON } from './sealed-tables';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await createDatabase();
  source = makeDataSource(database.url, ENTITIES, { max: 1, statementTimeout: '30s' });
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

it('describes the migrated tables exactly: nothing is left to generate', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('has an entity for every table and column of the database, and none besides', async () => {
  const rows = await ownerQuery<{ name: string }>(
    database.url,
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name <> 'migrations' order by 1`,
  );
  const declared = source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName }) => `${tableName}.${databaseName}`),
  );
  expect(rows.map(({ name }) => name)).toEqual(declared.sort());
});

it('gives every column a data class', () => {
  const known: readonly string[] = [...DATA_CLASSES, 'secret'];
  const undecided = source.entityMetadatas.flatMap(({ target, tableName, columns }) =>
    columns
      .filter(({ propertyName }) => {
        const dataClass = columnClassOf(target as object, propertyName);
        return !dataClass || !known.includes(dataClass);
      })
      .map(({ databaseName }) => `${tableName}.${databaseName}`),
  );
  expect(undecided).toEqual([]);
  expect(source.entityMetadatas.length).toBeGreaterThan(25);
});

it.each([
  ['case', SEALED_BY_CASE],
  ['person', SEALED_BY_PERSON],
])(
  'describes what a %s key seals: each table that hangs on it, each sealed column',
  (owner, tables) => {
    const sealed = source.entityMetadatas.flatMap(({ target, tableName, columns }) => {
      const names = columns.map(({ databaseName }) => databaseName);
      const owners = ['case', 'person'].filter((one) => names.includes(`${one}_id`));
      // What hangs on a case is sealed with the key of the case, also where it names a person.
      if (owners[0] !== owner) return [];
      const own = columns.filter(({ type, propertyName }) => {
        const dataClass = columnClassOf(target as object, propertyName);
        return type === 'bytea' && (dataClass === 'S3' || dataClass === 'S4');
      });
      return own.length ? [[tableName, own.map(({ databaseName }) => databaseName).sort()]] : [];
    });
    const described = tables.map(({ table, columns }) => [table, [...columns].sort()]);
    expect(described.sort()).toEqual(sealed.sort());
  },
);
