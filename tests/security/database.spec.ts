import { createDatabase, ownerQuery, type TestDatabase } from '@teduh/testing';
import type { QueryResultRow } from 'pg';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const sql = <Row extends QueryResultRow>(text: string) => ownerQuery<Row>(database.url, text);
const names = async (text: string) => (await sql<{ name: string }>(text)).map(({ name }) => name);

const LOGINS = `('teduh_app', 'teduh_report')`;

describe('tables', () => {
  it('all have row security, also against their owner', async () => {
    const open = await names(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('give nothing to everybody', async () => {
    const granted = await names(
      `select table_name || ' ' || privilege_type as name from information_schema.table_privileges
       where table_schema = 'public' and grantee = 'PUBLIC'`,
    );
    expect(granted).toEqual([]);
  });

  it('are no views or materialised copies that row security would not hold', async () => {
    const views = await names(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')`,
    );
    expect(views).toEqual([]);
  });
});

describe('the logins of the pools', () => {
  it('are ordinary logins that pass no row security and make nothing', async () => {
    const roles = await sql(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles
       where rolname in ${LOGINS} order by 1`,
    );
    const none = {
      ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false },
      ...{ rolcreatedb: false, rolreplication: false },
    };
    expect(roles).toEqual([
      { rolname: 'teduh_app', ...none },
      { rolname: 'teduh_report', ...none },
    ]);
    expect(
      await names(
        `select r.rolname || ' ' || s.nspname as name from pg_roles r cross join pg_namespace s
         where r.rolname in ${LOGINS} and s.nspname = 'public'
           and has_schema_privilege(r.oid, s.oid, 'create')`,
      ),
    ).toEqual([]);
  });

  it('own nothing and are members of nothing', async () => {
    const owned = await names(
      `select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ${LOGINS}
       union all
       select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname in ${LOGINS}
       union all
       select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname in ${LOGINS}`,
    );
    expect(owned).toEqual([]);
    const member = await names(
      `select pg_get_userbyid(m.roleid)::text as name from pg_auth_members m
         join pg_roles r on r.oid = m.member where r.rolname in ${LOGINS}`,
    );
    expect(member).toEqual([]);
  });

  it('never touch what proves a password, the sessions, or the numbers given out', async () => {
    const reached = await names(
      `select r.rolname || ' ' || t.relname || ' ' || p.kind as name
       from pg_roles r, pg_class t, unnest(array['select', 'insert', 'update', 'delete']) as p(kind)
       where r.rolname in ${LOGINS} and t.relname in ('credentials', 'sessions', 'sign_in_lanes',
           'known_devices', 'second_factors', 'one_time_codes', 'enrolments', 'used_challenges', 'used_case_numbers')
         and has_table_privilege(r.oid, t.oid, p.kind)`,
    );
    expect(reached).toEqual([]);
  });

  it('only add to the audit trail through its function', async () => {
    const reached = await names(
      `select r.rolname || ' ' || p.kind as name
       from pg_roles r, unnest(array['insert', 'update', 'delete', 'truncate']) as p(kind)
       where r.rolname in ${LOGINS} and has_table_privilege(r.oid, 'audit_events', p.kind)
       union all select r.rolname || ' ' || p.kind || ' ' || t from pg_roles r,
         unnest(array['insert', 'update', 'delete', 'truncate']) as p(kind),
         unnest(array['audit_shown', 'audit_chain', 'audit_unsealed']) as t
       where r.rolname in ${LOGINS} and has_table_privilege(r.oid, t, p.kind)`,
    );
    expect(reached).toEqual([]);
    await expect(sql('update audit_events set role = role')).rejects.toThrow('only added to');
    await expect(sql('delete from audit_events')).rejects.toThrow('only added to');
    await expect(sql('truncate audit_events')).rejects.toThrow('only added to');
  });

  it('of reports reads figures, and no column that leads to a case or a person', async () => {
    const columns = await names(
      `select table_name || '.' || column_name as name from information_schema.column_privileges
       where grantee = 'teduh_report' and privilege_type = 'SELECT' order by 1`,
    );
    const tables = new Set(columns.map((name) => name.split('.')[0]));
    expect([...tables]).toEqual([
      ...['case_year_facts', 'data_set_versions', 'data_sets', 'imported_records'],
      ...['programmes', 'projects', 'service_facts'],
    ]);
    expect(columns.filter((name) => /\.(case_id|person_id)$/.test(name))).toEqual([]);
    const writes = await names(
      `select table_name || ' ' || privilege_type as name from information_schema.table_privileges
       where grantee = 'teduh_report' and privilege_type <> 'SELECT'`,
    );
    expect(writes).toEqual([]);
  });
});

describe('functions that see more than their caller', () => {
  interface Definer extends QueryResultRow {
    name: string;
    owner: string;
    settings: string[] | null;
    is_trigger: boolean;
    public_may: boolean;
  }
  let definers: Definer[];
  beforeAll(async () => {
    definers = await sql<Definer>(
      `select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as settings,
         p.prorettype = 'trigger'::regtype as is_trigger,
         exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
           where a.grantee = 0 and a.privilege_type = 'EXECUTE') as public_may
       from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`,
    );
    expect(definers.length).toBeGreaterThan(10);
  });

  it('find their tables by a fixed path', () => {
    const loose = definers.filter(
      ({ settings }) => !settings?.includes('search_path=public, pg_temp'),
    );
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  it('are not for everybody to call', () => {
    expect(definers.filter((one) => one.public_may).map(({ name }) => name)).toEqual([]);
  });

  it('belong to roles that nobody signs in as, that own no table and pass no row security', async () => {
    const owners = [...new Set(definers.map(({ owner }) => owner))].sort();
    expect(owners).toEqual(['teduh_facts', 'teduh_policy']);
    const strong = await names(
      `select rolname as name from pg_roles r where rolname in ('teduh_facts', 'teduh_policy', 'teduh_operator')
         and (rolcanlogin or rolsuper or rolbypassrls
           or exists (select from pg_class c where c.relowner = r.oid))`,
    );
    expect(strong).toEqual([]);
  });

  it('are called by the report login only to name its viewer', async () => {
    const callable = await names(
      `select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prosecdef
         and has_function_privilege('teduh_report', p.oid, 'execute')`,
    );
    expect(callable).toEqual(['open_viewer(bytea)']);
  });
});

describe('extensions and settings', () => {
  it('need nothing beyond a plain Postgres', async () => {
    expect(
      await names(`select extname as name from pg_extension where extname <> 'plpgsql'`),
    ).toEqual([]);
  });
});
