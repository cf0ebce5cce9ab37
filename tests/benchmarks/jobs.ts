import { ownerQuery } from '@teduh/testing';
import type { Caseload } from './caseload';
import type { Ask } from './connection';
import { chances } from './ratio';

/** How many times as long as the hand-written server our answer may take, at one connection and at sixteen. */
export interface Bounds {
  readonly alone: number;
  readonly crowd: number;
}

/** What is asked of the three servers: the same requests one after the other, drawn anew each time. */
export interface Job {
  readonly name: string;
  readonly title: string;
  readonly must: Bounds;
  draw(): Drawn;
}

export interface Drawn {
  readonly asks: readonly Ask[];
  /** Where the bare statement has to be told what row security knows of the viewer. */
  readonly bare: readonly Ask[];
}

/** Signed-in people, by the cookie of their session. */
export interface Cookies {
  readonly supervisor: string;
  readonly caseworker: string;
  readonly manager: string;
}

const HOT: Bounds = { alone: 1.8, crowd: 2.2 };
const REPORT: Bounds = { alone: 1.5, crowd: 1.5 };

const STATUSES = [
  ...['ActualVictimOfTrafficking', 'PossibleVictimOfTrafficking', 'NotAVictimOfTrafficking'],
];

/** The hot paths by the names that `docs/performance.md` gives them. */
export async function hotPaths({ database, offices }: Caseload, cookies: Cookies): Promise<Job[]> {
  const { programmeId, caseworkerId } = offices.indonesia;
  const caseIds = await sampleOfCases(database.url, programmeId);
  const chance = chances();
  const one = <Value>(values: readonly Value[]) =>
    values[Math.floor(chance() * values.length)] as Value;
  const get = (cookie: string, path: string): Ask => ({
    ...{ method: 'GET', path: `/api/v1${path}`, headers: { Cookie: cookie } },
  });
  const all = (...asks: Ask[]): Drawn => ({ asks, bare: asks });
  const list = (status: string, beside = '') =>
    `/cases?filter[programmeId]=${programmeId}&filter[traffickingStatus]=${status}${beside}`;

  return [
    {
      ...{ name: 'L1', title: 'cases of a programme and status, a supervisor of all of them' },
      must: HOT,
      draw: () => all(get(cookies.supervisor, list(one(STATUSES)))),
    },
    {
      ...{ name: 'L1 own', title: 'the same, a caseworker with 60 cases', must: HOT },
      draw: () => {
        const status = one(STATUSES);
        return {
          asks: [get(cookies.caseworker, list(status))],
          bare: [get(cookies.caseworker, list(status, `&filter[leadId]=${caseworkerId}`))],
        };
      },
    },
    {
      ...{ name: 'G1', title: 'one case, then its assistances', must: HOT },
      draw: () => {
        const id = one(caseIds);
        return all(
          get(cookies.supervisor, `/cases/${id}`),
          get(cookies.supervisor, `/assistances?filter[caseId]=${id}&perPage=100`),
        );
      },
    },
    {
      ...{ name: 'W1', title: 'one more assistance', must: HOT },
      draw: () =>
        all({
          ...{ method: 'POST', path: '/api/v1/assistances' },
          headers: { Cookie: cookies.supervisor, 'X-Requested-With': 'teduh' },
          body: JSON.stringify({
            ...{ caseId: one(caseIds), type: 'BASIC', status: 'given', startedOn: '2025-06-02' },
            ...{ costMinor: 250_000, currency: 'IDR' },
          }),
        }),
    },
    {
      ...{ name: 'R1', title: 'persons assisted by year', must: REPORT },
      draw: () => all(get(cookies.manager, '/reports/persons-assisted?by=year&from=2005&to=2025')),
    },
  ];
}

async function sampleOfCases(databaseUrl: string, programmeId: string): Promise<string[]> {
  const rows = await ownerQuery<{ id: string }>(
    databaseUrl,
    `select id from cases where programme_id = $1 order by md5(id::text) limit 2000`,
    [programmeId],
  );
  return rows.map(({ id }) => id);
}
