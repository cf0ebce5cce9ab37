import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer } from './guards';

/**
 * What Postgres knows of how a system is run, as counts: for its administrators as far as they reach, and for the
 * operator whole. It names no person and no account.
 */
export class Status0015 implements MigrationInterface {
  name = 'Status1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READS);
    await runner.query(FIGURES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function status_figures(bigint)');
    await runner.query('drop function status_figures_of(uuid[], bigint)');
    await runner.query('drop policy policy_reads on audit_chain');
    await runner.query('drop policy policy_reads on audit_unsealed');
    await runner.query(
      'revoke select on audit_chain, audit_unsealed, migrations from teduh_policy',
    );
  }
}

const READS = `
create policy policy_reads on audit_chain for select to teduh_policy using (true);
create policy policy_reads on audit_unsealed for select to teduh_policy using (true);
grant select on audit_chain, audit_unsealed, migrations to teduh_policy;
`;

const FIGURES = `
-- Counts of the programmes in reach, and what is one for the whole system; the hash of the chain at a checkpoint.
create function status_figures_of(reach uuid[], checkpoint bigint) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with people as (
    select distinct u.id, coalesce(u.second_account_of, u.id) as human from users u
      join memberships m on m.user_id = u.id where u.status = 'active' and m.programme_id = any(reach)),
  pairs as (
    select distinct p.human from people p
      join users mine on coalesce(mine.second_account_of, mine.id) = p.human
      join users theirs on coalesce(theirs.second_account_of, theirs.id) = p.human
      join memberships one on one.user_id = mine.id join memberships other on other.user_id = theirs.id
      join (values ('administrator', 'caseworker'), ('administrator', 'supervisor'),
        ('administrator', 'auditor'), ('officer', 'auditor')) as pair (a, b)
        on one.role = pair.a and other.role = pair.b
    where mine.status = 'active' and theirs.status = 'active'
      and not (one.user_id <> other.user_id and one.role = 'administrator' and other.role in ('caseworker', 'supervisor')
        and exists (select from programmes s where s.id = one.programme_id and s.is_small_office)
        and exists (select from programmes s where s.id = other.programme_id and s.is_small_office))),
  openings as (
    select programme_id, created_at from break_glass
    where opened_until is not null and verdict is null and programme_id = any(reach)),
  waiting as (
    select created_at from membership_requests where decision is null and programme_id = any(reach)),
  signing as (select p.id from people p where exists (select from credentials c where c.user_id = p.id)),
  logins as (
    select l.rolname from pg_roles l where l.rolname in ('teduh_app', 'teduh_report', 'teduh_sealer')
      and exists (select from pg_roles r where pg_has_role(l.oid, r.oid, 'member') and (r.rolsuper or r.rolbypassrls
        or r.rolname in ('teduh_policy', 'teduh_facts', 'teduh_operator')
        or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and c.relowner = r.oid))))
  select jsonb_build_object(
    'kind', (select kind from workspace),
    'migrations', (select count(*) from migrations),
    'now', extract(epoch from clock_timestamp()) * 1000,
    'wideLogins', coalesce((select string_agg(rolname, ', ' order by rolname) from logins), ''),
    'unsealedSeconds', coalesce((select extract(epoch from now() - min(e.at))
      from audit_unsealed u join audit_events e on e.id = u.event_id), 0)::int,
    'records', coalesce((select max(seq) from audit_chain), 0),
    'hashAtCheckpoint', (select encode(hash, 'hex') from audit_chain where seq = checkpoint),
    'forbiddenPairs', (select count(*) from pairs),
    'smallOffices', coalesce((select string_agg(code, ', ' order by code) from programmes
      where is_small_office and id = any(reach)), ''),
    'administrators', (select count(distinct coalesce(u.second_account_of, u.id)) from memberships m
      join users u on u.id = m.user_id join programmes p on p.id = m.programme_id
      where p.is_headquarters and m.role = 'administrator' and u.status = 'active'),
    'unreviewed', (select count(*) from openings),
    'overdue', (select count(*) from openings where created_at < now() - interval '3 days'),
    'lockedProgrammes', coalesce((select string_agg(code, ', ' order by code) from programmes
      where id in (select programme_id from openings group by programme_id having count(*) >= 3)), ''),
    'requests', (select count(*) from waiting),
    'oldestRequestDays', coalesce((select extract(day from now() - min(created_at)) from waiting), 0)::int,
    'withoutFactor', (select count(*) from signing s where not exists (
        select from second_factors f where f.user_id = s.id and f.confirmed_at is not null)
      and not exists (select from one_time_codes o where o.user_id = s.id and o.kind = 'sheet' and o.used_at is null)),
    'withoutPasskey', (select count(*) from signing s where exists (select from memberships m where m.user_id = s.id
        and m.role in ('administrator', 'auditor', 'supervisor', 'officer'))
      and not exists (select from second_factors f where f.user_id = s.id and f.kind = 'passkey'
        and f.confirmed_at is not null)))
$$;
alter function status_figures_of(uuid[], bigint) owner to teduh_policy;
revoke all on function status_figures_of(uuid[], bigint) from public;
grant execute on function status_figures_of(uuid[], bigint) to teduh_operator;

create function status_figures(checkpoint bigint) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  reach uuid[] := viewer_programmes('administrator');
begin
  if cardinality(reach) = 0 then raise exception 'not an administrator' using errcode = '42501'; end if;
  return status_figures_of(reach, checkpoint);
end $$;
${definer('status_figures(bigint)')}
`;
