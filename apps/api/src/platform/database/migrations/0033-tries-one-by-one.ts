import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Wrong case numbers are counted one after the other. Forty sent at the same moment were all looked up before the first
 * refusal stood in the trail, where they are counted: now each waits for the one before, and its refusal is written in
 * the transaction that waits no more (`Audit.refuse`).
 */
export class TriesOneByOne0033 implements MigrationInterface {
  name = 'TriesOneByOne1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions('perform wait_for_own_tries();'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(functions(''));
    await runner.query('drop function wait_for_own_tries()');
  }
}

const functions = (wait: string): string => `
create or replace function wait_for_own_tries() returns void
language sql volatile set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('tries of ' || coalesce(viewer_id()::text, 'nobody'), 33))
$$;

create or replace function log_without_reading(number text, letters text, line jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  named jsonb;
  found uuid;
begin
  ${wait}
  named := case_for_logging(number, letters);
  found := (named ->> 'caseId')::uuid;
  if found is null then return null; end if;
  update cases set changed_at = now() where id = found;
  insert into assistances (id, case_id, recorded_by, type, sub_type, for_whom, family_members, mode, status,
    not_given_reason, result, started_on, ended_on, quantity, unit, provider_id, country)
  select (line ->> 'id')::uuid, found, viewer_id(), l.type, l."subType", l."forWhom", l."familyMembers", l.mode, l.status,
    l."notGivenReason", l.result, l."startedOn", l."endedOn", l.quantity, l.unit, l."providerId", l.country
  from jsonb_to_record(line) as l (type text, "subType" text, "forWhom" text, "familyMembers" int, mode text,
    status text, "notGivenReason" text, result text, "startedOn" date, "endedOn" date, quantity numeric, unit text,
    "providerId" uuid, country text);
  return named;
end $$;

create or replace function break_glass_forbids(programme uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(programme = any(viewer_programmes('caseworker', 'supervisor')), false) then return 'unknown'; end if;
  ${wait}
  if (select count(*) from audit_events where user_id = viewer_id() and at > now() - interval '1 hour'
      and action in ('break-glass:create', 'break-glass:confirm') and decision = 'deny' and rule = 'unknownCaseNumber') >= 10
  then
    raise exception 'too many wrong numbers' using errcode = 'TD002';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('break-glass ' || programme, 0));
  if (select count(*) from break_glass b where b.programme_id = programme and b.opened_until is not null
      and b.verdict is null) >= 3 then return 'locked'; end if;
  return null;
end $$;
`;
