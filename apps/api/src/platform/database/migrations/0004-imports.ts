import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What loading a public set needs beyond the officer's own rights: an import must be able to end cleanly also when the
 * officer was signed out meanwhile, or when the process that ran it is gone. Both functions touch only what no reader
 * can see: imports that are running and versions that are not current.
 */
export class Imports0004 implements MigrationInterface {
  name = 'Imports1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCESS);
    await runner.query(FAIL);
    await runner.query(SWEEP);
  }

  async down(): Promise<void> {
    throw new Error('The functions of imports are not taken away again: restore a backup instead.');
  }
}

const ACCESS = `
grant select, update on imports, data_set_versions to teduh_policy;
grant delete on data_set_versions to teduh_policy;
grant select, delete on imported_records, data_sets to teduh_policy;
${['imports', 'data_sets', 'data_set_versions', 'imported_records']
  .map(
    (table) =>
      `create policy policy_all on ${table} to teduh_policy using (true) with check (true);`,
  )
  .join('\n')}
`;

/** The version an import loads carries the import's id. */
const FAIL = `
-- Gives a version up that is still being loaded; its rows are swept away afterwards.
create function give_up_version(import uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update data_set_versions set status = 'failed' where id = import and status = 'loading'
$$;
alter function give_up_version(uuid) owner to teduh_policy;
revoke all on function give_up_version(uuid) from public;
grant execute on function give_up_version(uuid) to teduh_app, teduh_operator;

create function fail_import(import uuid, why text, read int, bytes bigint, faults int, listed jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  update imports set status = 'failed', failure = why, rows_read = read, bytes_read = bytes, error_count = faults,
    errors = listed, heartbeat_at = now(), finished_at = now()
  where id = import and status = 'running'
$$;
alter function fail_import(uuid, text, int, bigint, int, jsonb) owner to teduh_policy;
revoke all on function fail_import(uuid, text, int, bigint, int, jsonb) from public;
grant execute on function fail_import(uuid, text, int, bigint, int, jsonb) to teduh_app, teduh_operator;
`;

const SWEEP = `
-- Ends imports whose process is gone and deletes what no reader can reach: at most so many records a call, so that no
-- call takes long. Answers how many it deleted; fewer than asked means that nothing is left.
create function sweep_imports(at_most int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone int;
begin
  -- One at a time, and never while an import begins: a data set is made in the same moment as its first version.
  perform pg_advisory_xact_lock(743053);
  update imports set status = 'failed', failure = 'interrupted', finished_at = now()
  where status = 'running' and heartbeat_at < now() - interval '30 seconds';
  update data_set_versions v set status = 'failed'
  where status = 'loading' and not exists (select from imports i where i.id = v.id and i.status = 'running');

  delete from imported_records where id in (
    select r.id from imported_records r
    where r.version_id = any(array(select id from data_set_versions where status in ('failed', 'superseded')))
    limit at_most);
  get diagnostics gone = row_count;
  if gone < at_most then
    delete from data_set_versions where status = 'failed';
    delete from data_sets s where current_version_id is null
      and not exists (select from data_set_versions v where v.data_set_id = s.id);
  end if;
  return gone;
end $$;
alter function sweep_imports(int) owner to teduh_policy;
revoke all on function sweep_imports(int) from public;
grant execute on function sweep_imports(int) to teduh_app, teduh_operator;
`;
