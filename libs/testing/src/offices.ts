import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { demoPassword } from './environment';

/** A country programme with its people, as tests know it. Index 0 is the team, project and partner its people use. */
export interface Office {
  readonly programmeId: string;
  readonly code: string;
  readonly country: string;
  readonly teamIds: readonly [string, string];
  readonly projectIds: readonly [string, string];
  readonly organisationIds: readonly [string, string];
  readonly caseworkerId: string;
  readonly supervisorId: string;
  readonly managerId: string;
}

/** Headquarters and two country programmes that know nothing of each other's cases. */
export interface Offices {
  readonly headquartersId: string;
  readonly indonesia: Office;
  readonly thailand: Office;
  /** User ids by user name. */
  readonly users: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, unknown>>;

interface Country {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly teams: readonly [string, string];
}

const INDONESIA: Country = {
  code: 'IDN',
  name: 'Indonesia',
  timeZone: 'Asia/Jakarta',
  currency: 'IDR',
  teams: ['Jakarta', 'Medan'],
};

const THAILAND: Country = {
  code: 'THA',
  name: 'Thailand',
  timeZone: 'Asia/Bangkok',
  currency: 'THB',
  teams: ['Bangkok', 'Chiang Mai'],
};

const STAFF = [
  ['caseworker', 'caseworker', 'Sari Wulandari', INDONESIA],
  ['supervisor', 'supervisor', 'Budi Hartono', INDONESIA],
  ['manager', 'manager', 'Ratna Dewi', INDONESIA],
  ['officer', 'officer', 'Agus Pratama', INDONESIA],
  ['trainer', 'trainer', 'Maya Lestari', INDONESIA],
  ['auditor', 'auditor', 'Hendra Gunawan', INDONESIA],
  ['admin', 'administrator', 'Putu Wirawan', INDONESIA],
  ['caseworker.th', 'caseworker', 'Nok Srisai', THAILAND],
  ['supervisor.th', 'supervisor', 'Somchai Boonmee', THAILAND],
  ['manager.th', 'manager', 'Malee Chaiyasit', THAILAND],
] as const;

/** Caseworkers and supervisors work in their programme's first team; nobody of this table is in the second. */
const IN_A_TEAM: readonly string[] = ['caseworker', 'supervisor'];

/** Runs as the command line does: sees and writes every row, and is no user. */
export async function asOperator<Result>(
  databaseUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role teduh_operator');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

/** Writes one row; the values' names are the columns. */
export async function insertRow(client: Client, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, at) => `$${at + 1}`);
  await client.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}

/** Two offices and the ten users of the demonstration in an empty migrated database, without any person or case. */
export function seedOffices(databaseUrl: string): Promise<Offices> {
  return asOperator(databaseUrl, async (client) => {
    const insert = (table: string, row: Row) => insertRow(client, table, row);
    await insert('workspace', { kind: 'demonstration' });
    const headquartersId = uuidv7();
    await insert('programmes', {
      ...{ id: headquartersId, code: 'HQ', name: 'Headquarters', is_headquarters: true },
      ...{ started_on: '2000-01-01', time_zone: 'Europe/Zurich' },
    });
    const users = Object.fromEntries(STAFF.map(([username]) => [username, uuidv7()]));
    const staff = (country: Country, role: string) =>
      users[STAFF.find((one) => one[1] === role && one[3] === country)?.[0] ?? ''] ?? '';
    const openOffice = async (country: Country): Promise<Office> => ({
      ...(await insertOffice(insert, country)),
      caseworkerId: staff(country, 'caseworker'),
      supervisorId: staff(country, 'supervisor'),
      managerId: staff(country, 'manager'),
    });
    const indonesia = await openOffice(INDONESIA);
    const thailand = await openOffice(THAILAND);

    // Cheap on purpose: tests sign in many times, and the parameters are read from the hash.
    const password = await hash(demoPassword(), { memoryCost: 64, timeCost: 1, parallelism: 1 });
    for (const [username, role, name, country] of STAFF) {
      const office = country === INDONESIA ? indonesia : thailand;
      const user_id = users[username];
      await insert('users', { id: user_id, username, display_name: name, locale: 'en' });
      await insert('credentials', { user_id, password_hash: password });
      await insert('memberships', {
        ...{ id: uuidv7(), user_id, role, programme_id: office.programmeId },
        team_id: IN_A_TEAM.includes(role) ? office.teamIds[0] : null,
        clearance: IN_A_TEAM.includes(role) ? 'C2' : 'C1',
      });
    }
    return { headquartersId, indonesia, thailand, users };
  });
}

type Rooms = Omit<Office, 'caseworkerId' | 'supervisorId' | 'managerId'>;

async function insertOffice(
  insert: (table: string, row: Row) => Promise<void>,
  country: Country,
): Promise<Rooms> {
  const programmeId = uuidv7();
  const pair = (): [string, string] => [uuidv7(), uuidv7()];
  const [teamIds, projectIds, organisationIds] = [pair(), pair(), pair()];
  await insert('programmes', {
    ...{ id: programmeId, code: country.code, name: country.name, country: country.code },
    ...{ started_on: '2004-01-01', time_zone: country.timeZone },
  });
  for (const at of [0, 1] as const) {
    const owner = { programme_id: programmeId };
    await insert('teams', { id: teamIds[at], ...owner, name: country.teams[at] });
    await insert('projects', {
      ...{ id: projectIds[at], ...owner, code: `${country.code}-P${at + 1}` },
      ...{ name: `Project ${at + 1}`, starts_on: '2004-01-01', currency: country.currency },
    });
    await insert('organisations', {
      ...{ id: organisationIds[at], ...owner, country: country.code },
      ...{ name: `Partner ${at + 1} in ${country.name}`, kind: at === 0 ? 'NGO' : 'LegalService' },
    });
  }
  return {
    ...{ programmeId, code: country.code, country: country.code },
    ...{ teamIds, projectIds, organisationIds },
  };
}

/** One more user with one membership, such as a second caseworker or a supervisor of the other team. */
export function makeUser(
  databaseUrl: string,
  office: Office,
  {
    username,
    role,
    teamId = null,
    clearance = 'C1',
  }: { username: string; role: string; teamId?: string | null; clearance?: string },
): Promise<string> {
  return asOperator(databaseUrl, async (client) => {
    const id = uuidv7();
    await insertRow(client, 'users', { id, username, display_name: username });
    await client.query(
      `insert into credentials (user_id, password_hash)
       select $1, password_hash from credentials limit 1`,
      [id],
    );
    await insertRow(client, 'memberships', {
      ...{ id: uuidv7(), user_id: id, programme_id: office.programmeId, role },
      ...{ team_id: teamId, clearance },
    });
    return id;
  });
}
