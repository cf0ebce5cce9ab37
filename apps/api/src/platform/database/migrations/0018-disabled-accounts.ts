import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An account that is disabled has no session left, and the machines whose tokens it made have none: enabled again, even
 * within the hour, it signs in anew and makes new ones.
 */
export class DisabledAccounts0018 implements MigrationInterface {
  name = 'DisabledAccounts1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSIONS_END);
  }

  async down(): Promise<void> {
    throw new Error('A session that has ended is not opened again: restore a backup instead.');
  }
}

const SESSIONS_END = `
grant update (revoked_at) on machine_tokens to teduh_policy;
create policy policy_revokes on machine_tokens for update to teduh_policy using (true) with check (true);
create function end_sessions_of_disabled() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update sessions set ended_at = now() where user_id = new.id and ended_at is null;
  update machine_tokens set revoked_at = now() where created_by = new.id and revoked_at is null;
  return new;
end $$;
create trigger users_disabled_end_sessions after update of status on users
  for each row when (new.status <> 'active') execute function end_sessions_of_disabled();
alter function end_sessions_of_disabled() owner to teduh_policy;
revoke all on function end_sessions_of_disabled() from public;
update sessions s set ended_at = now() from users u
where u.id = s.user_id and u.status <> 'active' and s.ended_at is null;
`;
