import type { Client } from 'pg';
import { rolePassword } from '../config';

/**
 * The database roles. Pools log in as `teduh_app` and `teduh_report`, which own nothing and cannot pass row
 * security; `teduh_sealer` links the audit trail and does nothing else; `teduh_policy` and `teduh_facts` own the functions
 * that must see more than the caller; `teduh_operator` is what the command line acts as.
 */
const LOGINS = ['teduh_app', 'teduh_report', 'teduh_sealer'] as const;
const HOLDERS = ['teduh_policy', 'teduh_facts', 'teduh_operator'] as const;

/** Makes the roles a cluster lacks and sets the logins' passwords. Needs an owner that may create roles. */
export async function ensureRoles(client: Client, databaseUrl: string): Promise<void> {
  // Several databases of one cluster share their roles: one at a time.
  await client.query('select pg_advisory_lock(743051)');
  try {
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
    const known = new Set(rows.map(({ rolname }) => rolname));
    for (const role of HOLDERS) {
      if (!known.has(role)) await client.query(`create role ${role} nologin`);
      await client.query(`grant ${role} to current_user`);
    }
    for (const role of LOGINS) {
      const password = client.escapeLiteral(rolePassword(databaseUrl, role));
      const verb = known.has(role) ? 'alter' : 'create';
      await client.query(`${verb} role ${role} login nosuperuser nobypassrls password ${password}`);
    }
    const { rows: here } = await client.query<{ name: string }>(
      'select current_database() as name',
    );
    const name = client.escapeIdentifier(here[0]?.name ?? '');
    await client.query(`revoke connect on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${LOGINS.join(', ')}`);
    await client.query('revoke create on schema public from public');
    await client.query(`grant usage on schema public to ${[...LOGINS, ...HOLDERS].join(', ')}`);
    // Owning a function in a schema needs CREATE there; both roles are NOLOGIN.
    await client.query('grant create on schema public to teduh_policy, teduh_facts');
  } finally {
    await client.query('select pg_advisory_unlock(743051)');
  }
}
