import { worksOnCases } from '@teduh/domain';
import {
  type Filter,
  isIdOf,
  isOn,
  isOneOf,
  isTrue,
  type ListQuery,
  type ListShape,
  startsWith,
  type Viewer,
} from '../../platform/database';

const IS_MINE = '(c.lead_id = (select viewer_id()) or c.deputy_id = (select viewer_id()))';

/** Led by oneself or by whom one covers, deputised in, opened to one or by one: each way has an index of its own. */
const IS_NEAR = `(c.lead_id = any((select viewer_leads())::uuid[]) or c.deputy_id = (select viewer_id())
  or c.id = any((select array(select viewer_grants()
    union all select viewer_broken_glass(true) union all select viewer_broken_glass(false)))::uuid[]))`;

/** What the list of cases can be asked for. */
export const CASE_LIST: ListShape = {
  id: 'c.id',
  filters: {
    stage: isOneOf('c.stage'),
    traffickingStatus: isOneOf('c.trafficking_status'),
    programmeId: isIdOf('c.programme_id'),
    personId: isIdOf('c.person_id'),
    teamId: isIdOf('c.team_id'),
    leadId: isIdOf('c.lead_id'),
    near: isTrue(IS_NEAR, `${IS_NEAR} is not true`),
    mine: isTrue(IS_MINE, `${IS_MINE} is not true`),
    open: isTrue('c.closed_on is null', 'c.closed_on is not null'),
    registeredOn: isOn('c.registered_on'),
    caseNumber: startsWith('c.case_number'),
  },
  sorts: {
    registeredOn: 'c.registered_on',
    caseNumber: 'c.case_number',
    changedAt: 'c.changed_at',
    stage: 'c.stage',
  },
  defaultSort: '-registeredOn',
};

/**
 * The columns that a line and a record share, of the case `c` with its person `p`, lead `l` and deputy `d`, and what
 * hangs on it (`h`).
 */
const SHARED = `c.id, c.version, c.case_number as "caseNumber", c.person_id as "personId", p.initials, p.sex,
  c.age_at_registration as "ageAtRegistration", c.programme_id as "programmeId", c.team_id as "teamId",
  c.lead_id as "leadId", l.display_name as "leadName", c.deputy_id as "deputyId", d.display_name as "deputyName",
  c.level, c.stage, c.trafficking_status as "traffickingStatus", c.status_decided_on as "statusDecidedOn",
  c.first_contact_on as "firstContactOn", c.first_contact_precision as "firstContactPrecision",
  c.registered_on as "registeredOn", c.referred_by as "referredBy",
  c.place_of_first_contact as "placeOfFirstContact", c.closed_on as "closedOn",
  c.closure_reason as "closureReason", c.changed_at as "changedAt",
  h.last_assistance_on as "lastAssistanceOn", h.country_of_exploitation as "countryOfExploitation"`;

const WITH_NAMES = `left join persons p on p.id = c.person_id
  left join users l on l.id = c.lead_id left join users d on d.id = c.deputy_id`;

/** The rows of a page, from its hits. */
export const CASE_LINES = `select hit.position, ${SHARED} from hit join cases c on c.id = hit.id ${WITH_NAMES}
  left join case_details(array(select id from hit)) h on h.of_case = c.id`;

/** One case with everything its page shows, as JSON, in one statement. */
export const CASE_RECORD = `select row_to_json(r) as record from (
  select ${SHARED}, not viewer_works_on(c) as "isReadOnly",
    (select max(b.opened_until) from break_glass b where b.case_id = c.id and b.opened_by = viewer_id()
      and b.opened_until > now()) as "openedByBreakGlassUntil",
    h.assistance_count as "assistanceCount", h.type_of_exploitation as "typeOfExploitation"
  from cases c ${WITH_NAMES} left join case_details(array[$1::uuid]) h on h.of_case = c.id
  where c.id = $1) r`;

/**
 * Spells out what row security decides anyway, in the form that an index serves best. Somebody without a team to
 * supervise sees what she or whom she covers leads, deputises in or was opened: few rows, found by person and then
 * sorted, so her only programme is left out. A supervisor of one programme reads its cases in order.
 */
export function narrowed(query: ListQuery, { memberships }: Viewer): ListQuery {
  const at = memberships.filter(({ role }) => worksOnCases(role));
  const [first] = at;
  const isInOne = at.every(({ programmeId }) => programmeId === first?.programmeId);
  const only = first && isInOne && first.programmeCode !== 'HQ' ? first.programmeId : null;
  const asksFor = (name: string, value: string | null) =>
    query.filters.some((filter) => filter.name === name && filter.value === value);
  const equals = (name: string, value: string) => ({ name, operator: 'eq' as const, value });

  const supervises = at.some(({ role }) => role === 'supervisor');
  if (!supervises || asksFor('mine', 'true')) {
    const filters = query.filters.filter(
      ({ name, value }) => !(name === 'programmeId' && value === only),
    );
    return { ...query, filters: [...filters, equals('near', 'true')] };
  }
  if (only === null || query.filters.some(({ name }) => name === 'programmeId')) return query;
  return { ...query, filters: [...query.filters, equals('programmeId', only)] };
}

/** The list as a search orders it: the names that are closest first. Their persons are the statement's first value. */
export function searchList(countries: readonly string[], personIds: readonly string[]): ListShape {
  return {
    ...CASE_LIST,
    filters: { q: matchesText(countries, personIds), ...CASE_LIST.filters },
    sorts: { ...CASE_LIST.sorts, closeness: 'array_position($1::uuid[], c.person_id)' },
    defaultSort: personIds.length ? 'closeness,-registeredOn' : CASE_LIST.defaultSort,
  };
}

/**
 * The cases of these persons, and those with this beginning of a case number (with its country, or without for the
 * countries named) or of initials. Ranges and no LIKE, which would lose the index under row security; each finds its cases by an index of its own.
 */
function matchesText(countries: readonly string[], personIds: readonly string[]): Filter {
  return {
    operators: ['eq'],
    sql: (text) => {
      const words = text.trim().toLocaleUpperCase('en').replace(/\s+/g, '-');
      const isInitials = /^\p{L}{1,4}$/u.test(words);
      const found = [
        within('cases n', { text: 'n.person_id = any($$::uuid[])', values: [personIds] }),
        ...[words, ...countries.map((country) => `${country}-${words}`)].map((number) =>
          within('cases n', startsWith('n.case_number').sql(number, 'eq')),
        ),
        ...(isInitials ? [within(OF_PERSON, startsWith('p.initials').sql(words, 'eq'))] : []),
      ];
      return {
        text: `c.id in (${found.map((one) => one.text).join(' union all ')})`,
        values: found.flatMap((one) => one.values),
      };
    },
  };
}

const OF_PERSON = 'persons p join cases n on n.person_id = p.id';

const within = (from: string, { text, values }: ReturnType<Filter['sql']>) => ({
  text: `select n.id from ${from} where ${text}`,
  values,
});
