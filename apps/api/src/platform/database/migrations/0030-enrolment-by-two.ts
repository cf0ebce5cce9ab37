import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In a live workspace every code that an administrator prints waits for a second person, also that of a new account. She
 * could use it herself: as a caseworker who opens cases in an emergency, or as the second administrator, auditor or
 * supervisor whom a colleague has just approved in good faith.
 */
export class EnrolmentByTwo0030 implements MigrationInterface {
  name = 'EnrolmentByTwo1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions('waits_for_second_person(e.user_id)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      functions('exists (select from credentials c where c.user_id = e.user_id)', true),
    );
  }
}

const functions = (waits: string, goesBack = false): string => `
${goesBack ? '' : WAITS}
create or replace function enrolment_needs_confirmation(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select viewer_administers(e.user_id) and ${waits} from (select who as user_id) e
$$;

create or replace function enrolment_of(name text, hash bytea)
returns table (user_id uuid, username text, display_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.username, u.display_name from enrolments e join users u on u.id = e.user_id
  where u.username = lower(trim(name)) and u.status = 'active' and e.code_hash = hash and e.expires_at > now()
    and (e.made_by is null or e.confirmed_by is not null or not ${waits})
$$;
${goesBack ? 'drop function waits_for_second_person(uuid);' : ''}
`;

const WAITS = `
-- Whether a code that an administrator prints for this account needs another person's word: it signs somebody in already,
-- or the people written about here are real. The command line needs none.
create function waits_for_second_person(who uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from credentials c where c.user_id = who)
    or exists (select from workspace w where w.kind = 'live')
$$;
alter function waits_for_second_person(uuid) owner to teduh_policy;
revoke all on function waits_for_second_person(uuid) from public;
`;
