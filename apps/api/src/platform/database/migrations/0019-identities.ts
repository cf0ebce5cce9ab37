import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guardBehindFunctions } from './guards';

/**
 * Who a user is at another provider. No login reads the table: what belongs to the viewer is reached through functions
 * that look at `viewer_id()`, what belongs to sign-in through one that answers for one identity.
 */
export class Identities0019 implements MigrationInterface {
  name = 'Identities1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await guardBehindFunctions(runner, 'identities');
    await runner.query(SIGNING_IN);
    await runner.query(OWN);
  }

  async down(): Promise<void> {
    throw new Error('Linked identities are not taken away again: restore a backup instead.');
  }
}

const TABLE = `CREATE TABLE "identities" ("id" uuid NOT NULL, "user_id" uuid NOT NULL, "issuer" text NOT NULL, "subject" text NOT NULL, "last_used_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "identities_one_a_user" UNIQUE ("user_id", "issuer"), CONSTRAINT "identities_once" UNIQUE ("issuer", "subject"), CONSTRAINT "PK_identities" PRIMARY KEY ("id"))`;

const SIGNING_IN = `
create function identity_of(of_issuer text, of_subject text) returns table (id uuid, user_id uuid, username text,
  programme_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, u.id, u.username,
    (select m.programme_id from memberships m where m.user_id = u.id order by m.id limit 1)
  from identities i join users u on u.id = i.user_id
  where i.issuer = of_issuer and i.subject = of_subject and u.status = 'active'
$$;
${definer('identity_of(text, text)')}

create function use_identity(identity uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update identities set last_used_at = now() where id = identity
$$;
${definer('use_identity(uuid)')}

-- This session began with the word of somebody else: grave deeds want a proof of our own first.
create function withhold_step_up() returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set stepped_up_at = null where id = this_session()
$$;
${definer('withhold_step_up()')}

-- A one-time code is used up: whoever held the account before must not come back through another provider.
create function forget_identities() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from identities where user_id = old.user_id;
  return null;
end $$;
${definer('forget_identities()')}
create trigger used_up after delete on enrolments for each row execute function forget_identities();
`;

const OWN = `
create function own_identity(of_issuer text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('id', i.id, 'createdAt', i.created_at, 'lastUsedAt', i.last_used_at)
  from identities i where i.user_id = viewer_id() and i.issuer = of_issuer
$$;
${definer('own_identity(text)')}

-- False when this identity is somebody's already, or the viewer has one of this issuer.
create function link_own_identity(identity uuid, of_issuer text, of_subject text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into identities (id, user_id, issuer, subject)
  select identity, viewer_id(), of_issuer, of_subject where viewer_id() is not null
  on conflict do nothing;
  return found;
end $$;
${definer('link_own_identity(uuid, text, text)')}

create function unlink_own_identity(identity uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from identities where id = identity and user_id = viewer_id();
  return found;
end $$;
${definer('unlink_own_identity(uuid)')}
`;
