import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guard } from './guards';

/**
 * Keys and name tokens. A key is reached by whoever reaches the person or case it seals; erasing either deletes it. A
 * name is found inside the viewer's reach; beyond it, one function names the programme to ask, and only sometimes.
 */
export class Vault0006 implements MigrationInterface {
  name = 'Vault1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of NEW_TABLES) await guard(runner, table);
    await runner.query(POLICIES);
    await runner.query(ELSEWHERE);
  }

  async down(): Promise<void> {
    throw new Error('Keys are not taken away again: what they seal would be lost.');
  }
}

const NEW_TABLES = [
  ...['programme_keys', 'sealing_keys', 'key_wraps', 'name_tokens', 'look_alike_questions'],
];

const TABLES = [
  `CREATE TABLE "name_tokens" ("token" bigint NOT NULL, "person_id" uuid NOT NULL, "programme_id" uuid NOT NULL, CONSTRAINT "PK_36fb8ac4dcf41864a8d3a06d5d9" PRIMARY KEY ("token", "person_id", "programme_id"))`,
  `CREATE INDEX "name_tokens_of_person" ON "name_tokens"  ("person_id")`,
  `CREATE TABLE "look_alike_questions" ("user_id" uuid NOT NULL, "asked_on" date NOT NULL, "asked" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_ebaa20f7e76b20b0b3d18600cff" PRIMARY KEY ("user_id", "asked_on"))`,
  `CREATE TABLE "programme_keys" ("id" uuid NOT NULL, "programme_id" uuid NOT NULL, "purpose" text NOT NULL, "wrapped" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "retired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_921dd10efed0557764df946a938" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "programme_keys_current" ON "programme_keys"  ("programme_id", "purpose") WHERE retired_at is null`,
  `CREATE TABLE "sealing_keys" ("id" uuid NOT NULL, "person_id" uuid, "case_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "retired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sealing_keys_have_one_owner" CHECK (num_nonnulls("person_id", "case_id") = 1), CONSTRAINT "PK_9615c39a0335f36fd28457bd42b" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "sealing_keys_of_case" ON "sealing_keys"  ("case_id") WHERE retired_at is null`,
  `CREATE UNIQUE INDEX "sealing_keys_of_person" ON "sealing_keys"  ("person_id") WHERE retired_at is null`,
  `CREATE TABLE "key_wraps" ("key_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "programme_key_id" uuid NOT NULL, "wrapped" bytea NOT NULL, CONSTRAINT "PK_28703b34af894907fcb1078f842" PRIMARY KEY ("key_id", "programme_id"))`,
  `CREATE INDEX "key_wraps_by_programme_key" ON "key_wraps"  ("programme_key_id")`,
  `ALTER TABLE "name_tokens" ADD CONSTRAINT "FK_a630bf066e6ad89a50876682291" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "programme_keys" ADD CONSTRAINT "FK_4674e0a3447d616e0dee65cbac7" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sealing_keys" ADD CONSTRAINT "FK_f322526b9fccc9782863c9a58e0" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "sealing_keys" ADD CONSTRAINT "FK_7e8d03b21a19615b28609f1cd66" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "key_wraps" ADD CONSTRAINT "FK_5680f97311a854e4851b906eb54" FOREIGN KEY ("key_id") REFERENCES "sealing_keys"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "key_wraps" ADD CONSTRAINT "FK_27dce89020d43f8d5aaf86fd48e" FOREIGN KEY ("programme_key_id") REFERENCES "programme_keys"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const POLICIES = `
-- Wrapped by the master key, which the database never sees: they are no secret from who is signed in.
create policy viewers_read on programme_keys for select to teduh_app using ((select viewer_id()) is not null);
create policy workers_add on programme_keys for insert to teduh_app
  with check (programme_id = any((select viewer_programmes('caseworker', 'supervisor'))::uuid[]));

create policy workers_read on sealing_keys for select to teduh_app using (
  exists (select from persons p where p.id = person_id) or exists (select from cases c where c.id = case_id));
create policy workers_add on sealing_keys for insert to teduh_app with check (
  exists (select from persons p where p.id = person_id) or exists (select from cases c where c.id = case_id));
create policy workers_read on key_wraps for select to teduh_app
  using (exists (select from sealing_keys k where k.id = key_id));
create policy workers_add on key_wraps for insert to teduh_app
  with check (exists (select from sealing_keys k where k.id = key_id));

create policy workers_read on name_tokens for select to teduh_app
  using (exists (select from persons p where p.id = person_id));
create policy workers_add on name_tokens for insert to teduh_app
  with check (exists (select from persons p where p.id = person_id));
create policy workers_remove on name_tokens for delete to teduh_app
  using (exists (select from persons p where p.id = person_id and viewer_works_with(p)));

grant select, insert on programme_keys, sealing_keys, key_wraps to teduh_app;
grant select, insert, delete on name_tokens to teduh_app;
`;

const ELSEWHERE = `
-- The programmes outside the viewer's reach that may know a person: both her name and her month of birth must be among
-- the tokens. Names nobody, and is answered so often a day only (null after that): who
-- asks more often is fishing.
create function programmes_to_ask(names bigint[], births bigint[], at_most int) returns text[]
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(viewer_programmes('caseworker', 'supervisor')) = 0 then
    raise exception 'not for this role' using errcode = '42501';
  end if;
  insert into look_alike_questions as q (user_id, asked_on, asked)
    values (viewer_id(), (now() at time zone 'UTC')::date, 1)
    on conflict (user_id, asked_on) do update set asked = q.asked + 1 where q.asked < at_most;
  if not found then return null; end if;
  return array(
    select distinct o.code::text from name_tokens n
      join name_tokens b on b.person_id = n.person_id and b.programme_id = n.programme_id
      join programmes o on o.id = n.programme_id
    where n.token = any(names) and b.token = any(births)
      and not (n.programme_id = any(viewer_programmes('caseworker', 'supervisor')))
    order by 1);
end $$;
${definer('programmes_to_ask(bigint[], bigint[], int)')}
grant select on name_tokens to teduh_policy;
grant select, insert, update on look_alike_questions to teduh_policy;
create policy policy_reads on name_tokens for select to teduh_policy using (true);
create policy policy_all on look_alike_questions to teduh_policy using (true) with check (true);
`;
