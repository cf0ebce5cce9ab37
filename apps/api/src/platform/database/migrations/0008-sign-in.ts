import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guardBehindFunctions } from './guards';

/**
 * Signing in: how many guesses are open to whom, which devices are known, and what a session can be besides open.
 * Nobody who signs in has a viewer yet, so all of it is reached through functions that see no more than they need.
 */
export class SignIn0008 implements MigrationInterface {
  name = 'SignIn1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['sign_in_lanes', 'known_devices'])
      await guardBehindFunctions(runner, table);
    for (const statement of [TRIES, GUESSES, SESSIONS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What sign-in counts is not taken away again: restore a backup instead.');
  }
}

const TABLES = [
  `CREATE TABLE "sign_in_lanes" ("lane" bytea NOT NULL, "recent" TIMESTAMP WITH TIME ZONE array NOT NULL DEFAULT '{}', "in_a_row" integer NOT NULL DEFAULT '0', "next_try_at" TIMESTAMP WITH TIME ZONE, "touched_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_8668b2bc90729169ec727b60573" PRIMARY KEY ("lane"))`,
  `CREATE INDEX "sign_in_lanes_by_touch" ON "sign_in_lanes"  ("touched_at")`,
  `CREATE TABLE "known_devices" ("token_hash" bytea NOT NULL, "user_id" uuid NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "factor_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_1d73099b4806241316e6d6c852e" PRIMARY KEY ("token_hash", "user_id"))`,
  `CREATE INDEX "known_devices_of_user" ON "known_devices"  ("user_id")`,
  `ALTER TABLE "sessions" ADD "locked_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "sessions" ADD "pin_hash" text`,
  `ALTER TABLE "sessions" ADD "pin_tries" smallint NOT NULL DEFAULT '0'`,
  `ALTER TABLE "sessions" ADD "interview_until" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "sessions" ADD "stepped_up_at" TIMESTAMP WITH TIME ZONE`,
];

const TRIES = `
-- A lane is known by a digest: people type passwords into the field of the user name.
create function lane_of(kind text, who text) returns bytea language sql immutable parallel safe
  return sha256(convert_to(kind || ' ' || who, 'UTF8'));

-- Seconds until a lane takes another guess: after five misses 1, 2, 4 ... 60, and so many an hour, whatever comes.
-- A hundred misses in a row stop it until somebody else sets it free.
create function seconds_to_wait(way bytea, an_hour int) returns int
language plpgsql stable set search_path = public, pg_temp as $$
declare
  lane sign_in_lanes;
  moment timestamptz := clock_timestamp();
  until timestamptz;
begin
  select * into lane from sign_in_lanes l where l.lane = way;
  if not found then return 0; end if;
  if lane.in_a_row >= 100 then return 3600; end if;
  until := greatest(lane.next_try_at, case when cardinality(lane.recent) >= an_hour
    then lane.recent[cardinality(lane.recent) - an_hour + 1] + interval '1 hour' end);
  return coalesce(greatest(0, ceil(extract(epoch from until - moment)))::int, 0);
end $$;

create function seconds_after(misses int) returns int language sql immutable parallel safe
  return case when misses < 5 then 0 else least(60, 2 ^ least(misses - 5, 6))::int end;

-- Counts a guess before it is checked, so that a thousand at once are no more than one after the other.
create function count_guess(way bytea, an_hour int, delayed boolean) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  moment timestamptz := clock_timestamp();
begin
  insert into sign_in_lanes as l (lane, recent, in_a_row, touched_at) values (way, array[moment], 1, moment)
  on conflict (lane) do update set touched_at = moment, in_a_row = l.in_a_row + 1,
    recent = (l.recent || moment)[greatest(1, cardinality(l.recent) + 2 - an_hour):],
    next_try_at = case when delayed and seconds_after(l.in_a_row + 1) > 0
      then moment + seconds_after(l.in_a_row + 1) * interval '1 second' end;
end $$;
`;

const GUESSES = `
-- The lanes of a guess. A device that has signed this user in before has one of its own: whoever guesses elsewhere
-- does not keep the owner out. An unknown name has lanes like any other.
create function lanes_of_guess(name text, source text, device bytea, out own bytea, out shared bytea)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  key text := lower(trim(name));
begin
  if device is not null and exists (
    select from known_devices d join users u on u.id = d.user_id where d.token_hash = device and u.username = key) then
    own := lane_of('device', encode(device, 'hex') || ' ' || key);
  else
    own := lane_of('account', key);
    shared := lane_of('source', source);
  end if;
end $$;

-- One guess: how long to wait before it may be made (0 = now, and counted), and what proves the password.
create function claim_guess(name text, source text, device bytea, out seconds int, out user_id uuid,
  out password_hash text, out programme_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lanes record := lanes_of_guess(name, source, device);
begin
  -- First the account, then the source: the same order for everybody, so that no two wait for each other.
  perform pg_advisory_xact_lock(hashtextextended(encode(lanes.own, 'hex'), 8));
  if lanes.shared is not null then
    perform pg_advisory_xact_lock(hashtextextended(encode(lanes.shared, 'hex'), 8));
  end if;
  seconds := greatest(seconds_to_wait(lanes.own, 20),
    case when lanes.shared is null then 0 else seconds_to_wait(lanes.shared, 30) end);
  if seconds > 0 then return; end if;
  perform count_guess(lanes.own, 20, true);
  if lanes.shared is not null then perform count_guess(lanes.shared, 30, false); end if;
  delete from sign_in_lanes where lane in (
    select l.lane from sign_in_lanes l where l.touched_at < now() - interval '30 days' limit 10);

  select u.id, c.password_hash,
    (select m.programme_id from memberships m where m.user_id = u.id order by m.id limit 1)
  into claim_guess.user_id, claim_guess.password_hash, claim_guess.programme_id
  from users u join credentials c on c.user_id = u.id
  where u.username = lower(trim(name)) and u.status = 'active';
end $$;
${definer('claim_guess(text, text, bytea)')}

-- What came of a guess. A hit frees the way; a guess that was not decided is taken back; a miss stays counted, and from
-- the fifth one an hour delays its source. Of a source one hit takes back one guess and no more: whoever owns one
-- account must not clear the way for guessing others.
create function settle_guess(name text, source text, device bytea, outcome text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lanes record := lanes_of_guess(name, source, device);
begin
  if outcome = 'missed' then
    update sign_in_lanes l
    set next_try_at = clock_timestamp() + interval '1 second' * seconds_after((
      select count(*) from unnest(l.recent) one where one > clock_timestamp() - interval '1 hour')::int)
    where l.lane = lanes.shared;
    return;
  end if;
  update sign_in_lanes set recent = recent[:cardinality(recent) - 1],
    in_a_row = case when outcome = 'hit' then 0 else greatest(0, in_a_row - 1) end,
    next_try_at = case when lane = lanes.own then null else next_try_at end
  where lane in (lanes.own, lanes.shared);
end $$;
${definer('settle_guess(text, text, bytea, text)')}

-- An administrator sets an account free that a hundred misses have stopped; never their own.
create function reset_tries(who uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if who = viewer_id() or not viewer_administers(who) then return false; end if;
  delete from sign_in_lanes where lane in (
    select lane_of('account', u.username) from users u where u.id = who
    union all
    select lane_of('device', encode(d.token_hash, 'hex') || ' ' || u.username)
    from users u join known_devices d on d.user_id = u.id where u.id = who);
  return true;
end $$;
${definer('reset_tries(uuid)')}
`;

const SESSIONS = `
-- Keeps at most three sessions a user: the oldest ends when a fourth begins. The device is known from now on; of ten
-- devices the one not seen for longest is forgotten.
create function start_session(session uuid, token bytea, who uuid, device bytea, by_factor boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update sessions set ended_at = now() where id in (
    select id from sessions where user_id = who and ended_at is null order by created_at desc offset 2);
  insert into sessions (id, token_hash, user_id, ends_at, stepped_up_at)
  values (session, token, who, now() + interval '12 hours', now());
  insert into known_devices as d (token_hash, user_id, factor_at) values (device, who, case when by_factor then now() end)
  on conflict (token_hash, user_id) do update set last_seen_at = now(), factor_at = coalesce(excluded.factor_at, d.factor_at);
  delete from known_devices where user_id = who and token_hash in (
    select token_hash from known_devices where user_id = who order by last_seen_at desc offset 10);
end $$;
${definer('start_session(uuid, bytea, uuid, bytea, boolean)')}

-- The session of this transaction, locked or not.
create function this_session() returns uuid language sql stable
  return nullif(current_setting('teduh.session', true), '')::uuid;

create function lock_session() returns void language sql security definer set search_path = public, pg_temp as $$
  update sessions set locked_at = coalesce(locked_at, now()) where id = this_session()
$$;
${definer('lock_session()')}

create function unlock_session() returns void language sql security definer set search_path = public, pg_temp as $$
  update sessions set locked_at = null, last_act_at = now(), pin_tries = 0 where id = this_session()
$$;
${definer('unlock_session()')}

create function set_session_pin(hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  update sessions set pin_hash = hash, pin_tries = 0 where id = this_session()
$$;
${definer('set_session_pin(text)')}

-- Counts a try before it is checked. The fifth wrong one has ended the session by then: unlocking takes that back.
create function claim_pin_try(out pin_hash text, out tries_left int)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update sessions s set pin_tries = s.pin_tries + 1
  where s.id = this_session() and s.pin_hash is not null and s.pin_tries < 5
  returning s.pin_hash, 5 - s.pin_tries into claim_pin_try.pin_hash, claim_pin_try.tries_left;
end $$;
${definer('claim_pin_try()')}

-- Interview mode: covered after five minutes untouched, alive for three hours.
create function set_interview(is_on boolean) returns void language sql security definer set search_path = public, pg_temp as $$
  update sessions set interview_until = case when is_on then least(ends_at, now() + interval '3 hours') end,
    last_act_at = now() where id = this_session()
$$;
${definer('set_interview(boolean)')}

-- The person has just proved who they are: a new secret for the same session, and five minutes for grave deeds.
create function step_session_up(token bytea) returns void language sql security definer set search_path = public, pg_temp as $$
  update sessions set token_hash = token, stepped_up_at = now(), last_act_at = now() where id = this_session()
$$;
${definer('step_session_up(bytea)')}
`;
