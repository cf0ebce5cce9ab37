import { EPISODE_LISTS, isReTrafficking } from '@teduh/domain';
import { type Filter, isId, isIdOf, type RecordShape } from '../../platform/database';
import type { EpisodeLine } from './episodes.dto';

/** Told in the case, or told in another one that the case works on too. */
const inCase: Filter = {
  operators: ['eq'],
  sql: (value) => {
    const id = isId(value) ? value : null;
    const text = `e.id in (select o.id from episodes o where o.case_id = $$::uuid
      union all select ce.episode_id from case_episodes ce where ce.case_id = $$::uuid)`;
    return { text, values: [id, id] };
  },
};

/** The fields of an episode that stand in its own row in clear, by their columns. */
export const COLUMNS = {
  countryOfExploitation: 'country_of_exploitation',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  wayOfEntering: 'way_of_entering',
  isIntended: 'is_intended',
  isStub: 'is_stub',
  isCrossBorder: 'is_cross_border',
  atSea: 'at_sea',
  flagOfVessel: 'flag_of_vessel',
  hoursPerDay: 'hours_per_day',
  daysPerWeek: 'days_per_week',
  payPromisedMinor: 'pay_promised_minor',
  payPromisedCurrency: 'pay_promised_currency',
  payReceived: 'pay_received',
  payReceivedMinor: 'pay_received_minor',
  payReceivedCurrency: 'pay_received_currency',
  payPeriod: 'pay_period',
  hadDebt: 'had_debt',
  debtMinor: 'debt_minor',
  debtCurrency: 'debt_currency',
  debtGrew: 'debt_grew',
  ransomDemanded: 'ransom_demanded',
  ransomMinor: 'ransom_minor',
  ransomCurrency: 'ransom_currency',
  phoneTaken: 'phone_taken',
} as const;

export const COLUMN_FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The person's other episodes, as far as the viewer reads them: what re-trafficking is derived from. */
const OTHERS = `coalesce((select json_agg(json_build_object('startedOn', o.started_on, 'endedOn', o.ended_on,
    'isIntended', o.is_intended, 'isStub', o.is_stub))
  from episodes o where o.person_id = e.person_id and o.id <> e.id), '[]') as others`;

/** What the list of episodes can be asked for, and what a line shows. */
export const EPISODES: RecordShape = {
  from: 'episodes e',
  id: 'e.id',
  filters: { caseId: inCase, personId: isIdOf('e.person_id') },
  sorts: { startedOn: 'e.started_on', recordedAt: 'e.created_at' },
  defaultSort: 'startedOn',
  columns: [
    'e.id, e.version, e.person_id as "personId", e.case_id as "caseId"',
    ...COLUMN_FIELDS.map((field) => `e.${COLUMNS[field]} as "${field}"`),
    ...EPISODE_LISTS.map(
      (list) => `array(select k.code from episode_codes k
        where k.episode_id = e.id and k.list = '${list}' order by k.code) as "${list}"`,
    ),
    OTHERS,
  ].join(', '),
};

type Others = Parameters<typeof isReTrafficking>[1];

/** A line as it was read. */
export type EpisodeRow = Omit<EpisodeLine, 'isReTrafficking'> & { others: Others };

export function toLine({ others, ...row }: EpisodeRow): EpisodeLine {
  return { ...row, isReTrafficking: isReTrafficking(row, others) };
}
