import { EPISODE_LISTS } from '@teduh/domain';
import type { Client } from 'pg';
import { writeIdentities } from '../../features/persons';
import type { Vault } from '../../platform/vault';
import { loadDeterminations } from './load-determinations';
import { loadDetails } from './load-details';
import { officeOf } from './offices';
import { insertRows, notLaterThanNow, type TableOf } from './rows';
import type {
  InventedAssistance,
  InventedCase,
  InventedEpisode,
  InventedPerson,
  ProgrammeCode,
} from './world';

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

const EPISODES: TableOf<OfPerson<InventedEpisode>> = {
  table: 'episodes',
  columns: {
    id: ['uuid', (row) => row.id],
    person_id: ['uuid', (row) => row.personId],
    case_id: ['uuid', (row) => row.caseId],
    country_of_exploitation: ['text', (row) => row.countryOfExploitation],
    started_on: ['text', (row) => row.startedOn],
    ended_on: ['text', (row) => row.endedOn],
    way_of_entering: ['text', (row) => row.wayOfEntering],
    is_intended: ['boolean', (row) => row.isIntended],
    is_stub: ['boolean', (row) => row.isStub],
    is_cross_border: ['boolean', (row) => row.isCrossBorder],
    created_at: ['timestamptz', (row) => notLaterThanNow(row.createdAt)],
  },
};

const EPISODE_CODES: TableOf<{ episodeId: string; list: string; code: string }> = {
  table: 'episode_codes',
  columns: {
    episode_id: ['uuid', (row) => row.episodeId],
    list: ['text', (row) => row.list],
    code: ['text', (row) => row.code],
  },
};

const CASE_EPISODES: TableOf<{ caseId: string; episodeId: string }> = {
  table: 'case_episodes',
  columns: {
    case_id: ['uuid', (row) => row.caseId],
    episode_id: ['uuid', (row) => row.episodeId],
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
  const episodes = persons.flatMap((person, at) =>
    person.episodes.map((episode) => ({ ...episode, ...own[at] })),
  );
  const lines = cases.flatMap((file) =>
    file.assistances.map((line) => ({ ...line, caseId: file.id })),
  );
  await insertRows(client, PERSONS, persons);
  await loadDetails(client, await writeIdentities(vault, persons.map(identityOf)), persons);
  await insertRows(client, CASES, cases as OfPerson<InventedCase>[]);
  await insertRows(client, EPISODES, episodes as OfPerson<InventedEpisode>[]);
  await insertRows(client, EPISODE_CODES, episodes.flatMap(codesOf));
  await insertRows(
    client,
    CASE_EPISODES,
    cases.flatMap(({ id, alsoWorksOn }) =>
      alsoWorksOn.map((episodeId) => ({ caseId: id, episodeId })),
    ),
  );
  await loadDeterminations(client, vault, cases);
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

const codesOf = (episode: InventedEpisode) =>
  EPISODE_LISTS.flatMap((list) =>
    episode[list].map((code) => ({ episodeId: episode.id, list, code })),
  );
