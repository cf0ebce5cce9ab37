/**
 * The figures counted again from the cases themselves, written by hand after the definitions and sharing nothing with
 * the facts: `count(distinct person)` over lines that count, once for each programme and once for all.
 */

/** Prepared first, as temporary tables: who was helped when, and which case speaks for her. */
export const RECOUNT_TABLES = [
  `create temporary table recount_scopes on commit drop as
   select id as programme_id, id::text as scope from programmes where not is_headquarters
   union all select id, 'all' from programmes where not is_headquarters`,

  `create temporary table recount_given on commit drop as
   select s.scope, y.year, c.person_id, c.id as case_id, c.programme_id, a.id as assistance_id, a.type,
     a.family_members, c.registered_on, c.trafficking_status as status,
     (select t.counts_as_assisted from assistance_types t where t.code = a.type) and a.for_whom <> 'dependant' as counts
   from cases c
     join recount_scopes s using (programme_id)
     join (select id, (now() at time zone time_zone)::date as today from programmes) p on p.id = c.programme_id
     join assistances a on a.case_id = c.id
     join (select generate_series(min(extract(year from started_on))::int, extract(year from now())::int + 1) as year
           from assistances) y
       on a.started_on <= make_date(y.year, 12, 31) and a.started_on <= p.today
      and make_date(y.year, 1, 1) <= p.today
      and case when a.ended_on is not null then a.ended_on >= make_date(y.year, 1, 1)
               when a.status = 'ongoing' then true
               else a.started_on >= make_date(y.year, 1, 1) end
   where a.status in ('given', 'ongoing')`,

  `create temporary table recount_assisted on commit drop as
   select distinct scope, year, person_id from recount_given
   where counts and status = 'ActualVictimOfTrafficking'`,

  `create temporary table recount_speaking on commit drop as
   select distinct on (scope, year, person_id) 'persons-assisted' as figure, scope, year, person_id, case_id
   from recount_given where counts and status = 'ActualVictimOfTrafficking'
   order by scope, year, person_id, registered_on, case_id`,

  `insert into recount_speaking
   select distinct on (s.scope, extract(year from c.registered_on), c.person_id) 'persons-registered', s.scope,
     extract(year from c.registered_on)::int, c.person_id, c.id
   from cases c join recount_scopes s using (programme_id)
   order by s.scope, extract(year from c.registered_on), c.person_id,
     array_position('{ActualVictimOfTrafficking,PossibleVictimOfTrafficking,Undecided,NotScreened,NotAVictimOfTrafficking}',
       coalesce(c.trafficking_status, 'NotScreened')), c.registered_on, c.id`,

  `create temporary table recount_told on commit drop as
   select e.case_id, e.id as episode_id from episodes e
   union select case_id, episode_id from case_episodes`,

  `create temporary table recount_types on commit drop as
   select t.case_id, array_agg(k.code) as types,
     array_agg(distinct k.code) filter (where k.code not in ('Unknown', 'Declined', 'NotAsked')) as named
   from recount_told t join episode_codes k using (episode_id) where k.list = 'typeOfExploitation' group by 1`,

  `create temporary table recount_places on commit drop as
   select t.case_id, (array_agg(country_of_exploitation
     order by e.started_on desc nulls last, e.created_at desc, e.id desc))[1] as country
   from recount_told t join episodes e on e.id = t.episode_id where country_of_exploitation is not null group by 1`,

  ...['scopes', 'given', 'assisted', 'speaking', 'told', 'types', 'places'].map(
    (table) => `analyze recount_${table}`,
  ),
];

const answered = (column: string) =>
  `case when ${column} is null or ${column} = 'NotAsked' then 'NotCollected'
        when ${column} in ('Unknown', 'Declined', 'NonSpecifiedUnknown') then 'Unknown' else ${column} end`;

const BANDS = ['0--8', '9--17', '18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+'];
const AGE_CLASS = `case when c.age_at_registration is not null then
    ('{${BANDS.join(',')}}'::text[])[width_bucket(c.age_at_registration, array[0, 9, 18, 21, 24, 27, 30, 39, 48])]
  when p.birth_date_precision = 'unknown' then 'Unknown' else 'NotCollected' end`;

const isOneOf = (...codes: string[]) => `p.sex in (${codes.map((code) => `'${code}'`).join(', ')})`;
const GROUP_CLASS = `case
  when not coalesce(${isOneOf('Feminine', 'TransgenderFeminine', 'Masculine', 'TransgenderMasculine')}, false)
    then case when p.sex is null or p.sex = 'NotAsked' then 'NotCollected' else 'Unknown' end
  when c.age_at_registration is null then case when p.birth_date_precision = 'unknown' then 'Unknown' else 'NotCollected' end
  when c.age_at_registration < 18 then case when ${isOneOf('Feminine', 'TransgenderFeminine')} then 'girls' else 'boys' end
  when ${isOneOf('Feminine', 'TransgenderFeminine')} then 'women' else 'men' end`;

const TYPE_CLASSES = `case when named is not null then named
  when types && '{Unknown,Declined}' then '{Unknown}' else '{NotCollected}' end`;
const LABOUR = `'{ForcedLabour,ChildLabour,Servitude,SlaveryLikePractices}'`;
const EXPLOITATION_CLASS = `case
  when types && ${LABOUR} and types && '{SexualExploitation}' then 'both'
  when types && ${LABOUR} then 'forcedLabour' when types && '{SexualExploitation}' then 'sexual'
  when named is not null then 'other'
  when types && '{Unknown,Declined}' then 'Unknown' else 'NotCollected' end`;

/** By the case that speaks for her. */
const bySpeaking = (figure: string, text: string) => `
  select scope, year, class, count(distinct person_id)::int as value from (
    select s.scope, s.year, s.person_id, ${text} as class
    from recount_speaking s join cases c on c.id = s.case_id join persons p on p.id = s.person_id
      left join recount_types t on t.case_id = c.id left join recount_places pl on pl.case_id = c.id
    where s.figure = '${figure}') classed group by 1, 2, 3`;

const CLASSES_OF_CASE = {
  womenMenGirlsBoys: GROUP_CLASS,
  sex: answered('p.sex'),
  ageGroup: AGE_CLASS,
  typeOfExploitation: `unnest(${TYPE_CLASSES})`,
  exploitationGroup: EXPLOITATION_CLASS,
  citizenship: answered('p.citizenship'),
  countryOfExploitation: answered('pl.country'),
};

const splitsOfCase = (figure: string) =>
  Object.fromEntries(
    Object.entries(CLASSES_OF_CASE).map(([split, text]) => [split, bySpeaking(figure, text)]),
  );

/** Every split of every figure as one statement: scope, year, class, value. */
export const RECOUNT_SPLITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'persons-assisted': {
    ...splitsOfCase('persons-assisted'),
    assistanceType: `select g.scope, g.year, g.type as class, count(distinct g.person_id)::int as value
      from recount_given g join recount_assisted using (scope, year, person_id) where g.counts group by 1, 2, 3`,
    project: `select g.scope, g.year, coalesce(ap.project_id::text, 'NotCollected') as class,
        count(distinct g.person_id)::int as value
      from recount_given g join recount_assisted using (scope, year, person_id)
        left join assistance_projects ap on ap.assistance_id = g.assistance_id
      where g.counts group by 1, 2, 3`,
    programme: `select scope, year, programme_id::text as class, count(distinct person_id)::int as value
      from recount_given where counts and status = 'ActualVictimOfTrafficking' group by 1, 2, 3`,
    newOrCarriedOver: `select scope, year, case when year > first then 'carriedOver' else 'new' end as class,
        count(distinct person_id)::int as value
      from recount_assisted
        join (select scope, person_id, min(year) as first from recount_assisted group by 1, 2) begun using (scope, person_id)
      group by 1, 2, 3`,
  },
  'persons-registered': {
    ...splitsOfCase('persons-registered'),
    programme: `select s.scope, extract(year from c.registered_on)::int as year, c.programme_id::text as class,
        count(distinct c.person_id)::int as value
      from cases c join recount_scopes s using (programme_id) group by 1, 2, 3`,
  },
};

/** Whole years: scope, year, name of the number, value. */
export const RECOUNT_YEARS: Readonly<Record<string, string>> = {
  'persons-assisted': `
    select scope, year, 'value' as name, count(distinct person_id)::int as value from recount_assisted group by 1, 2
    union all
    select scope, year, case strongest when 2 then 'possibleVictims' when 5 then 'notVictims' else 'undecided' end,
      count(*)::int
    from (select scope, year, person_id, min(array_position('{ActualVictimOfTrafficking,PossibleVictimOfTrafficking,Undecided,NotScreened,NotAVictimOfTrafficking}',
            coalesce(status, 'NotScreened'))) as strongest from recount_given where counts group by 1, 2, 3) persons
    where strongest > 1 group by 1, 2, 3
    union all
    select scope, year, 'familyMembers', sum(most)::int
    from (select scope, year, case_id, max(family_members) as most from recount_given group by 1, 2, 3) cases
    group by 1, 2 having sum(most) > 0
    union all
    select s.scope, extract(year from c.registered_on)::int, 'onlyScreened', count(distinct c.person_id)::int
    from cases c join recount_scopes s using (programme_id)
    where not exists (select from recount_given g where g.scope = s.scope and g.person_id = c.person_id
      and g.year = extract(year from c.registered_on) and g.counts)
    group by 1, 2`,
  'persons-registered': `
    select scope, year, 'value' as name, count(distinct person_id)::int as value from recount_speaking
    where figure = 'persons-registered' group by 1, 2`,
};

/** Distinct persons of a window. */
export const recountWindow = (figure: string): string => `
  select scope, count(distinct person_id)::int as value from recount_speaking
  where figure = '${figure}' and year between $1 and $2 group by 1`;
