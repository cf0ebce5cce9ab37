import { randomUUID } from 'node:crypto';
import {
  asOperator,
  type Columns,
  makeAssistance,
  makeCase,
  makeDetermination,
  makePerson,
  makeUser,
  type Office,
  type Offices,
} from '@teduh/testing';

/**
 * What a request can name in one place: an office with a record of every subject, or ids of nothing at all. Medan is
 * the second team of Indonesia: the same programme, other people's cases. Nowhere is that programme with files of
 * nothing: what Medan must look like from the first team.
 */
export interface Place {
  readonly name: OfficeName | FileName | 'nowhere' | 'unknown';
  /** Who works on the place's file, and who only reads it. */
  readonly works: readonly string[];
  readonly reads: readonly string[];
  readonly programmeId: string;
  readonly teamId: string;
  readonly projectId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly documentId: string;
  readonly contactId: string;
  readonly relativeId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  /** A colleague may write a line on the case without seeing it: it is open, and no closed circle. */
  readonly isLoggable: boolean;
  readonly grantId: string;
  /** An opening of the case in an emergency. */
  readonly glassId: string;
  /** A cover of whoever leads the case, and that leader. */
  readonly coverId: string;
  readonly leadId: string;
  /** Who may arrange the leader's absence. */
  readonly arranges: readonly string[];
  readonly episodeId: string;
  /** Proposed by the lead of the case. */
  readonly determinationId: string;
  readonly assistanceId: string;
  /** A colleague whom nobody signs in as. */
  readonly userId: string;
  /** Hers, and one that an administrator asked for her. */
  readonly membershipId: string;
  readonly requestId: string;
  /** Records every office shares. */
  readonly dataSetId: string;
  readonly importId: string;
  readonly list: string;
  readonly code: string;
}

type OfficeName = 'indonesia' | 'medan' | 'thailand';

/** Files of Indonesia that somebody reaches, or just does not reach any more, in one of the ways there are. */
type FileName = (typeof FILES)[number]['name'];

type Shared = Pick<Place, 'dataSetId' | 'importId' | 'list' | 'code'>;

export const UNKNOWN: Place = {
  name: 'unknown',
  ...{ programmeId: randomUUID(), teamId: randomUUID(), projectId: randomUUID() },
  ...{ organisationId: randomUUID(), personId: randomUUID(), caseId: randomUUID() },
  ...{ documentId: randomUUID(), contactId: randomUUID(), relativeId: randomUUID() },
  ...{ caseNumber: 'IDN-2222-2', isLoggable: false, grantId: randomUUID(), coverId: randomUUID() },
  ...{
    glassId: randomUUID(),
    leadId: randomUUID(),
    membershipId: randomUUID(),
    requestId: randomUUID(),
  },
  ...{ works: [], reads: [], arranges: [] },
  ...{ episodeId: randomUUID(), determinationId: randomUUID(), assistanceId: randomUUID() },
  userId: randomUUID(),
  ...{ dataSetId: randomUUID(), importId: randomUUID(), list: 'noSuchList', code: 'NoSuchCode' },
};

/** One case of Indonesia: its team, its lead, and what else brings somebody near it. */
interface File {
  readonly name: string;
  readonly team: 0 | 1;
  readonly level?: 'C2' | 'C3';
  readonly deputy?: 'caseworker';
  /** For how many days from today the first caseworker covers the lead, or may read; negative: it is over. */
  readonly coverDays?: number;
  readonly grantDays?: number;
  /** For how many minutes from now the first caseworker opened it in an emergency; negative: it is over. */
  readonly glassMinutes?: number;
  readonly isClosed?: true;
  readonly works?: readonly string[];
  readonly reads?: readonly string[];
}

const JAKARTA = ['supervisor', 'supervisor.plain'];
const MEDAN = ['supervisor.medan'];

/** Each is led by a colleague who does not sign in. The first caseworker works in Jakarta, team 0. */
const FILES = [
  { name: 'colleague', team: 0, works: JAKARTA },
  { name: 'deputised', team: 1, deputy: 'caseworker', works: [...MEDAN, 'caseworker'] },
  { name: 'covered', team: 1, coverDays: 3, works: [...MEDAN, 'caseworker'] },
  { name: 'cover over', team: 1, coverDays: -2, works: MEDAN },
  { name: 'opened', team: 1, grantDays: 3, works: MEDAN, reads: ['caseworker'] },
  { name: 'opened once', team: 1, grantDays: -2, works: MEDAN },
  { name: 'broken glass', team: 1, glassMinutes: 60, works: [...MEDAN, 'caseworker'] },
  { name: 'broken glass over', team: 1, glassMinutes: -1, works: MEDAN },
  { name: 'restricted', team: 0, level: 'C2', works: ['supervisor'] },
  { name: 'circle', team: 0, level: 'C3', coverDays: 3 },
] as const satisfies readonly File[];

/** The offices and the second team, each with one record of every subject, the files, and a public set of nobody's. */
export async function furnish(databaseUrl: string, offices: Offices): Promise<Place[]> {
  const shared = await importPublicSet(databaseUrl);
  const { indonesia, thailand } = offices;
  const first = await furnishOffice(databaseUrl, 'indonesia', indonesia, shared);
  const inJakarta = ['caseworker', ...JAKARTA];
  const jakarta = { ...first, works: inJakarta, arranges: inJakarta };
  const inMedan = ['caseworker.medan', ...MEDAN];
  const inBangkok = ['caseworker.th', 'supervisor.th'];
  const second = await secondTeam(databaseUrl, indonesia);
  const medan = await furnishOffice(databaseUrl, 'medan', second, shared);
  const bangkok = await furnishOffice(databaseUrl, 'thailand', thailand, shared);
  const files: Place[] = [];
  for (const file of FILES) {
    files.push({
      ...jakarta,
      ...(await furnishFile(databaseUrl, indonesia, file, jakarta.userId)),
    });
  }
  const { personId, caseId, caseNumber, episodeId, assistanceId, grantId, glassId } = UNKNOWN;
  const { documentId, contactId, relativeId, determinationId } = UNKNOWN;
  return [
    jakarta,
    { ...medan, works: inMedan, arranges: inMedan },
    ...files,
    {
      ...{ ...jakarta, name: 'nowhere', works: [], reads: [], isLoggable: false },
      ...{ personId, caseId, caseNumber, episodeId, assistanceId, grantId, glassId },
      ...{ documentId, contactId, relativeId, determinationId },
    },
    { ...bangkok, works: inBangkok, arranges: inBangkok },
  ];
}

/** The office as its second team knows it, with a caseworker of its own. */
async function secondTeam(databaseUrl: string, office: Office): Promise<Office> {
  const [first, second] = office.teamIds;
  const caseworkerId = await makeUser(databaseUrl, office, {
    ...{ username: 'caseworker.medan', role: 'caseworker', teamId: second, clearance: 'C2' },
  });
  return { ...office, caseworkerId, teamIds: [second, first] };
}

async function furnishOffice(
  databaseUrl: string,
  name: OfficeName,
  office: Office,
  shared: Shared,
): Promise<Place> {
  const [projectId, organisationId] = [office.projectIds[0], office.organisationIds[0]];
  const userId = await makeUser(databaseUrl, office, {
    ...{ username: `colleague.${name}`, role: 'caseworker', clearance: 'C2' },
  });
  const file = await openFile(databaseUrl, office, {});
  const coverId = await makeCover(databaseUrl, office, office.caseworkerId, userId, 3);
  const grantId = await makeGrant(databaseUrl, file.caseId, userId, 3);
  const glassId = await breakGlass(databaseUrl, file.caseId, userId, -1);
  const { membershipId, requestId } = await askForHer(databaseUrl, office, userId);
  return {
    ...{ membershipId, requestId },
    ...{ name, programmeId: office.programmeId, teamId: office.teamIds[0], projectId },
    ...{ organisationId, userId, leadId: office.caseworkerId, coverId, grantId, glassId },
    ...{ ...file, ...shared, works: [], reads: [], arranges: [], isLoggable: true },
  };
}

async function furnishFile(
  databaseUrl: string,
  office: Office,
  { name, team, level, deputy, coverDays, grantDays, glassMinutes, works, reads }: File,
  userId: string,
): Promise<Partial<Place>> {
  const teamId = office.teamIds[team];
  const leadId = await makeUser(databaseUrl, office, {
    ...{ username: `lead.${name}`, role: 'caseworker', teamId, clearance: 'C3' },
  });
  const file = await openFile(databaseUrl, office, {
    ...{ lead_id: leadId, team_id: teamId, level: level ?? 'C1' },
    deputy_id: deputy ? office.caseworkerId : null,
  });
  const covering = coverDays === undefined ? userId : office.caseworkerId;
  const reader = grantDays === undefined ? userId : office.caseworkerId;
  const opener = glassMinutes === undefined ? userId : office.caseworkerId;
  // Of a closed circle somebody asked, and nobody has confirmed yet.
  const minutes = level === 'C3' ? null : (glassMinutes ?? -1);
  return {
    ...{ ...file, name: name as FileName, teamId, leadId, isLoggable: level !== 'C3' },
    coverId: await makeCover(databaseUrl, office, leadId, covering, coverDays ?? 3),
    grantId: await makeGrant(databaseUrl, file.caseId, reader, grantDays ?? 3),
    glassId: await breakGlass(databaseUrl, file.caseId, opener, minutes),
    ...{ works: works ?? [], reads: reads ?? [], arranges: team === 0 ? JAKARTA : MEDAN },
  };
}

type OfPerson = Pick<Place, 'documentId' | 'contactId' | 'relativeId'>;
type OfFile = OfPerson &
  Pick<
    Place,
    'personId' | 'caseId' | 'caseNumber' | 'episodeId' | 'determinationId' | 'assistanceId'
  >;

async function openFile(databaseUrl: string, office: Office, columns: Columns): Promise<OfFile> {
  const personId = await makePerson(databaseUrl, office);
  const ofPerson = await tellMore(databaseUrl, personId);
  const made = await makeCase(databaseUrl, office, { person_id: personId, ...columns });
  const { id: caseId, caseNumber } = made;
  const assistanceId = await makeAssistance(databaseUrl, office, caseId, {
    ...{ provider_id: office.organisationIds[0], projectIds: [office.projectIds[0]] },
    ...{ cost_minor: 1_000_00, currency: 'USD' },
  });
  const episodeId = await makeEpisode(databaseUrl, personId, caseId);
  const determinationId = await makeDetermination(databaseUrl, caseId, {
    ...{ state: 'proposed', settled_at: null, decided_on: '2024-03-20', act: 'yes', means: 'yes' },
    ...{ purpose: 'yes', recorded_by: (columns.lead_id as string) ?? office.caseworkerId },
  });
  return { ...ofPerson, personId, caseId, caseNumber, episodeId, determinationId, assistanceId };
}

/** What hangs on her beside her cases; who sees it does not depend on what is sealed in it. */
const tellMore = (databaseUrl: string, personId: string): Promise<OfPerson> =>
  asOperator(databaseUrl, async (client) => {
    const [documentId, contactId, relativeId] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [sql, ...values] of [
      [`insert into person_codes values ($1, 'languages', 'tha')`],
      [
        `insert into identity_documents (person_id, id, kind) values ($1, $2, 'Passport')`,
        documentId,
      ],
      [`insert into contacts (person_id, id, kind) values ($1, $2, 'Phone')`, contactId],
      [`insert into safe_contact_cards (person_id, may_call) values ($1, 'No')`],
      [`insert into relatives (person_id, id, relation) values ($1, $2, 'Child')`, relativeId],
    ] as [string, ...string[]][])
      await client.query(sql, [personId, ...values]);
    return { documentId, contactId, relativeId };
  });

/** Her membership, and a request that nobody asked for who could decide it. */
const askForHer = (databaseUrl: string, office: Office, userId: string) =>
  asOperator(databaseUrl, async (client) => {
    const requestId = randomUUID();
    await client.query(
      `insert into membership_requests (id, user_id, programme_id, role, clearance, requested_by)
       values ($1, $2, $3, 'caseworker', 'C3', $4)`,
      [requestId, userId, office.programmeId, office.managerId],
    );
    const { rows } = await client.query<{ id: string }>(
      'select id from memberships where user_id = $1',
      [userId],
    );
    return { requestId, membershipId: rows[0]?.id ?? '' };
  });

/** Began three days ago. */
const makeCover = (
  databaseUrl: string,
  office: Office,
  absentId: string,
  coveringId: string,
  days: number,
): Promise<string> =>
  asOperator(databaseUrl, async (client) => {
    const id = randomUUID();
    await client.query(
      `insert into covers (id, programme_id, absent_id, covering_id, from_on, until_on, made_by)
       values ($1, $2, $3, $4, current_date - 3, current_date + $5::int, $3)`,
      [id, office.programmeId, absentId, coveringId, days],
    );
    return id;
  });

const makeGrant = (
  databaseUrl: string,
  caseId: string,
  userId: string,
  days: number,
): Promise<string> =>
  asOperator(databaseUrl, async (client) => {
    const id = randomUUID();
    await client.query(
      `insert into case_grants (id, case_id, user_id, until_on, reason, granted_by)
       select $1, id, $3, current_date + $4::int, 'advice', lead_id from cases where id = $2`,
      [id, caseId, userId, days],
    );
    return id;
  });

/** Reviewed already, so that it locks nothing. */
const breakGlass = (
  databaseUrl: string,
  caseId: string,
  openedBy: string,
  minutes: number | null,
): Promise<string> =>
  asOperator(databaseUrl, async (client) => {
    const id = randomUUID();
    await client.query(
      `insert into break_glass (id, programme_id, team_id, case_id, case_number, level, opened_by, reason,
         opened_until, verdict)
       select $1, programme_id, team_id, id, case_number, level, $3, 'dangerToLife',
         now() + $4::int * interval '1 minute', case when $4::int is not null then 'justified' end
       from cases where id = $2`,
      [id, caseId, openedBy, minutes],
    );
    return id;
  });

const makeEpisode = (databaseUrl: string, personId: string, caseId: string) =>
  asOperator(databaseUrl, async (client) => {
    const id = randomUUID();
    await client.query(
      `insert into episodes (id, person_id, case_id, country_of_exploitation) values ($1, $2, $3, 'MYS')`,
      [id, personId, caseId],
    );
    await client.query(
      `insert into episode_codes (episode_id, list, code) values ($1, 'typeOfExploitation', 'ForcedLabour')`,
      [id],
    );
    await client.query(
      'insert into legs (id, episode_id, case_id, position) values (gen_random_uuid(), $1, $2, 1)',
      [id, caseId],
    );
    await client.query('insert into case_episodes (case_id, episode_id) values ($1, $2)', [
      ...[caseId, id],
    ]);
    return id;
  });

const importPublicSet = (databaseUrl: string): Promise<Shared> =>
  asOperator(databaseUrl, async (client) => {
    const [dataSetId, importId] = [randomUUID(), randomUUID()];
    await client.query('insert into data_sets (id, name) values ($1, $2)', [dataSetId, 'public']);
    await client.query(
      `insert into data_set_versions (id, data_set_id, number, layout, columns, status, loaded_at)
       values ($1, $2, 1, 'k-anonymised', '{gender}', 'ready', now())`,
      [importId, dataSetId],
    );
    await client.query('update data_sets set current_version_id = $1', [importId]);
    await client.query(
      `insert into imported_records (version_id, year_of_registration, gender, yes_flags, no_flags)
       values ($1, 2016, 'Female', 0, 0)`,
      [importId],
    );
    await client.query(
      `insert into imports (id, dataset, format, status, finished_at) values ($1, 'public', 'ctdc', 'done', now())`,
      [importId],
    );
    return { dataSetId, importId, list: 'referredBy', code: 'Police' };
  });
