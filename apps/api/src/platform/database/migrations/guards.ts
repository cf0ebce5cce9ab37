import type { QueryRunner } from 'typeorm';

/** Row security on a table, also against its owner; only the command line reaches it until a policy says more. */
export async function guard(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(`revoke all on ${table} from public`);
  await runner.query(`grant select, insert, update, delete on ${table} to teduh_operator`);
  await runner.query(
    `create policy operator_all on ${table} to teduh_operator using (true) with check (true)`,
  );
}

/** The same for a table that no login reads: only definer functions do. */
export async function guardBehindFunctions(runner: QueryRunner, table: string): Promise<void> {
  await guard(runner, table);
  await runner.query(`grant select, insert, update, delete on ${table} to teduh_policy`);
  await runner.query(
    `create policy policy_all on ${table} to teduh_policy using (true) with check (true)`,
  );
}

/** For tables with a column `person_id`. */
export const WORKS_WITH_HER =
  'exists (select from persons p where p.id = person_id and viewer_works_with(p))';

/** The same for what hangs on a person (`person_id`): read with her, written by those who work with her. */
export async function guardWithPerson(runner: QueryRunner, table: string): Promise<void> {
  await guard(runner, table);
  await runner.query(`
    create policy workers_read on ${table} for select to teduh_app
      using (exists (select from persons p where p.id = person_id));
    create policy workers_add on ${table} for insert to teduh_app with check (${WORKS_WITH_HER});
    create policy workers_change on ${table} for update to teduh_app
      using (${WORKS_WITH_HER}) with check (${WORKS_WITH_HER});
    grant select, insert on ${table} to teduh_app`);
}

/** Makes a function what every definer here is: owned by the policy's role and called by the API alone. */
export const definer = (signature: string): string => `
alter function ${signature} owner to teduh_policy;
revoke all on function ${signature} from public;
grant execute on function ${signature} to teduh_app;
`;
