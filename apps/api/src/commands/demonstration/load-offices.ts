import type { Client } from 'pg';
import { hashPassword } from '../../platform/auth';
import { fixedId } from './ids';
import { type Colleague, COLLEAGUES, type Office, officeOf, OFFICES } from './offices';
import { insertRows, type TableOf } from './rows';

type Of<Part> = Part & { office: Office };

const partsOf = <Part>(parts: (office: Office) => Part[]): Of<Part>[] =>
  OFFICES.flatMap((office) => parts(office).map((part) => ({ ...part, office })));

const PROGRAMMES: TableOf<Office> = {
  table: 'programmes',
  orIgnore: true,
  columns: {
    id: ['uuid', (row) => row.id],
    code: ['text', (row) => row.code],
    name: ['text', (row) => row.name],
    country: ['text', (row) => row.country],
    started_on: ['date', () => '2006-01-01'],
    time_zone: ['text', (row) => row.timeZone],
    is_headquarters: ['boolean', (row) => row.code === 'HQ'],
  },
};

const TEAMS: TableOf<Of<Office['teams'][number]>> = {
  table: 'teams',
  orIgnore: true,
  columns: {
    id: ['uuid', (row) => row.id],
    programme_id: ['uuid', (row) => row.office.id],
    name: ['text', (row) => row.name],
  },
};

const ORGANISATIONS: TableOf<Of<Office['partners'][number]>> = {
  table: 'organisations',
  orIgnore: true,
  columns: {
    id: ['uuid', (row) => row.id],
    programme_id: ['uuid', (row) => row.office.id],
    name: ['text', (row) => row.name],
    kind: ['text', (row) => row.kind],
    country: ['text', (row) => row.country],
  },
};

const PROJECTS: TableOf<Of<Office['projects'][number]>> = {
  table: 'projects',
  orIgnore: true,
  columns: {
    id: ['uuid', (row) => row.id],
    programme_id: ['uuid', (row) => row.office.id],
    code: ['text', (row) => row.code],
    name: ['text', (row) => row.name],
    starts_on: ['date', (row) => row.startsOn],
    ends_on: ['date', (row) => row.endsOn],
    currency: ['text', (row) => row.currency],
  },
};

const USERS: TableOf<Colleague> = {
  table: 'users',
  orIgnore: true,
  columns: {
    id: ['uuid', (row) => row.id],
    username: ['text', (row) => row.username],
    display_name: ['text', (row) => row.displayName],
    locale: ['text', (row) => row.locale],
  },
};

const MEMBERSHIPS: TableOf<Colleague> = {
  table: 'memberships',
  orIgnore: true,
  columns: {
    id: ['uuid', (row) => fixedId(`membership ${row.username}`)],
    user_id: ['uuid', (row) => row.id],
    programme_id: ['uuid', (row) => officeOf(row.office).id],
    role: ['text', (row) => row.role],
    team_id: ['uuid', (row) => row.team],
    clearance: ['text', (row) => (row.team ? 'C2' : 'C1')],
  },
};

/** Programmes, teams, partners, projects and colleagues; those that are there already keep all but their password. */
export async function loadOffices(client: Client, password: string): Promise<void> {
  await insertRows(client, PROGRAMMES, OFFICES);
  await insertRows(
    client,
    TEAMS,
    partsOf(({ teams }) => teams),
  );
  await insertRows(
    client,
    ORGANISATIONS,
    partsOf(({ partners }) => partners),
  );
  await insertRows(
    client,
    PROJECTS,
    partsOf(({ projects }) => projects),
  );
  await insertRows(client, USERS, COLLEAGUES);
  await insertRows(client, MEMBERSHIPS, COLLEAGUES);
  for (const { id, signsIn } of COLLEAGUES) {
    if (!signsIn) continue;
    await client.query(
      `insert into credentials (user_id, password_hash) values ($1, $2)
       on conflict (user_id) do update set password_hash = excluded.password_hash`,
      [id, await hashPassword(password)],
    );
  }
}
