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

/** Makes a function what every definer here is: owned by the policy's role and called by the API alone. */
export const definer = (signature: string): string => `
alter function ${signature} owner to teduh_policy;
revoke all on function ${signature} from public;
grant execute on function ${signature} to teduh_app;
`;
