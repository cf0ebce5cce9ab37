import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guard } from './guards';

/**
 * Cases that are opened in an emergency. Postgres asks for the number, counts the wrong tries and the openings nobody
 * looked at, waits for the second person of a closed circle, and ends every opening by the clock: no statement of the
 * API can open, prolong or judge one by itself.
 */
export class BreakGlass0012 implements MigrationInterface {
  name = 'BreakGlass1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['break_glass', 'break_glass_seen']) await guard(runner, table);
    for (const statement of [WHO_SEES, OPENING, REVIEWING, NOTHING_OUTLASTS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Emergency openings are evidence: restore a backup instead.');
  }
}

const TABLES = [
  `CREATE TABLE "break_glass" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "programme_id" uuid NOT NULL, "team_id" uuid, "case_id" uuid NOT NULL, "case_number" text NOT NULL, "level" text NOT NULL, "opened_by" uuid NOT NULL, "reason" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "confirmed_by" uuid, "opened_until" TIMESTAMP WITH TIME ZONE, "reviewed_by" uuid, "reviewed_at" TIMESTAMP WITH TIME ZONE, "verdict" text, CONSTRAINT "break_glass_closed_circle_by_two" CHECK ("level" <> 'C3' or "opened_until" is null or "confirmed_by" is not null), CONSTRAINT "PK_d2f2ad4d4dd7744ca883b1b2fe7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "break_glass_of_opener" ON "break_glass" ("opened_by", "opened_until")`,
  `CREATE INDEX "break_glass_of_programme" ON "break_glass" ("programme_id", "created_at")`,
  `CREATE INDEX "break_glass_of_case" ON "break_glass" ("case_id")`,
  `CREATE TABLE "break_glass_seen" ("opening_id" uuid NOT NULL, "user_id" uuid NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_4686bfc463f8dab034cd442605b" PRIMARY KEY ("opening_id", "user_id"))`,
  `ALTER TABLE "break_glass" ADD CONSTRAINT "FK_45ba87632e1973fce89c15b348a" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "break_glass" ADD CONSTRAINT "FK_36fc3b6d909d2695da9a1688f32" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "break_glass" ADD CONSTRAINT "FK_737a29b8c16af3d1f2888048db3" FOREIGN KEY ("opened_by") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "break_glass_seen" ADD CONSTRAINT "FK_3192fb23fa54d770d5516b434a7" FOREIGN KEY ("opening_id") REFERENCES "break_glass"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

/** The supervisor of the team, when cleared for the case; a closed circle has no team. */
const isOfTeam = `level <> 'C3' and team_id = any((select viewer_teams())::uuid[])
  and (level = 'C1' or programme_id = any((select viewer_cleared('C2'))::uuid[]))`;

const WHO_SEES = `
-- Told at once: the auditors, the supervisor of the team, and whoever leads or deputises. Besides, one's own.
create policy told_read on break_glass for select to teduh_app using (
  programme_id = any((select viewer_programmes('auditor'))::uuid[])
  or (${isOfTeam})
  or (programme_id = any((select viewer_programmes('caseworker', 'supervisor'))::uuid[])
    and ((select viewer_id()) in (opened_by, confirmed_by)
      or exists (select from cases c where c.id = case_id and (select viewer_id()) in (c.lead_id, c.deputy_id)))));
grant select on break_glass to teduh_app;

create policy own_read on break_glass_seen for select to teduh_app using (user_id = (select viewer_id()));
create policy own_add on break_glass_seen for insert to teduh_app with check (
  user_id = (select viewer_id()) and exists (select from break_glass b where b.id = opening_id));
grant select, insert on break_glass_seen to teduh_app;

create policy policy_all on break_glass to teduh_policy using (true) with check (true);
grant select, insert, update on break_glass to teduh_policy;
`;

const OPENING = `
-- Before anything is looked up: whether the viewer may try at all in this programme. Says why not: unknown (none of
-- hers), locked (too many openings that nobody looked at). Ten wrong numbers in an hour stop the trying. One try of a
-- programme at a time, so that two cannot both be the last before the lock. Written anew in 0033.
create function break_glass_forbids(programme uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(programme = any(viewer_programmes('caseworker', 'supervisor')), false) then return 'unknown'; end if;
  if (select count(*) from audit_events where user_id = viewer_id() and at > now() - interval '1 hour'
      and action in ('break-glass:create', 'break-glass:confirm') and decision = 'deny' and rule = 'unknownCaseNumber') >= 10
  then
    raise exception 'too many wrong numbers' using errcode = 'TD002';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('break-glass ' || programme, 0));
  if (select count(*) from break_glass b where b.programme_id = programme and b.opened_until is not null
      and b.verdict is null) >= 3 then return 'locked'; end if;
  return null;
end $$;
${definer('break_glass_forbids(uuid)')}

-- Opens the case of this number to the viewer for an hour, or, when it is a closed circle, asks for a second person.
-- Says what came of it: opened, waiting, unknown (also a level she is not cleared for), locked, yours, already.
create function break_glass_on(opening uuid, programme uuid, number text, why text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  forbidden text := break_glass_forbids(programme);
  found_case cases;
begin
  if forbidden is not null then return forbidden; end if;
  if why not in ('dangerToLife', 'leadUnreachable', 'courtOrPoliceDeadline', 'other') then
    raise exception 'unknown reason' using errcode = '22023';
  end if;
  select * into found_case from cases c where c.case_number = number and c.programme_id = programme
    and (c.level = 'C1' or programme = any(viewer_cleared(c.level)));
  if not found then return 'unknown'; end if;
  if viewer_belongs_to(found_case) then return 'yours'; end if;
  if found_case.id in (select viewer_broken_glass(true))
    or (found_case.level <> 'C3' and found_case.id in (select viewer_broken_glass(false)))
    or (found_case.level = 'C3' and exists (
      select from break_glass b where b.case_id = found_case.id and b.opened_by = viewer_id()
        and b.opened_until is null and b.created_at > now() - interval '60 minutes')) then return 'already'; end if;
  insert into break_glass (id, programme_id, team_id, case_id, case_number, level, opened_by, reason, opened_until)
  values (opening, programme, found_case.team_id, found_case.id, number, found_case.level, viewer_id(), why,
    case when found_case.level <> 'C3' then now() + interval '60 minutes' end);
  return case when found_case.level = 'C3' then 'waiting' else 'opened' end;
end $$;
${definer('break_glass_on(uuid, uuid, text, text)')}

-- The second person of a closed circle: another human being who works on cases of the programme and was told the
-- number. The hour begins now, for the one who asked. Answers the opening, or why there is none.
create function confirm_break_glass(programme uuid, number text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  forbidden text := break_glass_forbids(programme);
  asked uuid;
begin
  if forbidden is not null then return jsonb_build_object('came', forbidden); end if;
  select b.id into asked from break_glass b
  where b.programme_id = programme and b.case_number = number and b.opened_until is null
    and b.created_at > now() - interval '60 minutes' and human_of(b.opened_by) <> human_of(viewer_id())
  order by b.created_at desc limit 1 for update;
  if not found then return jsonb_build_object('came', 'unknown'); end if;
  update break_glass set confirmed_by = viewer_id(), opened_until = now() + interval '60 minutes', version = version + 1
  where id = asked;
  return jsonb_build_object('came', 'opened', 'id', asked);
end $$;
${definer('confirm_break_glass(uuid, text)')}
`;

const REVIEWING = `
-- Says whether an opening was right: an auditor of the programme or the supervisor of the team, and none of those who
-- opened it, with none of their accounts. Says what came of it: reviewed, gone (nothing there that the viewer could
-- review), stale, unopened, over (reviewed already), own.
create function review_break_glass(opening uuid, at_version int, said text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  item break_glass;
begin
  select * into item from break_glass where id = opening for update;
  if not found or not coalesce(item.programme_id = any(viewer_programmes('auditor'))
      or (item.level <> 'C3' and item.team_id = any(viewer_teams())
        and (item.level = 'C1' or item.programme_id = any(viewer_cleared('C2')))), false) then return 'gone'; end if;
  if item.version <> at_version then return 'stale'; end if;
  if human_of(viewer_id()) in (human_of(item.opened_by), coalesce(human_of(item.confirmed_by), human_of(item.opened_by)))
    then return 'own'; end if;
  if item.opened_until is null then return 'unopened'; end if;
  if item.verdict is not null then return 'over'; end if;
  if said not in ('justified', 'notJustified') then raise exception 'unknown verdict' using errcode = '22023'; end if;
  update break_glass set reviewed_by = viewer_id(), reviewed_at = now(), verdict = said, version = version + 1
  where id = opening;
  return 'reviewed';
end $$;
${definer('review_break_glass(uuid, int, text)')}
`;

/** An hour is an hour: whoever is near a case only by an emergency does not make herself part of it. */
const NOTHING_OUTLASTS = `
create function staff_stays_in_emergency() returns trigger language plpgsql as $$
begin
  if current_user = 'teduh_app' and not viewer_belongs_to(old) then
    raise exception 'an emergency does not change who works on a case' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger cases_staff_stays_in_emergency before update of lead_id, deputy_id, team_id, programme_id on cases
  for each row when ((old.lead_id, old.deputy_id, old.team_id, old.programme_id)
    is distinct from (new.lead_id, new.deputy_id, new.team_id, new.programme_id))
  execute function staff_stays_in_emergency();
`;
