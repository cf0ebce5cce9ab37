import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guardBehindFunctions } from './guards';

/**
 * What a person shows besides the password, and how somebody new gets both without anybody else choosing them. No login
 * reads these tables: what belongs to the viewer is reached through functions that look at `viewer_id()`, what belongs
 * to sign-in through functions that answer for one account.
 */
export class SecondFactors0009 implements MigrationInterface {
  name = 'SecondFactors1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['second_factors', 'one_time_codes', 'enrolments', 'used_challenges'])
      await guardBehindFunctions(runner, table);
    for (const statement of [SIGNING_IN, OWN, ENROLMENT]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Second factors are not taken away again: restore a backup instead.');
  }
}

const TABLES = [
  `CREATE TABLE "second_factors" ("id" uuid NOT NULL, "user_id" uuid NOT NULL, "kind" text NOT NULL, "name" text NOT NULL, "sealed_secret" bytea, "credential_id" text, "public_key" bytea, "counter" bigint NOT NULL DEFAULT '0', "confirmed_at" TIMESTAMP WITH TIME ZONE, "last_used_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "UQ_9113bcd772b89f5d976874dd07b" UNIQUE ("credential_id"), CONSTRAINT "PK_e533ffd77b50d4a2a22a255c2b7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "second_factors_of_user" ON "second_factors"  ("user_id")`,
  `CREATE TABLE "one_time_codes" ("user_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "kind" text NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_7515cd269f43fc8d86007387469" PRIMARY KEY ("user_id", "code_hash"))`,
  `CREATE TABLE "enrolments" ("user_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "made_by" uuid, "confirmed_by" uuid, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7eb4b01f52fb0ce0e3136d87c76" PRIMARY KEY ("user_id"))`,
  `CREATE TABLE "used_challenges" ("challenge" text NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_8de8693d44ffc86342fa1b03e93" PRIMARY KEY ("challenge"))`,
];

const SIGNING_IN = `
-- What an account must show besides its password: the kinds it has, whether this device showed one within a day, and
-- whether it may do without (only where the people are invented).
create function factors_asked_of(who uuid, device bytea, out kinds text[], out is_fresh boolean, out is_mandatory boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  kinds := array(
    select distinct kind from second_factors where user_id = who and confirmed_at is not null
    union select distinct kind from one_time_codes where user_id = who and kind = 'sheet' and used_at is null
    order by 1);
  is_fresh := exists (select from known_devices
    where user_id = who and token_hash = device and factor_at > now() - interval '24 hours');
  is_mandatory := exists (select from workspace where kind = 'live');
end $$;
${definer('factors_asked_of(uuid, bytea)')}

create function totp_secrets_of(who uuid) returns table (id uuid, sealed_secret bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.sealed_secret from second_factors f
  where f.user_id = who and f.kind = 'totp' and f.confirmed_at is not null
$$;
${definer('totp_secrets_of(uuid)')}

-- A code of an authenticator is good once: its moment, or an earlier one, never again.
create function use_totp_step(factor uuid, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update second_factors set counter = step, last_used_at = now()
  where id = factor and kind = 'totp' and confirmed_at is not null and counter < step;
  return found;
end $$;
${definer('use_totp_step(uuid, bigint)')}

create function use_one_time_code(who uuid, hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update one_time_codes set used_at = now() where user_id = who and code_hash = hash and used_at is null;
  return found;
end $$;
${definer('use_one_time_code(uuid, bytea)')}

create function passkey_of(credential text) returns table (id uuid, user_id uuid, username text, public_key bytea,
  counter bigint, programme_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, u.id, u.username, f.public_key, f.counter,
    (select m.programme_id from memberships m where m.user_id = u.id order by m.id limit 1)
  from second_factors f join users u on u.id = f.user_id
  where f.kind = 'passkey' and f.credential_id = credential and u.status = 'active'
$$;
${definer('passkey_of(text)')}

-- Whether the challenge was open still. It is used from now on.
create function use_challenge(said text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from used_challenges where used_at < now() - interval '1 hour';
  insert into used_challenges (challenge) values (said) on conflict do nothing;
  return found;
end $$;
${definer('use_challenge(text)')}

create function use_passkey(factor uuid, seen bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  update second_factors set counter = seen, last_used_at = now() where id = factor and kind = 'passkey'
$$;
${definer('use_passkey(uuid, bigint)')}
`;

const OWN = `
-- How the viewer signs in: what they have, and where they are signed in.
create function own_sign_in() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'factors', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'name', f.name,
        'createdAt', f.created_at, 'lastUsedAt', f.last_used_at) order by f.created_at)
      from second_factors f where f.user_id = viewer_id() and f.confirmed_at is not null), '[]'),
    'recoveryCodesLeft', (select count(*) from one_time_codes c
      where c.user_id = viewer_id() and c.kind = 'recovery' and c.used_at is null),
    'sheetCodesLeft', (select count(*) from one_time_codes c
      where c.user_id = viewer_id() and c.kind = 'sheet' and c.used_at is null),
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'createdAt', s.created_at,
        'lastActAt', s.last_act_at, 'isThis', s.id = this_session()) order by s.created_at desc)
      from sessions s where s.user_id = viewer_id() and s.ended_at is null and s.ends_at > now()
        and (s.last_act_at > now() - interval '60 minutes' or s.interview_until > now())), '[]'))
$$;
${definer('own_sign_in()')}

-- An authenticator is kept unconfirmed until it has shown a first code; an older unconfirmed one makes room.
create function add_own_totp(factor uuid, called text, sealed bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from second_factors where user_id = viewer_id() and kind = 'totp' and confirmed_at is null;
  insert into second_factors (id, user_id, kind, name, sealed_secret)
  select factor, viewer_id(), 'totp', called, sealed where viewer_id() is not null;
end $$;
${definer('add_own_totp(uuid, text, bytea)')}

create function own_unconfirmed_totp(factor uuid) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select sealed_secret from second_factors
  where id = factor and user_id = viewer_id() and kind = 'totp' and confirmed_at is null
$$;
${definer('own_unconfirmed_totp(uuid)')}

create function confirm_own_totp(factor uuid, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update second_factors set confirmed_at = now(), counter = step
  where id = factor and user_id = viewer_id() and kind = 'totp' and confirmed_at is null;
  return found;
end $$;
${definer('confirm_own_totp(uuid, bigint)')}

create function add_own_passkey(factor uuid, called text, credential text, key bytea, seen bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into second_factors (id, user_id, kind, name, credential_id, public_key, counter, confirmed_at)
  select factor, viewer_id(), 'passkey', called, credential, key, seen, now() where viewer_id() is not null
$$;
${definer('add_own_passkey(uuid, text, text, bytea, bigint)')}

-- Takes one factor away; in a live workspace never the last one. Null = there is none, false = it is the last.
create function remove_own_factor(factor uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  others int;
begin
  if not exists (select from second_factors where id = factor and user_id = viewer_id()) then return null; end if;
  select count(*) into others from second_factors
  where user_id = viewer_id() and id <> factor and confirmed_at is not null;
  if others = 0 and exists (select from workspace where kind = 'live') then return false; end if;
  delete from second_factors where id = factor and user_id = viewer_id();
  return true;
end $$;
${definer('remove_own_factor(uuid)')}

create function replace_own_codes(which text, hashes bytea[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from one_time_codes where user_id = viewer_id() and kind = which;
  insert into one_time_codes (user_id, code_hash, kind)
  select viewer_id(), hash, which from unnest(hashes) hash where viewer_id() is not null;
end $$;
${definer('replace_own_codes(text, bytea[])')}

-- All the viewer's other sessions end, and their devices are strangers again.
create function end_own_other_sessions() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update sessions set ended_at = now()
  where user_id = viewer_id() and ended_at is null and id <> this_session();
  delete from known_devices where user_id = viewer_id();
end $$;
${definer('end_own_other_sessions()')}

create function set_own_password(hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update credentials set password_hash = hash where user_id = viewer_id()
$$;
${definer('set_own_password(text)')}
grant insert, update, delete on credentials to teduh_policy;
create policy policy_keeps on credentials to teduh_policy using (true) with check (true);
`;

const ENROLMENT = `
-- A one-time code for somebody the viewer administers; a new one replaces the old.
create function start_enrolment(who uuid, hash bytea, lasting interval) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if who = viewer_id() or not viewer_administers(who) then return false; end if;
  insert into enrolments (user_id, code_hash, made_by, expires_at) values (who, hash, viewer_id(), now() + lasting)
  on conflict (user_id) do update set code_hash = hash, made_by = viewer_id(), confirmed_by = null,
    expires_at = now() + lasting;
  return true;
end $$;
${definer('start_enrolment(uuid, bytea, interval)')}

-- A second person says that it is really the holder of the account who asked: another administrator of hers, or her
-- supervisor. Without it one administrator could take over an account that is in use. False where there is nothing to
-- confirm for this viewer.
create function confirm_enrolment(who uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (viewer_administers(who) or exists (select from memberships m
      where m.user_id = who and viewer_supervises(who, m.programme_id))) then return false; end if;
  update enrolments set confirmed_by = viewer_id()
  where user_id = who and expires_at > now() and confirmed_by is null
    and human_of(viewer_id()) not in (human_of(who), human_of(made_by));
  return found;
end $$;
${definer('confirm_enrolment(uuid)')}

-- Whether a code for this account needs that second person: it signs somebody in already. 0030 asks more of a live
-- workspace, here and in enrolment_of.
create function enrolment_needs_confirmation(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_administers(who) and exists (select from credentials c where c.user_id = who)
$$;
${definer('enrolment_needs_confirmation(uuid)')}

-- Whose code this is, while it lasts and once it is confirmed.
create function enrolment_of(name text, hash bytea) returns table (user_id uuid, username text, display_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.username, u.display_name from enrolments e join users u on u.id = e.user_id
  where u.username = lower(trim(name)) and u.status = 'active' and e.code_hash = hash and e.expires_at > now()
    and (e.made_by is null or e.confirmed_by is not null
      or not exists (select from credentials c where c.user_id = e.user_id))
$$;
${definer('enrolment_of(text, bytea)')}

create function add_totp_of_enrolment(name text, hash bytea, factor uuid, sealed bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who uuid := (select user_id from enrolment_of(name, hash));
begin
  delete from second_factors where user_id = who and kind = 'totp' and confirmed_at is null;
  insert into second_factors (id, user_id, kind, name, sealed_secret)
  select factor, who, 'totp', 'Authenticator', sealed where who is not null;
end $$;
${definer('add_totp_of_enrolment(text, bytea, uuid, bytea)')}

create function totp_of_enrolment(name text, hash bytea) returns table (id uuid, sealed_secret bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.sealed_secret from second_factors f
  where f.user_id = (select e.user_id from enrolment_of(totp_of_enrolment.name, hash) e) and f.kind = 'totp' and f.confirmed_at is null
$$;
${definer('totp_of_enrolment(text, bytea)')}

-- The code is used: what the account had before is gone, and its sessions with it. The user, or null when it was too late.
create function finish_enrolment(name text, hash bytea, password text, factor uuid, step bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who uuid := (select user_id from enrolment_of(name, hash));
begin
  delete from enrolments where user_id = who and code_hash = hash;
  if not found then return null; end if;
  insert into credentials (user_id, password_hash) values (who, password)
  on conflict (user_id) do update set password_hash = password;
  delete from second_factors where user_id = who and id is distinct from factor;
  update second_factors set confirmed_at = now(), counter = step where id = factor and user_id = who;
  delete from one_time_codes where user_id = who;
  delete from known_devices where user_id = who;
  update sessions set ended_at = now() where user_id = who and ended_at is null;
  return who;
end $$;
${definer('finish_enrolment(text, bytea, text, uuid, bigint)')}
`;
