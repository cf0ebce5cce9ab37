import { Client } from 'pg';

/** Numbers by what they are about, such as `persons-assisted all 2016 sex=Feminine`. */
export type Numbers = Map<string, number>;

interface Row {
  figure: string;
  scope: string;
  year: number;
  about: string;
  value: number;
}

/**
 * The figures counted by hand from the tables that hold the cases: written after the definition cards, for this test
 * alone. Every person gets her classes once (`classed`); everything else is counting distinct persons.
 */
const LINES = `
create temporary table line as
select s.scope, y.year, c.person_id, c.id as case_id, c.programme_id, c.trafficking_status as status, c.registered_on,
  a.id as assistance_id, a.type, a.family_members, t.counts_as_assisted and a.for_whom in ('person', 'both') as counts
from assistances a
  join assistance_types t on t.code = a.type
  join cases c on c.id = a.case_id
  join programmes p on p.id = c.programme_id
  cross join lateral (values (p.id::text), ('all')) s (scope)
  cross join lateral (select (now() at time zone p.time_zone)::date as day) today
  join generate_series(1990, 2040) y (year)
    on daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))
    && daterange(a.started_on, least(today.day, coalesce(a.ended_on,
         case when a.status = 'ongoing' then today.day else a.started_on end)), '[]')
where a.status in ('given', 'ongoing') and a.started_on <= today.day;

create temporary table spoken as
select distinct on (scope, year, person_id) 'persons-assisted' as figure, scope, year, person_id, case_id
from line where counts and status = 'ActualVictimOfTrafficking'
order by scope, year, person_id, registered_on, case_id;

insert into spoken
select distinct on (s.scope, year, c.person_id) 'persons-registered', s.scope, extract(year from c.registered_on)::int as year,
  c.person_id, c.id
from cases c cross join lateral (values (c.programme_id::text), ('all')) s (scope)
order by s.scope, year, c.person_id, case c.trafficking_status when 'ActualVictimOfTrafficking' then 1
  when 'PossibleVictimOfTrafficking' then 2 when 'Undecided' then 3 when 'NotAVictimOfTrafficking' then 5 else 4 end,
  c.registered_on, c.id;

create function pg_temp.said(answer text) returns text language sql as $$
  select case when answer in ('Unknown', 'Declined', 'NonSpecifiedUnknown') then 'Unknown'
    when answer = 'NotAsked' then 'NotCollected' else coalesce(answer, 'NotCollected') end $$;

create temporary table told as
select c.id as case_id,
  pg_temp.said((select e.country_of_exploitation from episodes e
    where (e.case_id = c.id or e.id in (select episode_id from case_episodes where case_id = c.id))
      and e.country_of_exploitation is not null
    order by e.started_on desc nulls last, e.created_at desc, e.id desc limit 1)) as country,
  array(select distinct pg_temp.said(k.code) from episode_codes k join episodes e on e.id = k.episode_id
    where k.list = 'typeOfExploitation'
      and (e.case_id = c.id or e.id in (select episode_id from case_episodes where case_id = c.id))) as types
from cases c;

update told set types = case
  when array_remove(array_remove(types, 'Unknown'), 'NotCollected') <> '{}'
    then array_remove(array_remove(types, 'Unknown'), 'NotCollected')
  when 'Unknown' = any(types) then '{Unknown}' else '{NotCollected}' end;

create temporary table known as
select s.figure, s.scope, s.year, s.person_id, t.country, t.types, pg_temp.said(p.citizenship) as citizenship,
  pg_temp.said(p.sex) as sex, c.age_at_registration as age,
  case when p.birth_date_precision = 'unknown' then 'Unknown' else 'NotCollected' end as no_age,
  p.sex in ('Feminine', 'TransgenderFeminine') as female, p.sex in ('Masculine', 'TransgenderMasculine') as male
from spoken s join cases c on c.id = s.case_id join persons p on p.id = c.person_id join told t on t.case_id = c.id;

create temporary table classed as
select figure, scope, year, person_id, 'sex' as split, sex as class from known
union all select figure, scope, year, person_id, 'citizenship', citizenship from known
union all select figure, scope, year, person_id, 'countryOfExploitation', country from known
union all select figure, scope, year, person_id, 'typeOfExploitation', unnest(types) from known
union all select figure, scope, year, person_id, 'exploitationGroup',
  case when types && '{ForcedLabour,ChildLabour,Servitude,SlaveryLikePractices}'
       then case when 'SexualExploitation' = any(types) then 'both' else 'forcedLabour' end
       when 'SexualExploitation' = any(types) then 'sexual'
       when types in ('{Unknown}', '{NotCollected}') then types[1] else 'other' end from known
union all select figure, scope, year, person_id, 'ageGroup',
  case when age is null then no_age when age < 9 then '0--8' when age < 18 then '9--17' when age < 21 then '18--20'
       when age < 24 then '21--23' when age < 27 then '24--26' when age < 30 then '27--29' when age < 39 then '30--38'
       when age < 48 then '39--47' else '48+' end from known
union all select figure, scope, year, person_id, 'womenMenGirlsBoys',
  case when female or male then coalesce(case when age < 18 then case when female then 'girls' else 'boys' end
         when age >= 18 then case when female then 'women' else 'men' end end, no_age)
       when sex = 'NotCollected' then 'NotCollected' else 'Unknown' end from known
union all select 'persons-assisted', scope, year, person_id, 'newOrCarriedOver',
  case when min(year) over (partition by scope, person_id) < year then 'carriedOver' else 'new' end
  from spoken where figure = 'persons-assisted'
union all select distinct 'persons-assisted', l.scope, l.year, l.person_id, 'assistanceType', l.type
  from line l join spoken s using (scope, year, person_id) where s.figure = 'persons-assisted' and l.counts
union all select distinct 'persons-assisted', l.scope, l.year, l.person_id, 'project', coalesce(j.project_id::text, 'NotCollected')
  from line l join spoken s using (scope, year, person_id) left join assistance_projects j using (assistance_id)
  where s.figure = 'persons-assisted' and l.counts
union all select distinct 'persons-assisted', scope, year, person_id, 'programme', programme_id::text
  from line where counts and status = 'ActualVictimOfTrafficking'
union all select distinct 'persons-registered', 'all', extract(year from registered_on)::int, person_id, 'programme', programme_id::text
  from cases
union all select distinct 'persons-registered', programme_id::text, extract(year from registered_on)::int, person_id, 'programme',
  programme_id::text from cases;
analyze classed;
`;

const WHOLE = `
select figure, scope, year, 'value' as about, count(distinct person_id)::int as value from spoken group by 1, 2, 3
union all
select 'persons-assisted', scope, year, case strongest when 2 then 'possibleVictims' when 4 then 'notVictims' else 'undecided' end,
  count(*)::int
from (select scope, year, person_id, min(case status when 'ActualVictimOfTrafficking' then 1 when 'PossibleVictimOfTrafficking' then 2
        when 'NotAVictimOfTrafficking' then 4 else 3 end) as strongest from line where counts group by 1, 2, 3) persons
where strongest > 1 group by 1, 2, 3, 4
union all
select 'persons-assisted', scope, year, 'familyMembers', sum(most)::int
from (select scope, year, case_id, max(family_members) as most from line group by 1, 2, 3) cases group by 2, 3
union all
select 'persons-assisted', s.scope, s.year, 'onlyScreened', count(distinct s.person_id)::int from spoken s
where s.figure = 'persons-registered' and not exists (select from line l
  where l.scope = s.scope and l.year = s.year and l.person_id = s.person_id and l.counts) group by 2, 3`;

const ONE_WAY = `
select figure, scope, year, split || '=' || class as about, count(distinct person_id)::int as value
from classed group by 1, 2, 3, 4`;

/** Both classes of the same person; for type and project, of the same line. */
const TWO_WAY = `
select figure, scope, year, a.split || '=' || a.class || ' ' || b.split || '=' || b.class as about,
  count(distinct person_id)::int as value
from classed a join classed b using (figure, scope, year, person_id)
where a.split <> b.split and (a.split, b.split) not in (('assistanceType', 'project'), ('project', 'assistanceType'))
  and scope = 'all' and figure = 'persons-assisted' and 'programme' not in (a.split, b.split)
group by 1, 2, 3, 4
union all
select 'persons-assisted', scope, year,
  'assistanceType=' || l.type || ' project=' || coalesce(j.project_id::text, 'NotCollected'), count(distinct person_id)::int
from line l join spoken s using (scope, year, person_id) left join assistance_projects j using (assistance_id)
where s.figure = 'persons-assisted' and l.counts and scope = 'all' group by 1, 2, 3, 4
union all
select figure, 'all', year, 'programme=' || scope || ' ' || split || '=' || class, count(distinct person_id)::int
from classed where scope <> 'all' and figure = 'persons-assisted' and split <> 'programme' group by 1, 2, 3, 4`;

const WINDOW = `
select figure, scope, $1::int as year, 'total to ' || $2::int as about, count(distinct person_id)::int as value
from spoken where year between $1::int and $2::int group by 1, 2`;

/** Every number the cases give, for every programme and all of them. */
export async function countByHand(
  databaseUrl: string,
  windows: readonly (readonly [number, number])[],
): Promise<Numbers> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role teduh_operator');
    await client.query(LINES);
    const numbers: Numbers = new Map();
    const keep = async (text: string, values: unknown[] = []) => {
      for (const row of (await client.query<Row>(text, values)).rows) {
        numbers.set(`${row.figure} ${row.scope} ${row.year} ${row.about}`, row.value);
      }
    };
    for (const text of [WHOLE, ONE_WAY, TWO_WAY]) await keep(text);
    for (const window of windows) await keep(WINDOW, [...window]);
    await client.query('rollback');
    return numbers;
  } finally {
    await client.end();
  }
}
