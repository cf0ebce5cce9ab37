import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guard } from './guards';

/**
 * Who sees which row. `open_viewer` names the viewer and the programmes of each of their roles, local to the
 * transaction; the policies compare columns of the row with these. Nobody named: no rows.
 */
export class RowSecurity0002 implements MigrationInterface {
  name = 'RowSecurity1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [VIEWER, SIGN_IN, AUDIT, ROLE_RULES, PERSON_RULES, CASELOAD])
      await runner.query(statement);
    for (const table of ALL_TABLES) await guard(runner, table);
    await runner.query(POLICIES);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('Row security is not taken away again: restore a backup instead.');
  }
}

const ALL_TABLES = [
  ...['programmes', 'teams', 'projects', 'organisations', 'users', 'credentials', 'memberships'],
  ...['sessions', 'idempotency_keys', 'persons', 'person_identities', 'cases', 'episodes'],
  ...['episode_codes', 'case_episodes', 'assistances', 'assistance_projects', 'audit_events'],
  ...['case_year_facts', 'service_facts', 'imports', 'data_sets', 'data_set_versions'],
  ...['imported_records', 'code_lists', 'codes', 'assistance_types', 'workspace'],
  'used_case_numbers',
];

/** The viewer of a transaction, and what policies ask about them. */
const VIEWER = `
create function viewer_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('teduh.user', true), '')::uuid;

-- The programmes in which the viewer has one of the roles; empty without a viewer.
create function viewer_programmes(variadic roles text[]) returns uuid[] language plpgsql stable parallel safe as $$
declare
  role text;
  found uuid[] := '{}';
begin
  foreach role in array roles loop
    found := found || coalesce(nullif(current_setting('teduh.as_' || role, true), '')::uuid[], '{}');
  end loop;
  return found;
end $$;

create function viewer_all_programmes() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('teduh.programmes', true), '')::uuid[], '{}');

-- Asked by a policy of programmes themselves, which therefore cannot look into programmes.
create function viewer_at_headquarters(role text) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return exists (select from programmes where is_headquarters and id = any(viewer_programmes(role)));
end $$;
${definer('viewer_at_headquarters(text)')}

-- Whether the viewer administers every programme this user works in: only then is the account theirs to change.
create function viewer_administers(who uuid) returns boolean language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  mine uuid[] := viewer_programmes('administrator');
begin
  return (exists (select from memberships where user_id = who and programme_id = any(mine))
      or exists (select from membership_requests where user_id = who and programme_id = any(mine)))
    and not exists (select from memberships where user_id = who and programme_id <> all(mine));
end $$;
${definer('viewer_administers(uuid)')}

-- The human being behind an account.
create function human_of(account uuid) returns uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(second_account_of, id) from users where id = account
$$;
${definer('human_of(uuid)')}

create function viewer_teams() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('teduh.teams', true), '')::uuid[], '{}');

-- The programmes in which the viewer may open cases of a confidentiality level: the highest clearance of her
-- memberships there that work on cases.
create function viewer_cleared(level text) returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('teduh.cleared_' || level, true), '')::uuid[], '{}');

-- Names the viewer of this transaction from the hash of a session's cookie and says who it is; null for nobody.
-- A membership at headquarters reaches every programme.
create function open_viewer(token bytea) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who record;
  held record;
  listed jsonb;
  teams uuid[];
  restricted uuid[];
  closed_circle uuid[];
begin
  perform set_config('teduh.user', '', true), set_config('teduh.programmes', '', true),
    set_config('teduh.teams', '', true), set_config('teduh.session', '', true),
    set_config('teduh.cleared_C2', '', true), set_config('teduh.cleared_C3', '', true);
  for held in select unnest(array['caseworker','supervisor','manager','officer','trainer','auditor','administrator']) as role loop
    perform set_config('teduh.as_' || held.role, '', true);
  end loop;
  if token is null then return null; end if;

  select s.id as session, s.last_act_at, u.id, u.username, u.display_name, u.locale,
    coalesce(s.stepped_up_at > now() - interval '5 minutes', false) as is_stepped_up,
    s.interview_until > now() as is_interview,
    s.locked_at is not null or s.last_act_at < now() -
      case when s.interview_until > now() then interval '5 minutes' else interval '15 minutes' end as is_locked
  into who
  from sessions s join users u on u.id = s.user_id
  where s.token_hash = token and s.ended_at is null and s.ends_at > now()
    and (s.last_act_at > now() - interval '60 minutes' or s.interview_until > now()) and u.status = 'active';
  if not found then return open_machine(token); end if;
  -- A locked session is known and is nobody: row security shows it nothing until it is unlocked.
  if who.is_locked then
    perform set_config('teduh.session', who.session::text, true);
    return jsonb_build_object('sessionId', who.session, 'userId', who.id, 'username', who.username,
      'displayName', who.display_name, 'locale', who.locale, 'isLocked', true, 'isIdle', false,
      'isSteppedUp', false, 'isInterview', coalesce(who.is_interview, false), 'memberships', '[]'::jsonb);
  end if;

  perform set_config('teduh.user', who.id::text, true), set_config('teduh.session', who.session::text, true);
  for held in
    select m.role, array_agg(distinct reach.id) as programmes
    from memberships m join programmes p on p.id = m.programme_id
      join programmes reach on reach.id = p.id or p.is_headquarters
    where m.user_id = who.id group by m.role
  loop
    perform set_config('teduh.as_' || held.role, held.programmes::text, true);
  end loop;
  select array_agg(distinct reach.id) filter (where m.clearance >= 'C2'),
    array_agg(distinct reach.id) filter (where m.clearance >= 'C3') into restricted, closed_circle
  from memberships m join programmes p on p.id = m.programme_id
    join programmes reach on reach.id = p.id or p.is_headquarters
  where m.user_id = who.id and m.role in ('caseworker', 'supervisor');
  perform set_config('teduh.cleared_C2', coalesce(restricted::text, ''), true),
    set_config('teduh.cleared_C3', coalesce(closed_circle::text, ''), true);
  select array_agg(distinct t.id) into teams
  from memberships m join programmes p on p.id = m.programme_id
    join teams t on (t.programme_id = p.id or p.is_headquarters) and (m.team_id is null or m.team_id = t.id)
  where m.user_id = who.id and m.role = 'supervisor';
  perform set_config('teduh.teams', coalesce(teams::text, ''), true);

  select jsonb_agg(jsonb_build_object('programmeId', m.programme_id, 'programmeCode', p.code,
      'programmeName', p.name, 'role', m.role, 'teamId', m.team_id, 'clearance', m.clearance) order by p.code, m.role),
    array_agg(distinct m.programme_id)
  into listed, teams
  from memberships m join programmes p on p.id = m.programme_id where m.user_id = who.id;
  if exists (select from memberships m join programmes p on p.id = m.programme_id
             where m.user_id = who.id and p.is_headquarters) then
    select array_agg(id) into teams from programmes;
  end if;
  perform set_config('teduh.programmes', coalesce(teams::text, ''), true);

  return jsonb_build_object('sessionId', who.session, 'userId', who.id, 'username', who.username,
    'displayName', who.display_name, 'locale', who.locale,
    'isLocked', false, 'isSteppedUp', who.is_stepped_up, 'isInterview', coalesce(who.is_interview, false),
    'isIdle', who.last_act_at < now() - interval '1 minute', 'memberships', coalesce(listed, '[]'));
end $$;
alter function open_viewer(bytea) owner to teduh_policy;
revoke all on function open_viewer(bytea) from public;
grant execute on function open_viewer(bytea) to teduh_app, teduh_report;

-- Moves the end of the viewer's session: called for what a person does, not for what a page asks by itself.
create function keep_session_open() returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set last_act_at = now()
  where id = nullif(current_setting('teduh.session', true), '')::uuid and last_act_at < now() - interval '1 minute'
$$;
${definer('keep_session_open()')}
grant select on users, memberships, programmes, teams, cases, assistances, persons to teduh_policy;
grant select, insert, update on sessions to teduh_policy;
`;

/** What sign-in asks of the database without a viewer; its first half, with the tries that are counted, is 0008. */
const SIGN_IN = `
grant select on credentials to teduh_policy;

create function end_session() returns void language sql security definer set search_path = public, pg_temp as $$
  update sessions set ended_at = now() where id = nullif(current_setting('teduh.session', true), '')::uuid
$$;
${definer('end_session()')}

-- The roles of a demonstration, for its sign-in page. A live system answers nobody.
create function demonstration_users() returns table (username text, display_name text, role text, programme text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.username, u.display_name, m.role, p.code
  from users u join memberships m on m.user_id = u.id join programmes p on p.id = m.programme_id
    join credentials c on c.user_id = u.id
  where u.status = 'active' and exists (select from workspace where kind = 'demonstration')
  order by p.is_headquarters, p.started_on, p.code, array_position(
    '{caseworker,supervisor,manager,officer,trainer,auditor,administrator}'::text[], m.role), u.username
$$;
${definer('demonstration_users()')}
grant select on workspace to teduh_policy;
`;

/** The trail is added to by one function and by nothing else; triggers refuse changes even to its owner. */
const AUDIT = `
create function append_audit(role text, programme uuid, action text, object_type text, object uuid, rule text,
  detail text, decision text, request uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into audit_events (user_id, role, programme_id, action, object_type, object_id, decision, rule, request_id, detail)
  values (viewer_id(), role, programme, action, object_type, object, decision, rule, request, detail)
$$;
alter function append_audit(text, uuid, text, text, uuid, text, text, text, uuid) owner to teduh_policy;
revoke all on function append_audit(text, uuid, text, text, uuid, text, text, text, uuid) from public;
grant execute on function append_audit(text, uuid, text, text, uuid, text, text, text, uuid) to teduh_app, teduh_operator;
grant insert on audit_events to teduh_policy;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only added to.' using errcode = '42501';
end $$;
create trigger audit_events_append_only before update or delete or truncate on audit_events
  for each statement execute function refuse_change();
`;

/**
 * Which roles never meet in one human being, also when one of them is held where the administrator sees nothing. In a
 * small office one person runs the accounts and works on cases, with an account for each.
 */
const ROLE_RULES = `
-- Whether giving this is more than one administrator decides: whoever reads a whole team's cases, runs accounts or checks
-- the trail, everything at headquarters, and the clearance for closed circles.
create function needs_second_person(role text, clearance text, programme uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select role in ('supervisor', 'administrator', 'auditor') or clearance = 'C3'
    or exists (select from programmes where id = programme and is_headquarters)
$$;
${definer('needs_second_person(text, text, uuid)')}

create function refuse_forbidden_pair() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from memberships given_one join users u on u.id = given_one.user_id
      join users mine on coalesce(mine.second_account_of, mine.id) = coalesce(u.second_account_of, u.id)
      join users theirs on coalesce(theirs.second_account_of, theirs.id) = coalesce(u.second_account_of, u.id)
      join memberships one on one.user_id = mine.id join memberships other on other.user_id = theirs.id
      join (values ('administrator', 'caseworker'), ('administrator', 'supervisor'),
        ('administrator', 'auditor'), ('officer', 'auditor')) as pair (a, b)
        on one.role = pair.a and other.role = pair.b
    where given_one.id in (select id from given)
      and not (one.user_id <> other.user_id and one.role = 'administrator' and other.role in ('caseworker', 'supervisor')
        and exists (select from programmes p where p.id = one.programme_id and p.is_small_office)
        and exists (select from programmes p where p.id = other.programme_id and p.is_small_office))
  ) then
    raise exception 'These roles may not meet in one person.' using errcode = 'TD001';
  end if;
  return null;
end $$;
alter function refuse_forbidden_pair() owner to teduh_policy;
create trigger memberships_refuse_forbidden_pair after insert on memberships
  referencing new table as given for each statement execute function refuse_forbidden_pair();
revoke all on function refuse_forbidden_pair() from public;
`;

/** What must hold between rows although foreign keys pass row security by. */
const PERSON_RULES = `
-- Runs as the caller: a case can only be opened for a person the caller registered or works with, and works with not
-- for the hour of an emergency alone. Without it, the foreign key would tell which ids exist and would open her file to
-- whoever guessed one.
create function person_within_reach() returns trigger language plpgsql as $$
begin
  if not exists (select from persons p where p.id = new.person_id and (current_user = 'teduh_operator'
      or viewer_belongs_with(p))) then
    raise exception 'unknown person' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger cases_person_within_reach before insert or update of person_id on cases
  for each row execute function person_within_reach();

-- From her first case on, a person is seen by those who see a case of hers, no longer by her registrar as such.
create function note_first_case() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update persons set has_case = true where not has_case and id in (select person_id from made);
  return null;
end $$;
alter function note_first_case() owner to teduh_policy;
create trigger cases_note_first_case after insert on cases
  referencing new table as made for each statement execute function note_first_case();
revoke all on function note_first_case() from public;
grant update (has_case) on persons to teduh_policy;

-- A case number is never used again, not even after its case is gone.
grant select, insert on used_case_numbers to teduh_policy;
create policy policy_all on used_case_numbers to teduh_policy using (true) with check (true);
create function remember_case_number() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into used_case_numbers select case_number from made;
  return null;
end $$;
alter function remember_case_number() owner to teduh_policy;
create trigger cases_remember_number after insert on cases
  referencing new table as made for each statement execute function remember_case_number();
revoke all on function remember_case_number() from public;

-- Corrects a person's age at registration in every case of hers, also those the caller does not see. Of a partial
-- birth date the middle counts, unless on its last day she would still be a child: the domain's ageOn says the same.
create function set_ages(person uuid, earliest date, middle date, latest date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from persons p where p.id = person and viewer_works_with(p)) then
    raise exception 'unknown person' using errcode = '42501';
  end if;
  update cases set age_at_registration = case
    when earliest is null or registered_on < earliest then null
    else greatest(0, extract(year from age(registered_on,
      case when extract(year from age(registered_on, latest)) < 18 then latest else middle end))) end
  where person_id = person;
end $$;
${definer('set_ages(uuid, date, date, date)')}
grant update (age_at_registration) on cases to teduh_policy;
`;

/** A manager sees the work, never a person: lines of class S1, through a function that names its columns. */
const CASELOAD = `
-- One page of a programme's case lines and how many there are; null where the viewer is no manager. The lines are
-- chosen first: money and last assistance are worked out only for those the page shows, and their positions are counted
-- after the limit: counted before it, they would make Postgres sort the whole caseload.
create function programme_caseload(programme uuid, stages text[], sort text, descending boolean, take int, skip int)
returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  direction text := case when descending then 'desc' else 'asc' end;
  ordered_by text := case sort when 'registeredOn' then 'c.registered_on' when 'caseNumber' then 'c.case_number'
    when 'stage' then 'c.stage' when 'closedOn' then 'c.closed_on' when 'leadName' then 'u.display_name'
    when 'daysOpen' then 'coalesce(c.closed_on, (now() at time zone p.time_zone)::date) - c.registered_on' end;
  answer jsonb;
begin
  if ordered_by is null then raise exception 'unknown sort' using errcode = '22023'; end if;
  if not coalesce(programme = any(viewer_programmes('manager')), false) then return null; end if;
  execute format($page$
    with line as materialized (
      select chosen.*, row_number() over () as position from (
        select c.id, c.case_number, u.display_name, c.stage, c.registered_on, c.closed_on,
          coalesce(c.closed_on, (now() at time zone p.time_zone)::date) - c.registered_on as days_open
        from cases c join users u on u.id = c.lead_id join programmes p on p.id = c.programme_id
        where c.programme_id = $1 and ($2 is null or c.stage = any($2))
        order by %1$s %2$s, c.id %2$s limit $3 offset $4) chosen
    )
    select jsonb_build_object(
      'total', (select count(*) from cases c where c.programme_id = $1 and ($2 is null or c.stage = any($2))),
      'data', coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'caseNumber', l.case_number,
        'leadName', l.display_name, 'stage', l.stage, 'registeredOn', l.registered_on, 'closedOn', l.closed_on,
        'daysOpen', l.days_open, 'lastAssistanceOn', (select max(a.started_on) from assistances a
          where a.case_id = l.id and a.status in ('given', 'ongoing')),
        'money', coalesce((select jsonb_agg(jsonb_build_object('currency', m.currency, 'spentMinor', m.spent)
            order by m.currency)
          from (select a.currency, sum(a.cost_minor)::bigint as spent from assistances a
            where a.case_id = l.id and a.cost_minor is not null and a.status in ('given', 'ongoing')
            group by a.currency) m), '[]')) order by l.position) from line l), '[]'))
  $page$, ordered_by, direction) into answer using programme, stages, take, skip;
  return answer;
end $$;
${definer('programme_caseload(uuid, text[], text, boolean, int, int)')}
`;

const POLICIES = `
-- Definer functions read through policies of their own: under FORCE, owning a table is not enough.
${[
  ...[
    'users',
    'memberships',
    'programmes',
    'teams',
    'cases',
    'assistances',
    'persons',
    'credentials',
  ],
  'workspace',
]
  .map((table) => `create policy policy_reads on ${table} for select to teduh_policy using (true);`)
  .join('\n')}
create policy policy_all on sessions to teduh_policy using (true) with check (true);
create policy policy_updates on persons for update to teduh_policy using (true) with check (true);
create policy policy_updates on cases for update to teduh_policy using (true) with check (true);
create policy policy_appends on audit_events for insert to teduh_policy with check (true);

-- Programmes, teams, projects, organisations: whoever works there.
create policy members_read on programmes for select to teduh_app, teduh_report
  using (id = any((select viewer_all_programmes())::uuid[]));
create policy managers_change on programmes for update to teduh_app
  using (id = any((select viewer_programmes('manager'))::uuid[]))
  with check (id = any((select viewer_programmes('manager'))::uuid[]));
create policy headquarters_adds on programmes for insert to teduh_app
  with check ((select viewer_at_headquarters('manager')) and not is_small_office and not is_headquarters);
create policy members_read on teams for select to teduh_app
  using (programme_id = any((select viewer_all_programmes())::uuid[]));
create policy members_read on projects for select to teduh_app, teduh_report
  using (programme_id = any((select viewer_all_programmes())::uuid[]));
create policy managers_add on projects for insert to teduh_app
  with check (programme_id = any((select viewer_programmes('manager'))::uuid[]));
create policy managers_change on projects for update to teduh_app
  using (programme_id = any((select viewer_programmes('manager'))::uuid[]))
  with check (programme_id = any((select viewer_programmes('manager'))::uuid[]));
create policy members_read on organisations for select to teduh_app
  using (viewer_id() is not null and (programme_id is null or programme_id = any((select viewer_all_programmes())::uuid[])));
create policy supervisors_add on organisations for insert to teduh_app
  with check (programme_id = any((select viewer_programmes('supervisor'))::uuid[]));
create policy supervisors_change on organisations for update to teduh_app
  using (programme_id = any((select viewer_programmes('supervisor'))::uuid[]))
  with check (programme_id = any((select viewer_programmes('supervisor'))::uuid[]));

-- Colleagues: those who share a programme. Administrators keep users and memberships of their programmes.
create policy colleagues_read on memberships for select to teduh_app
  using (programme_id = any((select viewer_all_programmes())::uuid[]));
create policy administrators_add on memberships for insert to teduh_app
  with check (programme_id = any((select viewer_programmes('administrator'))::uuid[])
    and user_id <> (select viewer_id()) and not needs_second_person(role, clearance, programme_id));
create policy administrators_remove on memberships for delete to teduh_app
  using (programme_id = any((select viewer_programmes('administrator'))::uuid[])
    and user_id <> (select viewer_id()));
create policy colleagues_read on users for select to teduh_app
  using (id = (select viewer_id()) or id in (select m.user_id from memberships m));
create policy administrators_add on users for insert to teduh_app
  with check (cardinality((select viewer_programmes('administrator'))) > 0);
create policy administrators_change on users for update to teduh_app
  using (id <> (select viewer_id()) and viewer_administers(id))
  with check (cardinality((select viewer_programmes('administrator'))) > 0);

create policy own_keys on idempotency_keys to teduh_app
  using (user_id = (select viewer_id())) with check (user_id = (select viewer_id()));
-- The trail of a programme is read by its auditors; what belongs to no programme, by those of headquarters.
create policy auditors_read on audit_events for select to teduh_app
  using (programme_id = any((select viewer_programmes('auditor'))::uuid[])
    or (programme_id is null and (select viewer_at_headquarters('auditor'))));

-- Words and lists: everybody who is signed in; the workspace's kind also before that.
create policy everybody_reads on workspace for select to teduh_app using (true);
create policy everybody_reads on code_lists for select to teduh_app using (true);
create policy everybody_reads on codes for select to teduh_app using (true);
create policy everybody_reads on assistance_types for select to teduh_app using (true);
${['codes', 'assistance_types']
  .map(
    (table) => `create policy keepers_add on ${table} for insert to teduh_app
  with check (cardinality((select viewer_programmes('administrator', 'officer'))) > 0);`,
  )
  .join('\n')}
${['code_lists', 'codes', 'assistance_types']
  .map(
    (table) => `create policy keepers_change on ${table} for update to teduh_app
  using (cardinality((select viewer_programmes('administrator', 'officer'))) > 0);`,
  )
  .join('\n')}

-- Imported public sets: those who work with figures; loaded by the data officer.
create policy readers_read on data_sets for select to teduh_app, teduh_report
  using (cardinality((select viewer_programmes('officer', 'manager', 'trainer'))) > 0);
create policy readers_read on data_set_versions for select to teduh_app, teduh_report
  using (cardinality((select viewer_programmes('officer', 'manager', 'trainer'))) > 0);
create policy readers_read on imported_records for select to teduh_report
  using ((select cardinality(viewer_programmes('officer', 'manager', 'trainer')) > 0));
${['data_sets', 'data_set_versions', 'imported_records', 'imports']
  .map(
    (table) => `create policy officers_load on ${table} to teduh_app
  using ((select cardinality(viewer_programmes('officer')) > 0))
  with check ((select cardinality(viewer_programmes('officer')) > 0));`,
  )
  .join('\n')}

-- Figures: the roles that read them, in their programmes.
create policy readers_read on case_year_facts for select to teduh_report
  using (programme_id = any((select viewer_programmes('manager', 'supervisor', 'officer', 'trainer'))::uuid[]));
create policy readers_read on service_facts for select to teduh_report
  using (programme_id = any((select viewer_programmes('manager', 'supervisor', 'officer', 'trainer'))::uuid[]));
`;

const GRANTS = `
grant select on programmes, teams, projects, organisations, users, memberships, workspace, code_lists, codes,
  assistance_types, persons, person_identities, cases, episodes, episode_codes, case_episodes, assistances,
  assistance_projects, audit_events, idempotency_keys, data_sets, data_set_versions, imports, migrations to teduh_app;
grant insert, update on projects, organisations, person_identities, cases, episodes, assistances, idempotency_keys,
  data_sets, data_set_versions, imports to teduh_app;
-- Who registered a person, whether she has a case, what a programme or a user is called by: written once.
grant insert, update (version, initials, sex, birth_year, birth_date_precision, citizenship) on persons to teduh_app;
grant insert, update (version, display_name, status, locale) on users to teduh_app;
grant insert, update (version, name, started_on, ended_on, time_zone) on programmes to teduh_app;
grant insert on codes to teduh_app;
grant insert, delete on memberships, episode_codes, assistance_projects to teduh_app;
grant update (version) on code_lists to teduh_app;
grant update (label_en, label_id, position, retired_on) on codes to teduh_app;
grant insert, update (label_en, label_id, position, retired_on) on assistance_types to teduh_app;
grant insert, delete, select on imported_records to teduh_app;
grant delete on data_set_versions, idempotency_keys to teduh_app;
grant select on programmes, projects, data_sets, data_set_versions, imported_records to teduh_report;
grant select (id, programme_id, year, registered, assisted, status, sex, age_group, women_men_girls_boys,
  citizenship, country_of_exploitation, exploitation_group, type_of_exploitation, family_members, leads_person,
  leads_person_in_programme, previous_year, previous_year_in_programme, leads_registered,
  leads_registered_in_programme, only_screened, only_screened_in_programme, previous_registered,
  previous_registered_in_programme) on case_year_facts to teduh_report;
grant select (id, programme_id, year, type, project_id, leading_fact, leading_fact_in_programme, leads_type,
  leads_type_in_programme, leads_project, leads_project_in_programme, leads_type_and_project,
  leads_type_and_project_in_programme) on service_facts to teduh_report;
`;
