import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is given to one human being is given one after the other. Two administrators who each gave half of a forbidden
 * pair at the same moment did not see each other's half, and both were let through.
 */
export class PairsOneByOne0034 implements MigrationInterface {
  name = 'PairsOneByOne1764000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WAIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger memberships_one_by_one on memberships');
    await runner.query('drop function wait_for_same_human()');
  }
}

const WAIT = `
-- Its name comes before that of memberships_refuse_forbidden_pair, which therefore looks when the wait is over.
create function wait_for_same_human() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('roles of ' || one.human, 34)) from (
    select distinct human_of(user_id) as human from given order by 1) one;
  return null;
end $$;
alter function wait_for_same_human() owner to teduh_policy;
revoke all on function wait_for_same_human() from public;
create trigger memberships_one_by_one after insert on memberships
  referencing new table as given for each statement execute function wait_for_same_human();
`;
