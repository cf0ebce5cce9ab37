import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer } from './guards';

/**
 * When a session last proved itself strongly: by its PIN, a passkey or a second factor. Restricted cases are shown to a
 * session that did so within the hour. Of an account without any factor, which a live system does not have, the password
 * is the proof.
 */
export class StrongSignIn0035 implements MigrationInterface {
  name = 'StrongSignIn1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sessions" ADD "strong_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "sessions" ADD "pin_is_strong" boolean NOT NULL DEFAULT false`);
    for (const statement of [PROVING, OPEN]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The release before it opens sessions differently: restore a backup instead.');
  }
}

const PROVING = `
create function has_second_factor(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from second_factors where user_id = who and confirmed_at is not null)
    or exists (select from one_time_codes where user_id = who and kind = 'sheet' and used_at is null)
$$;
alter function has_second_factor(uuid) owner to teduh_policy;
revoke all on function has_second_factor(uuid) from public;

-- What the session of this transaction has just shown. A PIN is worth what the session was when it was chosen: whoever
-- took a session over may choose one and proves nothing by it. A password counts where there is nothing stronger.
create function note_strong_proof(shown text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set strong_at = now()
  where id = this_session()
    and case shown when 'pin' then pin_is_strong when 'password' then not has_second_factor(user_id) else shown = 'passkey' end
$$;
${definer('note_strong_proof(text)')}

create or replace function set_session_pin(hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set pin_hash = hash, pin_tries = 0,
    pin_is_strong = coalesce(strong_at > now() - interval '60 minutes', false)
  where id = this_session()
$$;

create or replace function start_session(session uuid, token bytea, who uuid, device bytea, by_factor boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update sessions set ended_at = now() where id in (
    select id from sessions where user_id = who and ended_at is null order by created_at desc offset 2);
  insert into sessions (id, token_hash, user_id, ends_at, stepped_up_at, strong_at)
  values (session, token, who, now() + interval '12 hours', now(),
    case when by_factor or not has_second_factor(who) then now() end);
  insert into known_devices as d (token_hash, user_id, factor_at) values (device, who, case when by_factor then now() end)
  on conflict (token_hash, user_id) do update set last_seen_at = now(), factor_at = coalesce(excluded.factor_at, d.factor_at);
  delete from known_devices where user_id = who and token_hash in (
    select token_hash from known_devices where user_id = who order by last_seen_at desc offset 10);
end $$;

-- A proof for grave deeds asks for all that the account has.
create or replace function step_session_up(token bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set token_hash = token, stepped_up_at = now(), strong_at = now(), last_act_at = now()
  where id = this_session()
$$;

-- What somebody else said of her is no proof of ours, neither for grave deeds nor for restricted cases.
create or replace function withhold_step_up() returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set stepped_up_at = null, strong_at = null where id = this_session()
$$;
`;

/** As before, and besides whether the session proved itself strongly within the hour. */
const OPEN = `
create or replace function open_viewer(token bytea) returns jsonb
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
    coalesce(s.strong_at > now() - interval '60 minutes', false) as is_strong,
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
    'isLocked', false, 'isSteppedUp', who.is_stepped_up, 'isStrong', who.is_strong,
    'isInterview', coalesce(who.is_interview, false),
    'isIdle', who.last_act_at < now() - interval '1 minute', 'memberships', coalesce(listed, '[]'));
end $$;
`;
