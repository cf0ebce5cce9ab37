import type { FigureId, Split, SplitId } from '@teduh/domain';
import type { Database } from '../../platform/database';

/** What is counted from the facts. `programme` null = all of them, with the flags that hold for all. */
export interface Counting {
  figure: Exclude<FigureId, 'case-records'>;
  splits: readonly Pick<Split, 'id' | 'grain'>[];
  from: number;
  to: number;
  programme: string | null;
}

/** One row: every cell that is not zero, and the numbers of every year. */
export interface Counts {
  cells: { year: number; first: string | null; second: string | null; value: number }[];
  years: YearCounts[];
}

export interface YearCounts {
  year: number;
  value: number;
  /** Of them, who is in no earlier year of the window: these add up to its distinct persons. */
  firstInWindow: number;
  possibleVictims: number;
  undecided: number;
  notVictims: number;
  familyMembers: number;
  onlyScreened: number;
}

const VICTIM = `f.status = 'ActualVictimOfTrafficking'`;

/** Where a class stands on a fact; the types of exploitation are an array and taken apart after counting. */
const CLASS_OF: Partial<Record<SplitId, string>> = {
  womenMenGirlsBoys: 'f.women_men_girls_boys',
  sex: 'f.sex',
  ageGroup: 'f.age_group',
  typeOfExploitation: 'f.type_of_exploitation',
  exploitationGroup: 'f.exploitation_group',
  citizenship: 'f.citizenship',
  countryOfExploitation: 'f.country_of_exploitation',
  programme: 'f.programme_id',
};

/** Counts from the facts, on the login for reports. */
export async function countFacts(database: Database, counting: Counting): Promise<Counts> {
  const { text, values } = figureSql(counting);
  const [counts] = await database.report<Counts>(text, values);
  return counts ?? { cells: [], years: [] };
}

/**
 * The one statement of a figure. Persons are plain counts of leading rows: `leads_person` for all programmes,
 * `leads_person_in_programme` where a programme is counted by itself, so that a programme's bar under *all* is the
 * number that programme sees. Whole numbers of a year always hold for what was asked.
 */
export function figureSql(counting: Counting): { text: string; values: unknown[] } {
  const { splits, from, to, programme } = counting;
  const isOfHelp = splits.some(({ grain }) => grain === 'service');
  const values = programme === null ? [from, to] : [from, to, programme];
  const groups = isOfHelp ? [] : splits.map((split) => classOf(split, counting));
  const text = `
    with base as (
      select ${['f.year', ...named(groups)].join(', ')}, ${numbersOf(counting)}
      from case_year_facts f where ${windowOf('f', programme)}
      group by ${positions(1 + groups.length)}
    ), whole as (
      select year, ${WHOLE.map((name) => `sum("${name}")::int as "${name}"`).join(', ')}
      from base group by year
    ), counted as (${isOfHelp ? helpSql(counting) : splits.length ? CELLS(splits) : NO_CELLS})
    select coalesce((select json_agg(counted) from counted), '[]') as cells,
      coalesce((select json_agg(whole order by year) from whole), '[]') as years`;
  return { text, values };
}

const BESIDE_NAMES = [
  ...['possibleVictims', 'undecided', 'notVictims', 'familyMembers', 'onlyScreened'],
];
const WHOLE = ['value', 'firstInWindow', ...BESIDE_NAMES];

const NO_CELLS = `select year, null as first, null as second, 0 as value from whole where false`;

const windowOf = (alias: string, programme: string | null) =>
  `${alias}.year between $1 and $2${programme === null ? '' : ` and ${alias}.programme_id = $3`}`;

const positions = (count: number) => Array.from({ length: count }, (_, at) => at + 1).join(', ');

const named = (groups: string[]) => groups.map((group, at) => `${group} as ${PLACES[at]}`);
const PLACES = ['first', 'second'] as const;

/** `_in_programme` where a programme counts by itself. */
const here = (programme: string | null) => (programme === null ? '' : '_in_programme');
const byProgramme = ({ programme, splits }: Counting) =>
  programme !== null || splits.some(({ id }) => id === 'programme') ? '_in_programme' : '';

const classOf = ({ id }: Pick<Split, 'id'>, counting: Counting): string =>
  id === 'newOrCarriedOver'
    ? `case when f.previous_year${byProgramme(counting)} is null then 'new' else 'carriedOver' end`
    : (CLASS_OF[id] ?? 'null');

function numbersOf(counting: Counting): string {
  const { figure, programme } = counting;
  const count = (condition: string, name: string) =>
    `count(*) filter (where ${condition}) as ${name}`;
  if (figure === 'persons-registered') {
    const leads = `f.leads_registered${here(programme)}`;
    const before = `f.previous_registered${here(programme)}`;
    return [
      count(`f.leads_registered${byProgramme(counting)}`, 'cell'),
      count(leads, 'value'),
      count(`${leads} and (${before} is null or ${before} < $1)`, '"firstInWindow"'),
      ...BESIDE_NAMES.map((name) => `0 as "${name}"`),
    ].join(', ');
  }
  const leads = `f.leads_person${here(programme)}`;
  const before = `f.previous_year${here(programme)}`;
  return [
    count(`f.leads_person${byProgramme(counting)} and ${VICTIM}`, 'cell'),
    count(`${leads} and ${VICTIM}`, 'value'),
    count(`${leads} and ${VICTIM} and (${before} is null or ${before} < $1)`, '"firstInWindow"'),
    count(`${leads} and f.status = 'PossibleVictimOfTrafficking'`, '"possibleVictims"'),
    count(`${leads} and f.status in ('Undecided', 'NotScreened')`, '"undecided"'),
    count(`${leads} and f.status = 'NotAVictimOfTrafficking'`, '"notVictims"'),
    `sum(f.family_members) as "familyMembers"`,
    count(`f.only_screened${here(programme)}`, '"onlyScreened"'),
  ].join(', ');
}

/** The cells from the counted groups; a person with two types of exploitation is in both. */
function CELLS(splits: Counting['splits']): string {
  const isSeveral = (at: number) => splits[at]?.id === 'typeOfExploitation';
  const name = (at: number) =>
    at >= splits.length
      ? 'null::text'
      : isSeveral(at)
        ? `several_${at}`
        : `base.${PLACES[at]}::text`;
  const apart = splits
    .map((_, at) =>
      isSeveral(at) ? `cross join lateral unnest(base.${PLACES[at]}) as s${at}(several_${at})` : '',
    )
    .join(' ');
  return `select year, ${name(0)} as first, ${name(1)} as second, sum(cell)::int as value
    from base ${apart} where cell > 0 group by 1, 2, 3`;
}

/** Splits by help: rows of a type or project a person was given in the year, with her class where one is asked too. */
function helpSql(counting: Counting): string {
  const { splits, programme } = counting;
  const ids = splits.map(({ id }) => id);
  const suffix = byProgramme(counting);
  const leads =
    ids.includes('assistanceType') && ids.includes('project')
      ? 'leads_type_and_project'
      : ids.includes('project')
        ? 'leads_project'
        : 'leads_type';
  const onHelp: Partial<Record<SplitId, string>> = {
    assistanceType: 's.type',
    project: `coalesce(s.project_id::text, 'NotCollected')`,
    programme: 's.programme_id::text',
  };
  const needsPerson = ids.some((id) => !(id in onHelp));
  const classes = splits.map((split) =>
    split.id === 'typeOfExploitation' ? 'kind' : (onHelp[split.id] ?? classOf(split, counting)),
  );
  return `select s.year, ${classes[0]} as first, ${classes[1] ?? 'null::text'} as second, count(*)::int as value
    from service_facts s
      ${needsPerson ? `join case_year_facts f on f.id = s.leading_fact${suffix}` : ''}
      ${ids.includes('typeOfExploitation') ? 'cross join lateral unnest(f.type_of_exploitation) as t(kind)' : ''}
    where s.${leads}${suffix} and ${windowOf('s', programme)} group by 1, 2, 3`;
}
