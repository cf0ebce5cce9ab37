import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The chain over the audit trail. Requests only add events; the sealer, a login of its own, takes committed events from
 * the queue and links them, one after the other, so that no event can be changed, taken away or slipped in unnoticed.
 * The queue makes late commits safe: an event is in it from the moment it can be seen until it is sealed.
 */
export class AuditChain0007 implements MigrationInterface {
  name = 'AuditChain1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...TABLES, ...GUARDS]) await runner.query(statement);
    for (const statement of [APPEND, SEALER]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The chain is not taken away again: restore a backup instead.');
  }
}

const COLUMNS = [
  `ALTER TABLE "audit_events" ADD "session_hash" text`,
  `ALTER TABLE "audit_events" ADD "source_address" text`,
  `ALTER TABLE "audit_events" ADD "record_version" integer`,
  `CREATE INDEX "audit_events_of_programme" ON "audit_events"  ("programme_id", "at")`,
  `CREATE INDEX "audit_events_of_user" ON "audit_events"  ("user_id", "at")`,
];

const TABLES = [
  `CREATE TABLE "audit_shown" ("event_id" bigint NOT NULL, "object_id" uuid NOT NULL, "programme_id" uuid, CONSTRAINT "PK_audit_shown" PRIMARY KEY ("event_id", "object_id"))`,
  `CREATE INDEX "audit_shown_of_object" ON "audit_shown"  ("object_id", "event_id")`,
  `CREATE TABLE "audit_unsealed" ("event_id" bigint NOT NULL, CONSTRAINT "PK_audit_unsealed" PRIMARY KEY ("event_id"))`,
  `CREATE TABLE "audit_chain" ("seq" bigint NOT NULL, "event_id" bigint NOT NULL, "prev" bytea NOT NULL, "hash" bytea NOT NULL, CONSTRAINT "UQ_audit_chain_event" UNIQUE ("event_id"), CONSTRAINT "PK_audit_chain" PRIMARY KEY ("seq"))`,
];

const GUARDS = ['audit_shown', 'audit_unsealed', 'audit_chain'].flatMap((table) => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `revoke all on ${table} from public`,
  `grant select on ${table} to teduh_operator`,
  `create policy operator_reads on ${table} for select to teduh_operator using (true)`,
]);

const APPEND = `
drop function append_audit(text, uuid, text, text, uuid, text, text, text, uuid);
create function append_audit(role text, programme uuid, action text, object_type text, object uuid, rule text,
  detail text, decision text, request uuid, session_hash text default null, source_address text default null,
  record_version int default null, shown uuid[] default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  event bigint := nextval(pg_get_serial_sequence('audit_events', 'id'));
begin
  insert into audit_events (id, user_id, role, programme_id, action, object_type, object_id, decision, rule, request_id,
    detail, session_hash, source_address, record_version) overriding system value
  values (event, viewer_id(), role, programme, action, object_type, object, decision, rule, request,
    detail, session_hash, source_address, record_version);
  insert into audit_unsealed values (event);
  if shown is not null then
    insert into audit_shown select distinct event, s, programme from unnest(shown) s;
  end if;
end $$;
alter function append_audit(text, uuid, text, text, uuid, text, text, text, uuid, text, text, int, uuid[]) owner to teduh_policy;
revoke all on function append_audit(text, uuid, text, text, uuid, text, text, text, uuid, text, text, int, uuid[]) from public;
grant execute on function append_audit(text, uuid, text, text, uuid, text, text, text, uuid, text, text, int, uuid[]) to teduh_app, teduh_operator;
grant insert on audit_shown, audit_unsealed to teduh_policy;
grant usage on sequence audit_events_id_seq to teduh_policy;
create policy policy_appends on audit_shown for insert to teduh_policy with check (true);
create policy policy_appends on audit_unsealed for insert to teduh_policy with check (true);

-- Whoever may read an event may read what it showed.
grant select on audit_shown to teduh_app;
create policy auditors_read on audit_shown for select to teduh_app
  using (programme_id = any((select viewer_programmes('auditor'))::uuid[])
    or (programme_id is null and (select viewer_at_headquarters('auditor'))));

create trigger audit_shown_append_only before update or delete or truncate on audit_shown
  for each statement execute function refuse_change();
create trigger audit_chain_append_only before update or delete or truncate on audit_chain
  for each statement execute function refuse_change();
`;

const SEALER = `
-- Commands write events as everybody does: through append_audit.
revoke insert, update, delete on audit_events from teduh_operator;
grant select on audit_events, audit_shown, audit_chain, audit_unsealed to teduh_sealer;
grant insert on audit_chain to teduh_sealer;
grant delete on audit_unsealed to teduh_sealer;
create policy sealer_reads on audit_events for select to teduh_sealer using (true);
create policy sealer_reads on audit_shown for select to teduh_sealer using (true);
create policy sealer_reads on audit_chain for select to teduh_sealer using (true);
create policy sealer_links on audit_chain for insert to teduh_sealer with check (true);
create policy sealer_takes on audit_unsealed to teduh_sealer using (true) with check (false);
`;
