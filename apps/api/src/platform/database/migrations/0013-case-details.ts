import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mayRead } from './0005-case-reach';
import { definer } from './guards';

/**
 * What a line and a record show of that which hangs on a case. Whoever reads a case reads its assistances and episodes,
 * so the reach is asked once for the cases and not again for every row of theirs: each policy that a statement meets is
 * written out in its plan, and with fifty of them setting the plan up takes longer than running it.
 */
export class CaseDetails0013 implements MigrationInterface {
  name = 'CaseDetails1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READS);
    await runner.query(DETAILS);
  }

  async down(): Promise<void> {
    throw new Error('The list of cases reads this: deploy the release before it first.');
  }
}

const READS = ['episodes', 'case_episodes', 'episode_codes']
  .map(
    (table) => `grant select on ${table} to teduh_policy;
create policy policy_reads on ${table} for select to teduh_policy using (true);`,
  )
  .join('\n');

/** The episodes told in a case, and those told in another one that it works on too. */
const episodesOf = (c: string) => `select e.id from episodes e where e.case_id = ${c}.id
  union all select ce.episode_id from case_episodes ce where ce.case_id = ${c}.id`;

const DETAILS = `
-- Of the wanted cases those that the viewer reads: the day of the last help, the country of the latest episode that
-- names one, how many lines of assistance stand, and the types of exploitation told. Planned once: the ids change, the
-- way to them does not.
create function case_details(wanted uuid[]) returns table (of_case uuid, last_assistance_on date,
  country_of_exploitation text, assistance_count int, type_of_exploitation text[])
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
rows 25 as $$
begin
  return query select c.id,
    (select max(a.started_on) from assistances a where a.case_id = c.id and a.status in ('given', 'ongoing')),
    (select e.country_of_exploitation from episodes e
     where e.id in (${episodesOf('c')}) and e.country_of_exploitation is not null
     order by e.started_on desc nulls last, e.created_at desc, e.id desc limit 1),
    (select count(*)::int from assistances a where a.case_id = c.id and a.status <> 'cancelled'),
    array(select distinct k.code from episode_codes k
      where k.list = 'typeOfExploitation' and k.episode_id in (${episodesOf('c')}) order by 1)
  from cases c where c.id = any(wanted) and ${mayRead('c')};
end $$;
${definer('case_details(uuid[])')}
`;
