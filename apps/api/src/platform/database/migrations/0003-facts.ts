import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures' facts, kept by the database itself: statement triggers call `refresh_facts` inside the writing
 * transaction, as the role `teduh_facts`, because a caseworker does not see a person's other cases and the facts
 * must. What a figure means is written on its card in `libs/domain/figures`.
 */
export class Facts0003 implements MigrationInterface {
  name = 'Facts1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCESS);
    await runner.query(CLASSES);
    await runner.query(REFRESH);
    await runner.query(TRIGGERS);
  }

  async down(): Promise<void> {
    throw new Error('The facts are not taken away again: restore a backup instead.');
  }
}

const SOURCES = [
  ...['programmes', 'persons', 'cases', 'episodes', 'episode_codes', 'case_episodes'],
  ...['assistances', 'assistance_projects', 'assistance_types'],
];

const ACCESS = `
${SOURCES.map(
  (table) => `grant select on ${table} to teduh_facts;
create policy facts_read on ${table} for select to teduh_facts using (true);`,
).join('\n')}
grant select, insert, delete on case_year_facts, service_facts to teduh_facts;
create policy facts_keep on case_year_facts to teduh_facts using (true) with check (true);
create policy facts_keep on service_facts to teduh_facts using (true) with check (true);
`;

/** From a recorded answer to a class of a figure: what was asked and is not known apart from what nobody asked. */
const CLASSES = `
create function fact_class(answer text) returns text language sql immutable parallel safe
  return case when answer is null or answer = 'NotAsked' then 'NotCollected'
    when answer in ('Unknown', 'Declined', 'NonSpecifiedUnknown') then 'Unknown' else answer end;

-- The nine bands of the public counter-trafficking data set, by whole years at registration. Without an age it is
-- Unknown when somebody asked for the birth date and nobody knew, else nobody collected it.
create function fact_age_group(age int, precision_of_birth text) returns text language sql immutable parallel safe
  return case
    when age is null then case when precision_of_birth = 'unknown' then 'Unknown' else 'NotCollected' end
    when age <= 8 then '0--8' when age <= 17 then '9--17' when age <= 20 then '18--20'
    when age <= 23 then '21--23' when age <= 26 then '24--26' when age <= 29 then '27--29'
    when age <= 38 then '30--38' when age <= 47 then '39--47' else '48+' end;

create function fact_women_men_girls_boys(sex text, age int, precision_of_birth text) returns text
language sql immutable parallel safe
  return case
    when fact_class(sex) in ('Feminine', 'TransgenderFeminine') then
      case when age >= 18 then 'women' when age < 18 then 'girls' else fact_age_group(age, precision_of_birth) end
    when fact_class(sex) in ('Masculine', 'TransgenderMasculine') then
      case when age >= 18 then 'men' when age < 18 then 'boys' else fact_age_group(age, precision_of_birth) end
    when fact_class(sex) = 'NotCollected' then 'NotCollected'
    else 'Unknown' end;

create function fact_exploitation_group(types text[]) returns text language sql immutable parallel safe
  return case
    when types && '{ForcedLabour,ChildLabour,Servitude,SlaveryLikePractices}' and types && '{SexualExploitation}' then 'both'
    when types && '{ForcedLabour,ChildLabour,Servitude,SlaveryLikePractices}' then 'forcedLabour'
    when types && '{SexualExploitation}' then 'sexual'
    when types = '{Unknown}' then 'Unknown'
    when types = '{NotCollected}' then 'NotCollected'
    else 'other' end;

-- The strongest first: one person counts once a year, under her strongest status.
create function fact_status_rank(status text) returns int language sql immutable parallel safe
  return case status when 'ActualVictimOfTrafficking' then 1 when 'PossibleVictimOfTrafficking' then 2
    when 'Undecided' then 3 when 'NotScreened' then 4 else 5 end;
`;

const VICTIM = (fact: string) => `${fact}.status = 'ActualVictimOfTrafficking'`;

const REFRESH = `
-- Rewrites the facts of the given persons. Two writers of one person's cases wait for each other here, so that the
-- second sees what the first committed. Planned once and for few persons, every row found by an index: plans for the
-- tables of the moment read the whole of them again and again during a long load.
create function refresh_facts_of(people uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set plan_cache_mode = force_generic_plan set jit = off as $$
begin
  if coalesce(cardinality(people), 0) = 0 then return; end if;
  if cardinality(people) > 500 then
    perform pg_advisory_xact_lock(743052);
  else
    perform pg_advisory_xact_lock_shared(743052);
    perform pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(one::text, 743052) as key from unnest(people) as one order by 1) keys;
  end if;

  delete from case_year_facts where person_id = any(people);
  delete from service_facts where person_id = any(people);
  with mine as materialized (
    select c.*, (now() at time zone p.time_zone)::date as today
    from cases c join programmes p on p.id = c.programme_id where c.person_id = any(people)
  ), line as materialized (
    -- One row for each line and year it touches, up to today; what only begins tomorrow has not reached anybody.
    select a.id, a.case_id, m.person_id, m.programme_id, y.year::smallint as year, a.type, a.family_members,
      t.counts_as_assisted and a.for_whom in ('person', 'both') as counts
    from mine m join assistances a on a.case_id = m.id join assistance_types t on t.code = a.type
      cross join lateral generate_series(extract(year from a.started_on)::int, extract(year from least(m.today,
        coalesce(a.ended_on, case when a.status = 'ongoing' then m.today else a.started_on end)))::int) as y(year)
    where a.status in ('given', 'ongoing') and a.started_on <= m.today
  ), base as (
    select case_id, year, bool_or(registered) as registered, bool_or(assisted) as assisted, max(family) as family
    from (
      select case_id, year, false as registered, counts as assisted, family_members as family from line
      union all
      select id, extract(year from registered_on)::smallint, true, false, 0 from mine
    ) parts group by case_id, year
  ), told as materialized (
    select e.case_id, e.id as episode_id from mine m join episodes e on e.case_id = m.id
    union
    select ce.case_id, ce.episode_id from mine m join case_episodes ce on ce.case_id = m.id
  ), types as (
    select t.case_id, coalesce(
      nullif(array_agg(distinct k.code order by k.code) filter (where fact_class(k.code) not in ('Unknown', 'NotCollected')), '{}'),
      case when bool_or(fact_class(k.code) = 'Unknown') then '{Unknown}'::text[] else '{NotCollected}' end) as codes
    from told t join episode_codes k on k.episode_id = t.episode_id and k.list = 'typeOfExploitation' group by t.case_id
  ), place as (
    select distinct on (t.case_id) t.case_id, e.country_of_exploitation as country
    from told t join episodes e on e.id = t.episode_id where e.country_of_exploitation is not null
    order by t.case_id, e.started_on desc nulls last, e.created_at desc, e.id desc
  ), fact as (
    select b.case_id, m.person_id, m.programme_id, b.year, b.registered, b.assisted, b.family, m.registered_on,
      coalesce(m.trafficking_status, 'NotScreened') as status, fact_class(p.sex) as sex,
      fact_age_group(m.age_at_registration, p.birth_date_precision) as age_group,
      fact_women_men_girls_boys(p.sex, m.age_at_registration, p.birth_date_precision) as wmgb,
      fact_class(p.citizenship) as citizenship, fact_class(pl.country) as country,
      coalesce(t.codes, '{NotCollected}') as codes
    from base b join mine m on m.id = b.case_id join persons p on p.id = m.person_id
      left join types t on t.case_id = m.id left join place pl on pl.case_id = m.id
  ), placed as (
    select *,
      assisted and row_number() over (partition by person_id, year, assisted
        order by fact_status_rank(status), registered_on, case_id) = 1 as leads,
      assisted and row_number() over (partition by person_id, programme_id, year, assisted
        order by fact_status_rank(status), registered_on, case_id) = 1 as leads_here,
      registered and row_number() over (partition by person_id, year, registered
        order by fact_status_rank(status), registered_on, case_id) = 1 as leads_reg,
      registered and row_number() over (partition by person_id, programme_id, year, registered
        order by fact_status_rank(status), registered_on, case_id) = 1 as leads_reg_here,
      bool_or(assisted) over (partition by person_id, year) as helped,
      bool_or(assisted) over (partition by person_id, programme_id, year) as helped_here
    from fact
  ), written as (
    insert into case_year_facts (case_id, person_id, programme_id, year, registered, assisted, status, sex, age_group,
      women_men_girls_boys, citizenship, country_of_exploitation, exploitation_group, type_of_exploitation,
      family_members, leads_person, leads_person_in_programme, previous_year, previous_year_in_programme,
      leads_registered, leads_registered_in_programme, only_screened, only_screened_in_programme, previous_registered,
      previous_registered_in_programme)
    select case_id, person_id, programme_id, year, registered, assisted, status, sex, age_group, wmgb, citizenship,
      country, fact_exploitation_group(codes), codes, family, leads, leads_here,
      case when leads then lag(year) over (partition by person_id, status, leads order by year) end,
      case when leads_here then lag(year) over (partition by person_id, programme_id, status, leads_here order by year) end,
      leads_reg, leads_reg_here, leads_reg and not helped, leads_reg_here and not helped_here,
      case when leads_reg then lag(year) over (partition by person_id, leads_reg order by year) end,
      case when leads_reg_here then lag(year) over (partition by person_id, programme_id, leads_reg_here order by year) end
    from placed
    returning id, person_id, programme_id, year, status, leads_person, leads_person_in_programme
  ), service as (
    select distinct l.case_id, l.person_id, l.programme_id, l.year, l.type, ap.project_id
    from line l left join lateral (
      select project_id from assistance_projects where assistance_id = l.id offset 0) ap on true where l.counts
  )
  -- Only a victim of trafficking is led in; windows that begin alike share one sort.
  insert into service_facts (case_id, person_id, programme_id, year, type, project_id, leading_fact,
    leading_fact_in_programme, leads_type, leads_type_and_project, leads_project, leads_type_in_programme,
    leads_type_and_project_in_programme, leads_project_in_programme)
  select s.case_id, s.person_id, s.programme_id, s.year, s.type, s.project_id, overall.id, here.id,
    ${VICTIM('overall')} and row_number() over (partition by s.person_id, s.year, s.type order by s.project_id, s.case_id) = 1,
    ${VICTIM('overall')} and row_number() over (partition by s.person_id, s.year, s.type, s.project_id order by s.case_id) = 1,
    ${VICTIM('overall')} and row_number() over (partition by s.person_id, s.year, s.project_id order by s.type, s.case_id) = 1,
    ${VICTIM('here')} and row_number() over (
      partition by s.person_id, s.year, s.programme_id, s.type order by s.project_id, s.case_id) = 1,
    ${VICTIM('here')} and row_number() over (
      partition by s.person_id, s.year, s.programme_id, s.type, s.project_id order by s.case_id) = 1,
    ${VICTIM('here')} and row_number() over (
      partition by s.person_id, s.year, s.programme_id, s.project_id order by s.type, s.case_id) = 1
  from service s
    join written overall on overall.person_id = s.person_id and overall.year = s.year and overall.leads_person
    join written here on here.person_id = s.person_id and here.year = s.year
      and here.programme_id = s.programme_id and here.leads_person_in_programme;
end $$;
alter function refresh_facts_of(uuid[]) owner to teduh_facts;
revoke all on function refresh_facts_of(uuid[]) from public;
grant execute on function refresh_facts_of(uuid[]) to teduh_operator;

create function refresh_facts(touched uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  select refresh_facts_of(array_agg(distinct person_id)) from cases where id = any(touched)
$$;
alter function refresh_facts(uuid[]) owner to teduh_facts;
revoke all on function refresh_facts(uuid[]) from public;
grant execute on function refresh_facts(uuid[]) to teduh_operator;

-- A stay that is still running enters the new year without anybody writing: asked once an hour by the server.
create function refresh_running_facts() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  people uuid[];
begin
  select array_agg(distinct c.person_id) into people
  from (select id, (now() at time zone time_zone)::date as today from programmes) p
    join cases c on c.programme_id = p.id join assistances a on a.case_id = c.id
    join assistance_types t on t.code = a.type
  where a.status = 'ongoing' and t.counts_as_assisted and a.for_whom in ('person', 'both')
    and a.started_on <= p.today and coalesce(a.ended_on, p.today) >= date_trunc('year', p.today)
    and not exists (select from case_year_facts f where f.case_id = c.id and f.assisted
      and f.year = extract(year from p.today));
  perform refresh_facts_of(people);
  return coalesce(cardinality(people), 0);
end $$;
alter function refresh_running_facts() owner to teduh_facts;
revoke all on function refresh_running_facts() from public;
grant execute on function refresh_running_facts() to teduh_app, teduh_operator;
`;

/**
 * Tables whose rows lead to a person, and how. With `columns`, an update that leaves them all alone touches no fact.
 */
const TOUCHES: Record<
  string,
  { events: string[]; person: (row: string) => string; columns?: string[]; key?: string }
> = {
  cases: {
    events: ['insert', 'update', 'delete'],
    person: (r) => `select person_id from ${r}`,
    columns: [
      'person_id',
      'programme_id',
      'trafficking_status',
      'registered_on',
      'age_at_registration',
    ],
  },
  persons: {
    events: ['update'],
    person: (r) => `select id from ${r}`,
    columns: ['sex', 'birth_date_precision', 'citizenship'],
  },
  assistances: {
    events: ['insert', 'update', 'delete'],
    person: (r) => `select c.person_id from ${r} r join cases c on c.id = r.case_id`,
    columns: [
      ...['case_id', 'type', 'for_whom', 'family_members', 'status', 'started_on', 'ended_on'],
    ],
  },
  assistance_projects: {
    events: ['insert', 'update', 'delete'],
    person: (r) =>
      `select c.person_id from ${r} r join assistances a on a.id = r.assistance_id join cases c on c.id = a.case_id`,
  },
  episodes: {
    events: ['insert', 'update', 'delete'],
    person: (r) => `select person_id from ${r}`,
    columns: ['case_id', 'person_id', 'country_of_exploitation', 'started_on'],
  },
  episode_codes: {
    events: ['insert', 'update', 'delete'],
    person: (r) => `select e.person_id from ${r} r join episodes e on e.id = r.episode_id`,
  },
  case_episodes: {
    events: ['insert', 'update', 'delete'],
    person: (r) => `select c.person_id from ${r} r join cases c on c.id = r.case_id`,
  },
  assistance_types: {
    events: ['update'],
    key: 'code',
    columns: ['counts_as_assisted'],
    person: (r) =>
      `select c.person_id from ${r} r join assistances a on a.type = r.code join cases c on c.id = a.case_id`,
  },
};

const REFERENCING: Record<string, string> = {
  insert: 'new table as after_rows',
  update: 'old table as before_rows new table as after_rows',
  delete: 'old table as before_rows',
};

const unlessChanged = (columns: string[], key: string) => {
  const row = (alias: string) => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
  return `if not exists (select from before_rows b join after_rows a on a.${key} = b.${key}
    where ${row('a')} is distinct from ${row('b')}) then return null; end if;`;
};

const TRIGGERS = Object.entries(TOUCHES)
  .flatMap(([table, { events, person, columns, key = 'id' }]) =>
    events.map((event) => {
      const rows = [
        ...(event === 'insert' ? [] : ['before_rows']),
        ...(event === 'delete' ? [] : ['after_rows']),
      ];
      const name = `facts_after_${event}_on_${table}`;
      return `
create function ${name}() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- A bulk load by the command line writes the facts once, at its end.
  if current_setting('teduh.facts_later', true) = 'on' and pg_has_role(session_user, 'teduh_operator', 'member') then
    return null;
  end if;
  ${event === 'update' && columns ? unlessChanged(columns, key) : ''}
  perform refresh_facts_of(array(${rows.map(person).join(' union ')}));
  return null;
end $$;
alter function ${name}() owner to teduh_facts;
create trigger ${name} after ${event} on ${table} referencing ${REFERENCING[event]}
  for each statement execute function ${name}();
revoke all on function ${name}() from public;`;
    }),
  )
  .join('\n');
