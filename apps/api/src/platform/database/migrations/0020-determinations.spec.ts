import { randomBytes } from 'node:crypto';
import { ownerQuery } from '@teduh/testing';
import { Client } from 'pg';
import { makeDataSource } from '../data-source';
import { Determinations0020 } from './0020-determinations';
import { MIGRATIONS } from './index';

/**
 * A database of the release before, whose owner is no superuser: row security holds it too, so that a statement of the
 * migration that forgot its role would change nothing and say nothing.
 */
const name = `test_${randomBytes(8).toString('hex')}`;
const server = process.env.TEDUH_TEST_POSTGRES ?? '';
const owner = new URL(server);
owner.pathname = `/${name}`;
owner.username = name;
owner.password = name;

beforeAll(async () => {
  await ownerQuery(server, `create role ${name} login password '${name}'`);
  await ownerQuery(server, `grant teduh_policy, teduh_facts, teduh_operator to ${name}`);
  await ownerQuery(server, `create database ${name} owner ${name}`);
  const inside = new URL(server);
  inside.pathname = owner.pathname;
  await ownerQuery(
    inside.href,
    `grant usage, create on schema public to ${name}, teduh_policy, teduh_facts`,
  );
});
afterAll(async () => {
  await ownerQuery(server, `drop database if exists ${name} with (force)`);
  await ownerQuery(server, `drop role if exists ${name}`);
});

async function migrate(migrations: typeof MIGRATIONS): Promise<void> {
  const source = makeDataSource(owner.href, [], { max: 1, statementTimeout: '60s' });
  source.setOptions({ migrations });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await source.destroy();
  }
}

it('carries the status of every case that has one into a decision, and leaves the case as it was', async () => {
  const at = MIGRATIONS.indexOf(Determinations0020);
  await migrate(MIGRATIONS.slice(0, at));
  const client = new Client({ connectionString: owner.href });
  await client.connect();
  const asOperator = async (sql: string, values: unknown[] = []) => {
    await client.query('begin; set local role teduh_operator');
    const { rows } = await client.query(sql, values);
    await client.query('commit');
    return rows;
  };
  try {
    const programmeId = '01900000-0000-7000-8000-00000000000a';
    const userId = '01900000-0000-7000-8000-00000000000b';
    await asOperator(
      `insert into programmes (id, code, name, started_on, time_zone) values ($1, 'IDN', 'Indonesia', '2020-01-01', 'UTC')`,
      [programmeId],
    );
    await asOperator(`insert into users (id, username, display_name) values ($1, 'sari', 'Sari')`, [
      userId,
    ]);
    await asOperator(`insert into persons (id, programme_id, registered_by) values ($1, $2, $1)`, [
      userId,
      programmeId,
    ]);
    await asOperator(
      `insert into cases (id, case_number, person_id, programme_id, lead_id, registered_by, first_contact_on,
         registered_on, trafficking_status, status_decided_on)
       select gen_random_uuid(), 'IDN-' || n, $1, $2, $1, $1, '2024-01-01', '2024-01-02', s, d
       from unnest(array['ActualVictimOfTrafficking', 'Undecided', 'NotAVictimOfTrafficking', null],
         array['2024-02-01', null, '2024-03-01', null]::date[]) with ordinality as said (s, d, n)`,
      [userId, programmeId],
    );

    await migrate(MIGRATIONS.slice(0, at + 1));

    const carried = await asOperator(
      `select c.case_number as number, d.trafficking_status as status, d.decided_on as day, d.state,
         d.deciding_body as body, d.act, d.reason, d.is_carried_over as carried, d.recorded_by as by
       from determinations d join cases c on c.id = d.case_id order by 1`,
    );
    const own = {
      ...{ state: 'decided', body: 'OwnProgramme', act: 'unknown', reason: null, carried: true },
      by: null,
    };
    expect(carried).toEqual([
      { number: 'IDN-1', status: 'ActualVictimOfTrafficking', day: '2024-02-01', ...own },
      // The day was not kept: the registration's stands in.
      { number: 'IDN-2', status: 'Undecided', day: '2024-01-02', ...own },
      { number: 'IDN-3', status: 'NotAVictimOfTrafficking', day: '2024-03-01', ...own },
    ]);
    const cases = await asOperator(
      `select case_number as number, trafficking_status as status, status_decided_on as day from cases order by 1`,
    );
    expect(cases).toEqual([
      ...carried.map(({ number, status, day }) => ({ number, status, day })),
      { number: 'IDN-4', status: null, day: null },
    ]);
  } finally {
    await client.end();
  }
});
