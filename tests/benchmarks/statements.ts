/**
 * What a careful person would write by hand for the same answers: one statement each, the JSON made by Postgres and
 * sent on as it comes, the ids for the trail beside it. Written apart from the product's, so that the comparison does
 * not follow the product when it slows down.
 */

const LINE = `c.id, c.version, c.case_number as "caseNumber", c.person_id as "personId", p.initials, p.sex,
  c.age_at_registration as "ageAtRegistration", c.programme_id as "programmeId", c.team_id as "teamId",
  c.lead_id as "leadId", l.display_name as "leadName", c.deputy_id as "deputyId", d.display_name as "deputyName",
  c.level, c.stage, c.trafficking_status as "traffickingStatus", c.status_decided_on as "statusDecidedOn",
  c.first_contact_on as "firstContactOn", c.first_contact_precision as "firstContactPrecision",
  c.registered_on as "registeredOn", c.referred_by as "referredBy",
  c.place_of_first_contact as "placeOfFirstContact", c.closed_on as "closedOn", c.closure_reason as "closureReason",
  c.changed_at as "changedAt",
  h.last_assistance_on as "lastAssistanceOn", h.country_of_exploitation as "countryOfExploitation"`;

const NAMES = `left join persons p on p.id = c.person_id left join users l on l.id = c.lead_id
  left join users d on d.id = c.deputy_id`;

/** What hangs on the cases of a query, by the product's function for it, or looked up where nothing is guarded. */
const detailsOf = (ids: string) => `left join case_details(${ids}) h on h.of_case = c.id`;
const EPISODES = `(select e.id from episodes e where e.case_id = c.id
  union all select ce.episode_id from case_episodes ce where ce.case_id = c.id)`;
const BARE_DETAILS = `cross join lateral (select
  (select max(a.started_on) from assistances a where a.case_id = c.id and a.status in ('given', 'ongoing'))
    as last_assistance_on,
  (select e.country_of_exploitation from episodes e
   where e.id in ${EPISODES} and e.country_of_exploitation is not null
   order by e.started_on desc nulls last, e.created_at desc, e.id desc limit 1) as country_of_exploitation,
  (select count(*)::int from assistances a where a.case_id = c.id and a.status <> 'cancelled') as assistance_count,
  array(select distinct k.code from episode_codes k where k.list = 'typeOfExploitation' and k.episode_id in ${EPISODES}
    order by 1) as type_of_exploitation) h`;

const page = (body: string, shown: string) => `
  json_build_object('data', coalesce((select json_agg(${body}) from line), '[]'), 'meta', json_build_object(
    'total', (select total from counted), 'page', 1, 'perPage', PER_PAGE))::text as body,
  (select count(*)::int from line) as rows,
  array(select distinct x from line cross join lateral unnest(array[${shown}]) x) as shown`;

const HITS = detailsOf('array(select id from hit)');

const cases = (where: string, details = HITS) => `
  with hit as materialized (
    select c.id from cases c where ${where} order by c.registered_on desc, c.id desc limit 25
  ), line as materialized (select ${LINE} from hit join cases c on c.id = hit.id ${NAMES} ${details}),
  counted as (select count(*)::int as total from cases c where ${where})
  select ${page('line order by "registeredOn" desc, id desc', 'id, "personId"').replace('PER_PAGE', '25')}`;

/** Cases of a programme and a status, newest first: programme, status. */
export const CASES_OF_PROGRAMME = cases('c.programme_id = $1 and c.trafficking_status = $2');

/** The same for somebody who only sees cases she is near to; her programme is all of hers: status. */
export const CASES_NEAR_VIEWER = cases(`c.trafficking_status = $1
  and (c.lead_id = any((select viewer_leads())::uuid[]) or c.deputy_id = (select viewer_id())
    or c.id = any((select array(select viewer_grants() union all select viewer_broken_glass(true)
      union all select viewer_broken_glass(false)))::uuid[]))`);

/** The same where nobody asks who is looking: lead, status. */
export const CASES_OF_LEAD = cases('c.lead_id = $1 and c.trafficking_status = $2', BARE_DETAILS);
export const BARE_CASES = cases('c.programme_id = $1 and c.trafficking_status = $2', BARE_DETAILS);

const record = (beside: string, details: string) => `
  select row_to_json(r)::text as body, r."personId", r."programmeId" from (
    select ${LINE}, ${beside}, h.assistance_count as "assistanceCount",
      h.type_of_exploitation as "typeOfExploitation"
    from cases c ${NAMES} ${details} where c.id = $1) r`;

/** One case: its id. */
export const CASE = record(
  `not viewer_works_on(c) as "isReadOnly",
  (select max(b.opened_until) from break_glass b where b.case_id = c.id and b.opened_by = viewer_id()
    and b.opened_until > now()) as "openedByBreakGlassUntil"`,
  detailsOf('array[$1::uuid]'),
);
export const BARE_CASE = record(
  'false as "isReadOnly", null as "openedByBreakGlassUntil"',
  BARE_DETAILS,
);

/** The lines of a case, newest first: its id. */
export const ASSISTANCES = `
  with line as materialized (
    select a.id, a.version, a.case_id as "caseId", c.case_number as "caseNumber", a.type, a.sub_type as "subType",
      a.for_whom as "forWhom", a.family_members as "familyMembers", a.mode, a.status,
      a.not_given_reason as "notGivenReason", a.result, a.started_on as "startedOn", a.ended_on as "endedOn",
      a.quantity, a.unit, a.provider_id as "providerId", o.name as "providerName", a.country,
      a.receipt_kind as "receiptKind", a.cost_minor as "costMinor", a.currency,
      array(select s.project_id from assistance_projects s where s.assistance_id = a.id order by 1) as "projectIds",
      a.recorded_by as "recordedBy", u.display_name as "recordedByName", a.recorded_at as "recordedAt"
    from assistances a join cases c on c.id = a.case_id left join organisations o on o.id = a.provider_id
      left join users u on u.id = a.recorded_by
    where a.case_id = $1 order by a.started_on desc, a.id desc limit 100),
  counted as (select count(*)::int as total from assistances a where a.case_id = $1)
  select ${page('line order by "startedOn" desc, id desc', 'id, "caseId"').replace('PER_PAGE', '100')}`;

/** Adds a line and says what the answer needs: id, case, type, status, day, cost, currency, by whom. */
export const ADD_ASSISTANCE = `
  with told as (
    select c.id, c.programme_id, c.case_number from cases c join assistance_types t on t.code = $3
    where c.id = $2 and t.retired_on is null and $5::date >= c.first_contact_on and $5::date <= current_date
  ), line as (
    insert into assistances (id, case_id, recorded_by, type, for_whom, family_members, mode, status, started_on,
      cost_minor, currency)
    select $1, told.id, $8, $3, 'person', 0, 'direct', $4, $5, $6, $7 from told returning recorded_at
  ), touched as (update cases set changed_at = now() where id = $2)
  select to_json(recorded_at)::text as "recordedAt", case_number as "caseNumber", programme_id as "programmeId"
  from line, told`;

const VICTIM = `status = 'ActualVictimOfTrafficking'`;
const LEADS = 'leads_person_in_programme';

/** Persons assisted in each year: first year, last year, programme. */
export const PERSONS_ASSISTED = `
  select year, count(*) filter (where ${LEADS} and ${VICTIM})::int as value,
    count(*) filter (where ${LEADS} and ${VICTIM}
      and (previous_year_in_programme is null or previous_year_in_programme < $1))::int as "firstInWindow",
    count(*) filter (where ${LEADS} and status = 'PossibleVictimOfTrafficking')::int as "possibleVictims",
    count(*) filter (where ${LEADS} and status in ('Undecided', 'NotScreened'))::int as undecided,
    count(*) filter (where ${LEADS} and status = 'NotAVictimOfTrafficking')::int as "notVictims",
    sum(family_members)::int as "familyMembers",
    count(*) filter (where only_screened_in_programme)::int as "onlyScreened"
  from case_year_facts where year between $1 and $2 and programme_id = $3 group by year order by year`;

export const PROGRAMME = `select id, code, name, extract(year from started_on)::int as "startedIn",
  (now() at time zone time_zone)::date::text as today from programmes where id = $1`;

export const APPEND_AUDIT =
  'select append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::uuid[])';
