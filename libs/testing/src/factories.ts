import { randomBytes } from 'node:crypto';
import { makeCaseNumber } from '@teduh/domain';
import type { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { writeIdentities } from './identities';
import { asOperator, insertRow, type Office } from './offices';

/**
 * Rows a test starts from, written past the API. Overrides are columns of the table, so that a test can arrange what
 * no route would accept.
 */
export type Columns = Readonly<Record<string, unknown>>;

/** A woman from the office's country, born in 1998, registered by its caseworker. */
export function makePerson(
  databaseUrl: string,
  office: Office,
  { full_name = 'Dewi Anggraini', birth_date = '1998-05-17', ...columns }: Columns = {},
): Promise<string> {
  return asOperator(databaseUrl, async (client) => {
    const id = (columns.id as string | undefined) ?? uuidv7();
    await insertRow(client, 'persons', {
      ...{ id, programme_id: office.programmeId, registered_by: office.caseworkerId },
      ...{ initials: 'DA', sex: 'Feminine', birth_year: 1998, birth_date_precision: 'exact' },
      ...{ citizenship: office.country, ...columns },
    });
    await writeIdentities(client, [
      {
        ...{ personId: id, programmeIds: [office.programmeId] },
        nameStatus: full_name === null ? 'notKnown' : 'known',
        fullName: full_name as string | null,
        birthDate: birth_date as string | null,
      },
    ]);
    return id;
  });
}

/**
 * A case of a new person (or of `person_id`), led by the office's caseworker in its first team. A status it is given is
 * that of a decision, which the case then follows.
 */
export async function makeCase(
  databaseUrl: string,
  office: Office,
  {
    trafficking_status = 'ActualVictimOfTrafficking',
    status_decided_on = '2024-03-05',
    ...columns
  }: Columns = {},
): Promise<{ id: string; personId: string; caseNumber: string }> {
  const personId =
    (columns.person_id as string | undefined) ?? (await makePerson(databaseUrl, office));
  return asOperator(databaseUrl, async (client) => {
    const id = (columns.id as string | undefined) ?? uuidv7();
    const drawn = makeCaseNumber(office.code, randomBytes(8), { demonstration: true, length: 8 });
    const caseNumber = (columns.case_number as string | undefined) ?? drawn;
    await insertRow(client, 'cases', {
      ...{ id, case_number: caseNumber, person_id: personId, programme_id: office.programmeId },
      ...{ team_id: office.teamIds[0], lead_id: office.caseworkerId, stage: 'Active' },
      ...{ first_contact_on: '2024-03-01', registered_on: '2024-03-02', age_at_registration: 25 },
      ...{ registered_by: office.caseworkerId, ...columns },
    });
    if (trafficking_status !== null)
      await insertDetermination(client, id, { trafficking_status, decided_on: status_decided_on });
    return { id, personId, caseNumber };
  });
}

/** Our own decision that she is a victim of trafficking, as it is known of cases older than the register of decisions. */
export const makeDetermination = (
  databaseUrl: string,
  caseId: string,
  columns: Columns = {},
): Promise<string> =>
  asOperator(databaseUrl, (client) => insertDetermination(client, caseId, columns));

async function insertDetermination(
  client: Client,
  caseId: string,
  { settled_at = '2024-03-05T03:00:00Z', ...columns }: Columns,
): Promise<string> {
  const id = (columns.id as string | undefined) ?? uuidv7();
  await insertRow(client, 'determinations', {
    ...{ id, case_id: caseId, state: 'decided', trafficking_status: 'ActualVictimOfTrafficking' },
    ...{ decided_on: '2024-03-05', deciding_body: 'OwnProgramme', settled_at },
    ...{ is_carried_over: columns.recorded_by === undefined, ...columns },
  });
  return id;
}

/** Shelter, given on one day of 2024; with `projectIds` also charged to these. */
export function makeAssistance(
  databaseUrl: string,
  office: Office,
  caseId: string,
  { projectIds = [], ...columns }: Columns & { projectIds?: readonly string[] } = {},
): Promise<string> {
  return asOperator(databaseUrl, async (client) => {
    const id = (columns.id as string | undefined) ?? uuidv7();
    await insertRow(client, 'assistances', {
      ...{ id, case_id: caseId, type: 'SHELTER', status: 'given', started_on: '2024-03-10' },
      ...{ recorded_by: office.caseworkerId, ...columns },
    });
    for (const project_id of projectIds) {
      await insertRow(client, 'assistance_projects', { assistance_id: id, project_id });
    }
    return id;
  });
}
