import { EPISODE_LISTS } from '@teduh/domain';
import type { Client } from 'pg';
import { SEALED_EPISODES, SEALED_LEGS } from '../../features/episodes';
import { type Key, sealRow } from '../../platform/vault';
import { NOTHING_MORE } from './journeys';
import { insertRows, notLaterThanNow, type TableOf } from './rows';
import type { InventedEpisode, InventedLeg, InventedPerson } from './world';

type Stored = Omit<InventedEpisode, 'more'> &
  Omit<NonNullable<InventedEpisode['more']>, 'knownAs'> & {
    personId: string;
    createdAt: string;
    knownAs: Buffer | null;
  };

const EPISODES: TableOf<Stored> = {
  table: 'episodes',
  columns: {
    id: ['uuid', (row) => row.id],
    person_id: ['uuid', (row) => row.personId],
    case_id: ['uuid', (row) => row.caseId],
    known_as: ['bytea', (row) => row.knownAs],
    country_of_exploitation: ['text', (row) => row.countryOfExploitation],
    started_on: ['text', (row) => row.startedOn],
    ended_on: ['text', (row) => row.endedOn],
    way_of_entering: ['text', (row) => row.wayOfEntering],
    is_intended: ['boolean', (row) => row.isIntended],
    is_stub: ['boolean', (row) => row.isStub],
    is_cross_border: ['boolean', (row) => row.isCrossBorder],
    at_sea: ['text', (row) => row.atSea],
    flag_of_vessel: ['text', (row) => row.flagOfVessel],
    hours_per_day: ['smallint', (row) => row.hoursPerDay],
    days_per_week: ['smallint', (row) => row.daysPerWeek],
    pay_promised_minor: ['bigint', (row) => row.payPromisedMinor],
    pay_promised_currency: ['text', (row) => row.payPromisedCurrency],
    pay_received: ['text', (row) => row.payReceived],
    pay_received_minor: ['bigint', (row) => row.payReceivedMinor],
    pay_received_currency: ['text', (row) => row.payReceivedCurrency],
    pay_period: ['text', (row) => row.payPeriod],
    had_debt: ['text', (row) => row.hadDebt],
    debt_minor: ['bigint', (row) => row.debtMinor],
    debt_currency: ['text', (row) => row.debtCurrency],
    debt_grew: ['text', (row) => row.debtGrew],
    ransom_demanded: ['text', (row) => row.ransomDemanded],
    ransom_minor: ['bigint', (row) => row.ransomMinor],
    ransom_currency: ['text', (row) => row.ransomCurrency],
    phone_taken: ['text', (row) => row.phoneTaken],
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

type StoredLeg = Omit<InventedLeg, 'place'> & {
  episodeId: string;
  caseId: string;
  position: number;
  place: Buffer | null;
};

const LEGS: TableOf<StoredLeg> = {
  table: 'legs',
  columns: {
    id: ['uuid', (row) => row.id],
    episode_id: ['uuid', (row) => row.episodeId],
    case_id: ['uuid', (row) => row.caseId],
    position: ['smallint', (row) => row.position],
    part_of_journey: ['text', (row) => row.partOfJourney],
    country: ['text', (row) => row.country],
    place: ['bytea', (row) => row.place],
    arrived_on: ['text', (row) => row.arrivedOn],
    left_on: ['text', (row) => row.leftOn],
    transport: ['text', (row) => row.transport],
    border_crossing: ['text', (row) => row.borderCrossing],
  },
};

const CASE_EPISODES: TableOf<{ caseId: string; episodeId: string }> = {
  table: 'case_episodes',
  columns: {
    case_id: ['uuid', (row) => row.caseId],
    episode_id: ['uuid', (row) => row.episodeId],
  },
};

/** Writes episodes with their codes and journeys; what was told in words is sealed under the keys of the cases. */
export async function loadEpisodes(
  client: Client,
  keys: ReadonlyMap<string, Key>,
  persons: readonly InventedPerson[],
): Promise<void> {
  const episodes = persons.flatMap(({ id, createdAt, episodes: told }) =>
    told.map((episode) => ({ ...episode, personId: id, createdAt })),
  );
  await insertRows(
    client,
    EPISODES,
    episodes.map(({ more, ...episode }) => {
      const { knownAs: name, ...rest } = more ?? NOTHING_MORE;
      const key = keys.get(episode.caseId);
      const knownAs =
        key && name ? sealRow(key, SEALED_EPISODES, episode.id, { known_as: name }).known_as : null;
      return { ...episode, ...rest, knownAs };
    }),
  );
  await insertRows(
    client,
    EPISODE_CODES,
    episodes.flatMap((episode) =>
      EPISODE_LISTS.flatMap((list) =>
        episode[list].map((code) => ({ episodeId: episode.id, list, code })),
      ),
    ),
  );
  await insertRows(
    client,
    LEGS,
    episodes.flatMap(({ id, caseId, legs }) =>
      legs.map((leg, at): StoredLeg => {
        const { place } = sealRow(keys.get(caseId) as Key, SEALED_LEGS, leg.id, leg);
        return { ...leg, place, episodeId: id, caseId, position: at + 1 };
      }),
    ),
  );
  await insertRows(
    client,
    CASE_EPISODES,
    persons.flatMap(({ cases }) =>
      cases.flatMap(({ id, alsoWorksOn }) =>
        alsoWorksOn.map((episodeId) => ({ caseId: id, episodeId })),
      ),
    ),
  );
}
