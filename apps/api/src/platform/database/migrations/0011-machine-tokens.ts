import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard } from './guards';

/**
 * Machines that read figures or send files: a token in the place of a person, for one programme, in one role that sees
 * no case, and for fewer deeds than that role.
 */
export class MachineTokens0011 implements MigrationInterface {
  name = 'MachineTokens1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await guard(runner, 'machine_tokens');
    for (const statement of [POLICIES, OPEN]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The tokens of machines are not taken away again: restore a backup instead.');
  }
}

const TABLE = `CREATE TABLE "machine_tokens" ("id" uuid NOT NULL, "name" text NOT NULL, "token_hash" bytea NOT NULL, "programme_id" uuid NOT NULL, "role" text NOT NULL, "permissions" text array NOT NULL, "created_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_5fecfa2a9bcf01ce6eedad96a61" UNIQUE ("token_hash"), CONSTRAINT "machine_tokens_see_no_case" CHECK ("role" in ('manager', 'officer')), CONSTRAINT "PK_92af54dfa7c375346031a600dd8" PRIMARY KEY ("id"))`;

const POLICIES = `
create policy policy_reads on machine_tokens for select to teduh_policy using (true);
grant select on machine_tokens to teduh_policy;
-- The administrators of a programme keep its tokens; what proves a token they never read.
create policy administrators_read on machine_tokens for select to teduh_app
  using (programme_id = any((select viewer_programmes('administrator'))::uuid[]));
create policy administrators_add on machine_tokens for insert to teduh_app
  with check (programme_id = any((select viewer_programmes('administrator'))::uuid[]) and created_by = (select viewer_id()));
create policy administrators_revoke on machine_tokens for update to teduh_app
  using (programme_id = any((select viewer_programmes('administrator'))::uuid[]));
grant select (id, name, programme_id, role, permissions, created_by, created_at, expires_at, revoked_at)
  on machine_tokens to teduh_app;
grant insert (id, name, token_hash, programme_id, role, permissions, created_by, expires_at) on machine_tokens to teduh_app;
grant update (revoked_at) on machine_tokens to teduh_app;
`;

const OPEN = `
-- The machine of a token, as the viewer of this transaction; called by open_viewer when no session fits. A token ends
-- with whoever made it: a disabled administrator leaves no door open.
create function open_machine(token bytea) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  machine record;
  reach uuid[];
begin
  select t.id, t.name, t.role, t.permissions, p.id as programme, p.code, p.name as programme_name, p.is_headquarters
  into machine
  from machine_tokens t join programmes p on p.id = t.programme_id join users u on u.id = t.created_by
  where t.token_hash = token and t.revoked_at is null and t.expires_at > now() and u.status = 'active'
    and exists (select from memberships m join programmes held on held.id = m.programme_id
      where m.user_id = u.id and m.role = 'administrator' and (held.id = p.id or held.is_headquarters));
  if not found then return null; end if;
  reach := array(select id from programmes where id = machine.programme or machine.is_headquarters);
  perform set_config('teduh.user', machine.id::text, true), set_config('teduh.programmes', reach::text, true),
    set_config('teduh.as_' || machine.role, reach::text, true);
  return jsonb_build_object('sessionId', machine.id, 'userId', machine.id, 'username', 'machine',
    'displayName', machine.name, 'locale', 'en', 'isIdle', false, 'isLocked', false, 'isSteppedUp', false,
    'isInterview', false, 'permissions', machine.permissions,
    'memberships', jsonb_build_array(jsonb_build_object('programmeId', machine.programme, 'programmeCode', machine.code,
      'programmeName', machine.programme_name, 'role', machine.role, 'teamId', null, 'clearance', 'C1')));
end $$;
alter function open_machine(bytea) owner to teduh_policy;
revoke all on function open_machine(bytea) from public;
`;
