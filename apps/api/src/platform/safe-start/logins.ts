/** What a login of the server may do beyond its work; Postgres is asked on that login's own connection. */
export interface LoginRights {
  login: string;
  isSuperuser: boolean;
  bypassesRowSecurity: boolean;
  ownsTables: boolean;
  isHolder: boolean;
}

/**
 * Counts what the login is and what it could become: a member of a role has the role's rights for the asking. The
 * holders own the functions that see more than their caller, and the command line acts as one of them.
 */
export const askRights = `
  with mine as (select * from pg_roles where pg_has_role(current_user, oid, 'member'))
  select current_user::text as login,
    exists (select from mine where rolsuper) as "isSuperuser",
    exists (select from mine where rolbypassrls) as "bypassesRowSecurity",
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
        and c.relowner in (select oid from mine)) as "ownsTables",
    exists (select from mine where rolname in ('teduh_policy', 'teduh_facts', 'teduh_operator')) as "isHolder"`;

/** Why a login must not be used, in one sentence, or nothing. */
export function unsafeLogin(rights: LoginRights, variable: string): string[] {
  const why = whyUnsafe(rights);
  if (!why) return [];
  return [
    `The database login ${rights.login} ${why}: rows would be shown to whom they are not for. Run "teduh prepare" as the owner, and leave ${variable} away or name a login in it that has only what prepare gives.`,
  ];
}

function whyUnsafe(rights: LoginRights): string | null {
  if (rights.isSuperuser) return 'is a superuser, or may become one';
  if (rights.bypassesRowSecurity) return 'passes row security by (BYPASSRLS)';
  if (rights.ownsTables) return 'owns tables';
  if (rights.isHolder) return 'is a member of a role that sees every row';
  return null;
}
