import { createHash, randomUUID } from 'node:crypto';
import { makeCase, makeUser, type Offices, ownerQuery } from '@teduh/testing';
import { Client } from 'pg';
import type { Held, Level, Model, Role, Team } from './model';

type Person = readonly [name: string, human: string, role: Role | null, team: Team, Level];

/** Two humans with two accounts each, and those they work with. */
const PEOPLE: readonly Person[] = [
  ['eka', 'eka', 'administrator', null, 'C1'],
  ['fajar', 'fajar', 'administrator', null, 'C1'],
  ['fajar.two', 'fajar', null, null, 'C1'],
  ['citra', 'citra', 'caseworker', 'jakarta', 'C2'],
  ['citra.two', 'citra', 'caseworker', 'medan', 'C3'],
  ['dewi', 'dewi', 'supervisor', 'jakarta', 'C2'],
  ['wati', 'wati', 'supervisor', 'medan', 'C3'],
  ['hadi', 'hadi', 'caseworker', 'medan', 'C3'],
  ['gita', 'gita', 'auditor', null, 'C1'],
];

const CASES = [
  ['C1', 'jakarta', 'citra', null],
  ['C2', 'jakarta', 'citra', 'dewi'],
  ['C1', 'medan', 'hadi', null],
  ['C3', 'medan', 'hadi', null],
  ['C1', 'medan', 'wati', 'citra.two'],
] as const;

/** The accounts and cases of one programme as Postgres has them, and the means to act on them as anybody. */
export interface World {
  readonly client: Client;
  readonly programmeId: string;
  readonly accounts: readonly string[];
  readonly userIds: Readonly<Record<string, string>>;
  teamId(team: Team): string | null;
  /** The model of how it begins. */
  begin(): Model;
  /** What a statement answers to somebody: its rows, or the code it was refused with. It stays done. */
  as<Row>(
    user: string,
    sql: string,
    values: unknown[],
  ): Promise<{ rows: Row[]; count: number } | string>;
  /** Past all rules, as the command line and time itself do. */
  byHand(sql: string, values?: unknown[]): Promise<void>;
  /** By account, the cases it reads and those it works on. */
  look(): Promise<Record<string, { reads: string[]; works: string[] }>>;
}

export async function furnish(databaseUrl: string, { indonesia }: Offices): Promise<World> {
  const teams = { jakarta: indonesia.teamIds[0], medan: indonesia.teamIds[1] };
  const teamId = (team: Team) => (team === null ? null : teams[team]);
  await ownerQuery(databaseUrl, 'delete from memberships');
  const userIds: Record<string, string> = {};
  const tokens: Record<string, Buffer> = {};
  for (const [name, human, role, team, clearance] of PEOPLE) {
    const wanted = { username: name, role: role ?? 'manager', teamId: teamId(team), clearance };
    const id = await makeUser(databaseUrl, indonesia, wanted);
    userIds[name] = id;
    tokens[name] = createHash('sha256').update(randomUUID()).digest();
    if (human !== name)
      await ownerQuery(databaseUrl, 'update users set second_account_of = $2 where id = $1', [
        ...[id, userIds[human]],
      ]);
    if (!role) await ownerQuery(databaseUrl, 'delete from memberships where user_id = $1', [id]);
    await ownerQuery(
      databaseUrl,
      // Nobody goes away: thousands of sequences take longer than a session stays open untouched.
      `insert into sessions (id, token_hash, user_id, ends_at, last_act_at)
       values ($1, $2, $3, now() + interval '12 hours', now() + interval '12 hours')`,
      [randomUUID(), tokens[name], id],
    );
  }
  const cases: Model['cases'] = [];
  for (const [level, team, lead, deputy] of CASES) {
    const { id, caseNumber: number } = await makeCase(databaseUrl, indonesia, {
      ...{ level, team_id: teamId(team), lead_id: userIds[lead] },
      deputy_id: deputy ? userIds[deputy] : null,
    });
    cases.push({ id, number, level, team, lead, deputy });
  }
  await ownerQuery(databaseUrl, LOOK);
  const held = await ownerQuery<{ id: string; name: string }>(
    databaseUrl,
    'select m.id, u.username as name from memberships m join users u on u.id = m.user_id',
  );
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const accounts = PEOPLE.map(([name]) => name);
  const asApp = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await client.query('set session authorization teduh_app');
    try {
      return await work();
    } finally {
      await client.query('reset session authorization');
    }
  };
  return {
    ...{ client, accounts, userIds, teamId, programmeId: indonesia.programmeId },
    begin: () => ({
      humans: Object.fromEntries(PEOPLE.map(([name, human]) => [name, human])),
      disabled: new Set(),
      held: held.map(({ id, name }): Held => {
        const [, , role, team, clearance] = PEOPLE.find(([one]) => one === name) as Person;
        return { id, user: name, role: role as Role, team, clearance };
      }),
      ...{ asked: [], covers: [], grants: [], openings: [], isSmallOffice: false },
      cases: cases.map((one) => ({ ...one })),
    }),
    as: async (user, sql, values) => {
      await client.query('savepoint act; set session authorization teduh_app');
      try {
        await client.query('select open_viewer($1)', [tokens[user]]);
        const { rows, rowCount } = await client.query(sql, values);
        await client.query('reset session authorization');
        return { rows, count: rowCount ?? 0 };
      } catch (error) {
        await client.query('rollback to savepoint act; reset session authorization');
        return (error as { code: string }).code;
      }
    },
    byHand: async (sql, values = []) => void (await client.query(sql, values)),
    look: () =>
      asApp(async () => {
        const { rows } = await client.query('select test_rules.look($1, $2) as seen', [
          accounts,
          accounts.map((name) => tokens[name]),
        ]);
        return rows[0].seen;
      }),
  };
}

/** Everybody's view in one round trip, each as the viewer they are. */
const LOOK = `
create schema test_rules;
grant usage on schema test_rules to teduh_app;
create function test_rules.look(names text[], tokens bytea[]) returns jsonb language plpgsql
set search_path = public, pg_temp as $$
declare
  seen jsonb := '{}';
  r text[];
  w text[];
begin
  for i in 1..cardinality(names) loop
    perform open_viewer(tokens[i]);
    select coalesce(array_agg(c.id::text order by c.id), '{}'),
      coalesce(array_agg(c.id::text order by c.id) filter (where viewer_works_on(c)), '{}') into r, w from cases c;
    seen := seen || jsonb_build_object(names[i], jsonb_build_object('reads', r, 'works', w));
  end loop;
  return seen;
end $$;
`;
