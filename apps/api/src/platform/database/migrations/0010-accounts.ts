import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guard } from './guards';

/**
 * High memberships need a second person, and auditors look through who holds what. A request is decided in Postgres:
 * no statement of the API can make such a membership by itself.
 */
export class Accounts0010 implements MigrationInterface {
  name = 'Accounts1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['membership_requests', 'access_reviews']) await guard(runner, table);
    await runner.query(REQUESTS);
    await runner.query(REVIEWS);
  }

  async down(): Promise<void> {
    throw new Error('Requests and reviews are evidence: restore a backup instead.');
  }
}

const TABLES = [
  `CREATE TABLE "membership_requests" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "user_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "role" text NOT NULL, "team_id" uuid, "clearance" text NOT NULL, "requested_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, "decision" text, CONSTRAINT "PK_7679697ffa9b5a0d385d83b0783" PRIMARY KEY ("id"))`,
  `CREATE INDEX "membership_requests_of_user" ON "membership_requests" ("user_id")`,
  `CREATE TABLE "access_reviews" ("id" uuid NOT NULL, "membership_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "verdict" text NOT NULL, "reviewed_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_901871ab6c969f7053685d00929" PRIMARY KEY ("id"))`,
  `CREATE INDEX "access_reviews_of_membership" ON "access_reviews" ("membership_id", "created_at")`,
  `ALTER TABLE "membership_requests" ADD CONSTRAINT "FK_eb3d0199a49060432d14f9291d7" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "membership_requests" ADD CONSTRAINT "FK_987491975cd3d9adb043e7171b0" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "membership_requests" ADD CONSTRAINT "FK_fb7f5a87b83bbcfbeabe9e9907e" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "access_reviews" ADD CONSTRAINT "FK_aae571b1e136fad6324bf6d129d" FOREIGN KEY ("membership_id") REFERENCES "memberships"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "access_reviews" ADD CONSTRAINT "FK_fbcb8f579ea689e62ff080658c4" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const REQUESTS = `
create policy administrators_read on membership_requests for select to teduh_app
  using (programme_id = any((select viewer_programmes('administrator'))::uuid[]));
create policy administrators_ask on membership_requests for insert to teduh_app with check (
  programme_id = any((select viewer_programmes('administrator'))::uuid[]) and requested_by = (select viewer_id())
  and user_id <> (select viewer_id()) and decided_by is null and decided_at is null and decision is null);
grant select, insert on membership_requests to teduh_app;
-- An account for which all was only asked yet is seen by those who may give it.
create policy administrators_read_asked on users for select to teduh_app
  using (id in (select r.user_id from membership_requests r));

create policy policy_all on membership_requests to teduh_policy using (true) with check (true);
create policy policy_adds on memberships for insert to teduh_policy with check (true);
grant select, update on membership_requests to teduh_policy;
grant insert on memberships to teduh_policy;

-- Decides a request and, when it is approved, makes the membership: as somebody who administers the programme and is
-- neither the one who asked nor the one it is for, with none of her accounts. Says what came of it: decided, gone
-- (nothing there that the viewer could decide), stale, over (decided already), own (hers to ask or to get).
create function decide_membership_request(request uuid, at_version int, verdict text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked membership_requests;
begin
  select * into asked from membership_requests where id = request for update;
  if not found or not asked.programme_id = any(viewer_programmes('administrator')) then return 'gone'; end if;
  if asked.version <> at_version then return 'stale'; end if;
  if asked.decision is not null then return 'over'; end if;
  if human_of(viewer_id()) in (human_of(asked.requested_by), human_of(asked.user_id)) then return 'own'; end if;
  if verdict not in ('approved', 'refused') then raise exception 'unknown verdict' using errcode = '22023'; end if;
  update membership_requests set decided_by = viewer_id(), decided_at = now(), decision = verdict, version = version + 1
  where id = request;
  if verdict = 'approved' then
    insert into memberships (id, user_id, programme_id, role, team_id, clearance)
    values (request, asked.user_id, asked.programme_id, asked.role, asked.team_id, asked.clearance);
  end if;
  return 'decided';
end $$;
${definer('decide_membership_request(uuid, int, text)')}
`;

const REVIEWS = `
create policy reviewers_read on access_reviews for select to teduh_app
  using (programme_id = any((select viewer_programmes('auditor', 'administrator'))::uuid[]));
create policy auditors_add on access_reviews for insert to teduh_app with check (
  programme_id = any((select viewer_programmes('auditor'))::uuid[]) and reviewed_by = (select viewer_id())
  and exists (select from memberships m where m.id = membership_id and m.programme_id = access_reviews.programme_id
    and m.user_id <> (select viewer_id())));
grant select, insert on access_reviews to teduh_app;

-- When each of these accounts last signed in, for those who review or run the accounts of a programme of theirs.
create function last_sign_ins(accounts uuid[]) returns table (user_id uuid, signed_in_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.user_id, max(s.created_at) from sessions s
  where s.user_id = any(accounts) and exists (select from memberships m where m.user_id = s.user_id
    and m.programme_id = any(viewer_programmes('auditor', 'administrator')))
  group by s.user_id
$$;
${definer('last_sign_ins(uuid[])')}
`;
