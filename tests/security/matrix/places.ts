import { randomUUID } from 'node:crypto';
import {
  asOperator,
  makeAssistance,
  makeCase,
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
  readonly name: 'indonesia' | 'medan' | 'nowhere' | 'thailand' | 'unknown';
  readonly programmeId: string;
  readonly teamId: string;
  readonly projectId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly episodeId: string;
  readonly assistanceId: string;
  /** A colleague whom nobody signs in as. */
  readonly userId: string;
  /** Records every office shares. */
  readonly dataSetId: string;
  readonly importId: string;
  readonly list: string;
  readonly code: string;
}

type Shared = Pick<Place, 'dataSetId' | 'importId' | 'list' | 'code'>;

export const UNKNOWN: Place = {
  name: 'unknown',
  ...{ programmeId: randomUUID(), teamId: randomUUID(), projectId: randomUUID() },
  ...{ organisationId: randomUUID(), personId: randomUUID(), caseId: randomUUID() },
  ...{ episodeId: randomUUID(), assistanceId: randomUUID(), userId: randomUUID() },
  ...{ dataSetId: randomUUID(), importId: randomUUID(), list: 'noSuchList', code: 'NoSuchCode' },
};

/** The offices and the second team, each with one record of every subject, and a public set that belongs to neither. */
export async function furnish(databaseUrl: string, offices: Offices): Promise<Place[]> {
  const shared = await importPublicSet(databaseUrl);
  const { indonesia, thailand } = offices;
  const first = await furnishOffice(databaseUrl, 'indonesia', indonesia, shared);
  const { personId, caseId, episodeId, assistanceId } = UNKNOWN;
  return [
    first,
    await furnishOffice(databaseUrl, 'medan', await secondTeam(databaseUrl, indonesia), shared),
    { ...first, name: 'nowhere', personId, caseId, episodeId, assistanceId },
    await furnishOffice(databaseUrl, 'thailand', thailand, shared),
  ];
}

/** The office as its second team knows it, with a caseworker of its own. */
async function secondTeam(databaseUrl: string, office: Office): Promise<Office> {
  const [first, second] = office.teamIds;
  const caseworkerId = await makeUser(databaseUrl, office, {
    ...{ username: 'caseworker.medan', role: 'caseworker', teamId: second },
  });
  return { ...office, caseworkerId, teamIds: [second, first] };
}

async function furnishOffice(
  databaseUrl: string,
  name: Place['name'],
  office: Office,
  shared: Shared,
): Promise<Place> {
  const personId = await makePerson(databaseUrl, office);
  const { id: caseId } = await makeCase(databaseUrl, office, { person_id: personId });
  const [projectId, organisationId] = [office.projectIds[0], office.organisationIds[0]];
  const assistanceId = await makeAssistance(databaseUrl, office, caseId, {
    ...{ provider_id: organisationId, projectIds: [projectId] },
    ...{ cost_minor: 1_000_00, currency: 'USD' },
  });
  const episodeId = await makeEpisode(databaseUrl, personId, caseId);
  const username = `colleague.${name}`;
  const userId = await makeUser(databaseUrl, office, { username, role: 'caseworker' });
  return {
    ...{ name, programmeId: office.programmeId, teamId: office.teamIds[0], projectId },
    ...{ organisationId, personId, caseId, episodeId, assistanceId, userId, ...shared },
  };
}

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
       values ($1, $2, 1, 'kAnonymised', '{gender}', 'ready', now())`,
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
