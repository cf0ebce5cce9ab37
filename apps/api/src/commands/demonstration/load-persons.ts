import type { Client } from 'pg';
import { writeIdentities } from '../../features/persons';
import type { Key, Vault } from '../../platform/vault';
import { loadDeterminations } from './load-determinations';
import { loadDetails } from './load-details';
import { loadEpisodes } from './load-episodes';
import { officeOf } from './offices';
import { insertRows, notLaterThanNow, type TableOf } from './rows';
import type { InventedAssistance, InventedCase, InventedPerson, ProgrammeCode } from './world';

const programmeId = (code: ProgrammeCode): string => officeOf(code).id;

const PERSONS: TableOf<InventedPerson> = {
  table: 'persons',
  columns: {
    id: ['uuid', (row) => row.id],
    programme_id: ['uuid', (row) => programmeId(row.programme)],
    registered_by: ['uuid', (row) => row.registeredBy],
    has_case: ['boolean', () => true],
    initials: ['text', (row) => row.initials],
    sex: ['text', (row) => row.sex],
    birth_year: ['smallint', (row) => row.birthYear],
    birth_date_precision: ['text', (row) => row.birthDatePrecision],
    citizenship: ['text', (row) => row.citizenship],
    needs_interpreter: ['text', ({ details }) => details?.needsInterpreter ?? null],
    interpreter_language: ['text', ({ details }) => details?.interpreterLanguage ?? null],
    highest_level_of_education: ['text', ({ details }) => details?.highestLevelOfEducation ?? null],
    marital_status: ['text', ({ details }) => details?.maritalStatus ?? null],
    accompaniment: ['text', ({ details }) => details?.accompaniment ?? null],
    created_at: ['timestamptz', (row) => notLaterThanNow(row.createdAt)],
  },
};

type OfPerson<Part> = Part & { personId: string; createdAt: string };

const CASES: TableOf<OfPerson<InventedCase>> = {
  table: 'cases',
  columns: {
    id: ['uuid', (row) => row.id],
    case_number: ['text', (row) => row.caseNumber],
    person_id: ['uuid', (row) => row.personId],
    programme_id: ['uuid', (row) => programmeId(row.programme)],
    team_id: ['uuid', (row) => row.teamId],
    lead_id: ['uuid', (row) => row.leadId],
    deputy_id: ['uuid', (row) => row.deputyId],
    level: ['text', (row) => row.level],
    stage: ['text', (row) => row.stage],
    trafficking_status: ['text', (row) => row.traffickingStatus],
    status_decided_on: ['date', (row) => row.statusDecidedOn],
    first_contact_on: ['date', (row) => row.firstContactOn],
    first_contact_precision: ['text', (row) => row.firstContactPrecision],
    registered_on: ['date', (row) => row.registeredOn],
    age_at_registration: ['smallint', (row) => row.ageAtRegistration],
    referred_by: ['text', (row) => row.referredBy],
    place_of_first_contact: ['text', (row) => row.placeOfFirstContact],
    closed_on: ['date', (row) => row.closedOn],
    closure_reason: ['text', (row) => row.closureReason],
    registered_by: ['uuid', (row) => row.registeredBy],
    changed_at: ['timestamptz', (row) => notLaterThanNow(row.changedAt)],
  },
};

const ASSISTANCES: TableOf<InventedAssistance & { caseId: string }> = {
  table: 'assistances',
  columns: {
    id: ['uuid', (row) => row.id],
    case_id: ['uuid', (row) => row.caseId],
    type: ['text', (row) => row.type],
    sub_type: ['text', (row) => row.subType],
    for_whom: ['text', (row) => row.forWhom],
    family_members: ['int', (row) => row.familyMembers],
    mode: ['text', (row) => row.mode],
    status: ['text', (row) => row.status],
    not_given_reason: ['text', (row) => row.notGivenReason],
    result: ['text', (row) => row.result],
    started_on: ['date', (row) => row.startedOn],
    ended_on: ['date', (row) => row.endedOn],
    quantity: ['numeric', (row) => row.quantity],
    unit: ['text', (row) => row.unit],
    provider_id: ['uuid', (row) => row.providerId],
    country: ['text', (row) => row.country],
    receipt_kind: ['text', (row) => row.receiptKind],
    cost_minor: ['bigint', (row) => row.costMinor],
    currency: ['text', (row) => row.currency],
    recorded_by: ['uuid', (row) => row.recordedBy],
    recorded_at: ['timestamptz', (row) => notLaterThanNow(row.recordedAt)],
  },
};

const SHARES: TableOf<{ assistanceId: string; projectId: string; shareMinor: number | null }> = {
  table: 'assistance_projects',
  columns: {
    assistance_id: ['uuid', (row) => row.assistanceId],
    project_id: ['uuid', (row) => row.projectId],
    share_minor: ['bigint', (row) => row.shareMinor],
  },
};

/** Writes persons with all that hangs on them, parents before children. */
export async function loadPersons(
  client: Client,
  vault: Vault,
  persons: InventedPerson[],
): Promise<void> {
  const own = persons.map(({ id, createdAt }) => ({ personId: id, createdAt }));
  const cases = persons.flatMap(({ cases: files }, at) =>
    files.map((file) => ({ ...file, ...own[at] })),
  );
  const lines = cases.flatMap((file) =>
    file.assistances.map((line) => ({ ...line, caseId: file.id })),
  );
  await insertRows(client, PERSONS, persons);
  const keys = await writeIdentities(vault, persons.map(identityOf));
  await loadDetails(client, keys, persons);
  await insertRows(client, CASES, cases as OfPerson<InventedCase>[]);
  const caseKeys = await makeCaseKeys(vault, persons);
  await loadEpisodes(client, caseKeys, persons);
  await loadDeterminations(client, caseKeys, cases);
  await insertRows(client, ASSISTANCES, lines);
  await insertRows(
    client,
    SHARES,
    lines.flatMap(({ id, projects }) =>
      projects.map((share) => ({
        assistanceId: id,
        projectId: share.id,
        shareMinor: share.shareMinor,
      })),
    ),
  );
}

/** What identifies an invented person, for every programme that works with her. */
function identityOf(person: InventedPerson) {
  const { id, programme, cases, fullName, nameStatus, birthDate, details } = person;
  const programmes = new Set([programme, ...cases.map((one) => one.programme)]);
  const programmeIds = [...programmes].map(programmeId);
  const { ownScriptName = null, aliases = [] } = details ?? {};
  const names = { fullName, ownScriptName, aliases };
  return { personId: id, programmeIds, ...names, nameStatus, birthDate };
}

/** A key for each case of which anything is told in words. */
async function makeCaseKeys(
  vault: Vault,
  persons: readonly InventedPerson[],
): Promise<ReadonlyMap<string, Key>> {
  const told = persons.flatMap(({ cases, episodes }) => {
    const wordy = episodes.filter(({ more, legs }) => legs.length > 0 || more?.knownAs);
    const ids = new Set(wordy.map(({ caseId }) => caseId));
    const isReasoned = (one: InventedCase) => one.determinations.some(({ reasons }) => reasons);
    return cases.filter((one) => ids.has(one.id) || isReasoned(one));
  });
  const keys = await vault.makeKeys(
    told.map(({ id, programme }) => ({ caseId: id, programmeIds: [programmeId(programme)] })),
  );
  return new Map(told.map(({ id }, at) => [id, keys[at] as Key]));
}
