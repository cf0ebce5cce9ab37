import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guard } from './guards';

/**
 * Which cases a viewer reaches, and with them persons, episodes and assistances. Three things must meet: the viewer
 * works on cases in the programme, is cleared for the case's level, and is near the case: its lead or deputy, the
 * supervisor of its team, covering for its lead today, or (to read only) somebody it was opened to. A closed circle
 * (C3) knows only the people named on it: no team, no cover. In an emergency a colleague comes near for an hour.
 */
export class CaseReach0005 implements MigrationInterface {
  name = 'CaseReach1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['covers', 'case_grants']) await guard(runner, table);
    for (const statement of [NEARNESS, WITHIN_REACH, POLICIES, LOG_WITHOUT_READING])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Row security is not taken away again: restore a backup instead.');
  }
}

const TABLES = [
  `CREATE TABLE "covers" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "programme_id" uuid NOT NULL, "absent_id" uuid NOT NULL, "covering_id" uuid NOT NULL, "from_on" date NOT NULL, "until_on" date NOT NULL, "made_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "covers_between_two" CHECK ("absent_id" <> "covering_id"), CONSTRAINT "covers_end_after_start" CHECK ("until_on" >= "from_on"), CONSTRAINT "PK_99b1572dfa31a647e087269734c" PRIMARY KEY ("id"))`,
  `CREATE INDEX "covers_of_absent" ON "covers" ("absent_id", "until_on")`,
  `CREATE INDEX "covers_of_covering" ON "covers" ("covering_id", "until_on")`,
  `CREATE TABLE "case_grants" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "case_id" uuid NOT NULL, "user_id" uuid NOT NULL, "until_on" date NOT NULL, "reason" text NOT NULL, "granted_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_87d1e0189440df3668de786b174" PRIMARY KEY ("id"))`,
  `CREATE INDEX "case_grants_of_user" ON "case_grants" ("user_id", "until_on")`,
  `CREATE INDEX "case_grants_of_case" ON "case_grants" ("case_id")`,
  `ALTER TABLE "covers" ADD CONSTRAINT "FK_5639288c20a91e811799396d4fe" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "covers" ADD CONSTRAINT "FK_762092995e9a82ece404bde2e35" FOREIGN KEY ("absent_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "covers" ADD CONSTRAINT "FK_19305f8f47e9f73c206c89ad2ea" FOREIGN KEY ("covering_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "case_grants" ADD CONSTRAINT "FK_e85ac29f30e8e07713314f9adc2" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "case_grants" ADD CONSTRAINT "FK_505d903269cfd9b7f0e132de2f4" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const worksIn = (row: string) =>
  `${row}.programme_id = any((select viewer_programmes('caseworker', 'supervisor'))::uuid[])`;

const isCleared = (c: string) => `(${c}.level = 'C1'
  or (${c}.level = 'C2' and ${c}.programme_id = any((select viewer_cleared('C2'))::uuid[]))
  or (${c}.level = 'C3' and ${c}.programme_id = any((select viewer_cleared('C3'))::uuid[])))`;

/** Near enough to work on a case, day by day. */
const isAtHand = (
  c: string,
) => `(${c}.lead_id = (select viewer_id()) or ${c}.deputy_id = (select viewer_id())
  or (${c}.level <> 'C3' and (${c}.team_id = any((select viewer_teams())::uuid[])
    or (${c}.programme_id, ${c}.lead_id) in (select v.programme_id, v.absent_id from viewer_covers() v))))`;

/** The same, or she opened it in an emergency: that brings her near, and gives her no clearance. */
const isNear = (c: string) => `(${isAtHand(c)} or ${c}.id in (select viewer_broken_glass(true))
  or (${c}.level <> 'C3' and ${c}.id in (select viewer_broken_glass(false))))`;

const worksOn = (c: string) => `${worksIn(c)} and ${isCleared(c)} and ${isNear(c)}`;

const belongsTo = (c: string) => `${worksIn(c)} and ${isCleared(c)} and ${isAtHand(c)}`;

/** Who may read a case: what its policy says, and the functions that read what hangs on one. */
export const mayRead = (c: string) =>
  `${worksIn(c)} and ${isCleared(c)} and (${isNear(c)} or ${c}.id in (select viewer_grants()))`;

const NEARNESS = `
-- For whom the viewer stands in today, where. The day is the programme's.
create function viewer_covers() returns table (programme_id uuid, absent_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.programme_id, v.absent_id from covers v join programmes p on p.id = v.programme_id
  where v.covering_id = viewer_id() and v.ended_at is null
    and (now() at time zone p.time_zone)::date between v.from_on and v.until_on
$$;
alter function viewer_covers() owner to teduh_policy;
revoke all on function viewer_covers() from public;
grant execute on function viewer_covers() to teduh_app, teduh_policy;

-- The cases that were opened to the viewer for reading, today.
create function viewer_grants() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select g.case_id from case_grants g join cases c on c.id = g.case_id join programmes p on p.id = c.programme_id
  where g.user_id = viewer_id() and g.ended_at is null and (now() at time zone p.time_zone)::date <= g.until_on
$$;
${definer('viewer_grants()')}

-- The cases the viewer opened in an emergency within the last hour: by two people, or by herself alone. A closed circle
-- needs two, also one that is drawn only afterwards; its level is asked of the row itself, so that she cannot draw it.
-- Written so that its table may come with a later migration.
create function viewer_broken_glass(by_two boolean) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select b.case_id from break_glass b
    where b.opened_by = viewer_id() and b.opened_until > now() and (b.confirmed_by is not null) = by_two;
end $$;
alter function viewer_broken_glass(boolean) owner to teduh_policy;
revoke all on function viewer_broken_glass(boolean) from public;
grant execute on function viewer_broken_glass(boolean) to teduh_app, teduh_policy;

-- Whose cases the viewer works on as their lead: her own, and those of whom she covers. Narrows a list; the policy decides.
create function viewer_leads() returns uuid[] language sql stable
  return array(select viewer_id() union all select v.absent_id from viewer_covers() v);

-- Whether the viewer works on this case: reads and changes it and what hangs on it.
create function viewer_works_on(c cases) returns boolean language sql stable
  return coalesce(${worksOn('c')}, false);

-- Whether the viewer works on this case also when it is no emergency.
create function viewer_belongs_to(c cases) returns boolean language sql stable
  return coalesce(${belongsTo('c')}, false);

-- Whether the viewer works with this person: on a case of hers, or registered her and she has none yet.
create function viewer_works_with(p persons) returns boolean language sql stable
  return (not p.has_case and p.registered_by = viewer_id()
      and p.programme_id = any(viewer_programmes('caseworker', 'supervisor')))
    or exists (select from cases c where c.person_id = p.id and viewer_works_on(c));

-- The same when it is no emergency: only then she may open a case for the person, which would outlast the hour. 0032
-- leaves cover out too.
create function viewer_belongs_with(p persons) returns boolean language sql stable
  return (not p.has_case and p.registered_by = viewer_id()
      and p.programme_id = any(viewer_programmes('caseworker', 'supervisor')))
    or exists (select from cases c where c.person_id = p.id and viewer_belongs_to(c));

-- Whether the viewer answers for this case: leads it, or supervises its team. Opens it to others, arranges its staff.
create function viewer_answers_for(c cases) returns boolean language sql stable
  return viewer_belongs_to(c) and (c.lead_id = viewer_id()
    or coalesce(c.level <> 'C3' and c.team_id = any(viewer_teams()), false));

-- Whether somebody works on cases in a programme; the viewer must work there too.
create function works_on_cases(who uuid, programme uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select programme = any(viewer_all_programmes()) and exists (
    select from memberships m join users u on u.id = m.user_id and u.status = 'active'
    where m.user_id = who and m.programme_id = programme and m.role in ('caseworker', 'supervisor'))
$$;
${definer('works_on_cases(uuid, uuid)')}

-- Whether somebody works in a team the viewer supervises.
create function viewer_supervises(who uuid, programme uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select programme = any(viewer_programmes('supervisor')) and exists (
    select from memberships m where m.user_id = who and m.programme_id = programme
      and m.role in ('caseworker', 'supervisor') and m.team_id = any(viewer_teams()))
$$;
${definer('viewer_supervises(uuid, uuid)')}
`;

/** Row security does not hold foreign keys: what is named on a case has to be within the caller's work. */
const WITHIN_REACH = `
create function case_within_reach() returns trigger language plpgsql as $$
begin
  if not exists (select from cases c where c.id = new.case_id
      and (current_user in ('teduh_operator', 'teduh_policy') or viewer_works_on(c))) then
    raise exception 'unknown case' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger episodes_case_within_reach before insert or update of case_id on episodes
  for each row execute function case_within_reach();
create trigger assistances_case_within_reach before insert or update of case_id on assistances
  for each row execute function case_within_reach();
`;

const readsCase = `exists (select from cases c where c.id = case_id)`;
const worksOnCase = `exists (select from cases c where c.id = case_id and viewer_works_on(c))`;
const worksOnCaseOfEpisode = `exists (select from episodes e join cases c on c.id = e.case_id
  where e.id = episode_id and viewer_works_on(c))`;
const worksOnCaseOfAssistance = `exists (select from assistances a join cases c on c.id = a.case_id
  where a.id = assistance_id and viewer_works_on(c))`;
const isRegistrar = `registered_by = (select viewer_id()) and not has_case and ${worksIn('persons')}`;

const POLICIES = `
${['covers', 'case_grants']
  .map(
    (table) => `create policy policy_reads on ${table} for select to teduh_policy using (true);
    grant select on ${table} to teduh_policy;`,
  )
  .join('\n')}

create policy workers_read on cases for select to teduh_app using (${mayRead('cases')});
create policy workers_add on cases for insert to teduh_app with check (${worksIn('cases')} and ${isCleared('cases')}
  and (lead_id = (select viewer_id()) or team_id = any((select viewer_teams())::uuid[])));
create policy workers_change on cases for update to teduh_app
  using (${worksOn('cases')}) with check (${worksIn('cases')} and ${isCleared('cases')});

-- Persons: through their cases; before the first one, whoever registered them.
create policy workers_read on persons for select to teduh_app using (
  (${isRegistrar}) or exists (select from cases c where c.person_id = persons.id));
create policy workers_add on persons for insert to teduh_app with check (${isRegistrar});
create policy workers_change on persons for update to teduh_app
  using (viewer_works_with(persons)) with check (true);
create policy workers_read on person_identities for select to teduh_app
  using (exists (select from persons p where p.id = person_id));
create policy workers_add on person_identities for insert to teduh_app
  with check (exists (select from persons p where p.id = person_id));
create policy workers_change on person_identities for update to teduh_app
  using (exists (select from persons p where p.id = person_id and viewer_works_with(p))) with check (true);

-- What hangs on a case is read with it, and written by those who work on it.
create policy workers_read on case_episodes for select to teduh_app using (${readsCase});
create policy workers_read on episodes for select to teduh_app using (${readsCase}
  or exists (select from case_episodes ce where ce.episode_id = episodes.id));
create policy workers_add on episodes for insert to teduh_app with check (${worksOnCase});
create policy workers_change on episodes for update to teduh_app using (${worksOnCase}) with check (${worksOnCase});
create policy workers_read on episode_codes for select to teduh_app
  using (exists (select from episodes e where e.id = episode_id));
create policy workers_add on episode_codes for insert to teduh_app with check (${worksOnCaseOfEpisode});
create policy workers_remove on episode_codes for delete to teduh_app using (${worksOnCaseOfEpisode});
create policy workers_read on assistances for select to teduh_app using (${readsCase});
create policy workers_add on assistances for insert to teduh_app with check (${worksOnCase});
create policy workers_change on assistances for update to teduh_app using (${worksOnCase}) with check (${worksOnCase});
create policy workers_read on assistance_projects for select to teduh_app
  using (exists (select from assistances a where a.id = assistance_id));
create policy workers_add on assistance_projects for insert to teduh_app with check (${worksOnCaseOfAssistance}
  and exists (select from projects p where p.id = project_id));
create policy workers_remove on assistance_projects for delete to teduh_app using (${worksOnCaseOfAssistance});

-- Cover: seen by the two it is about and by whoever supervises the one away; arranged for oneself, or by the supervisor.
create policy colleagues_read on covers for select to teduh_app using (
  (${worksIn('covers')} and (select viewer_id()) in (absent_id, covering_id))
  or viewer_supervises(absent_id, programme_id));
create policy colleagues_add on covers for insert to teduh_app with check (
  ${worksIn('covers')} and made_by = (select viewer_id()) and works_on_cases(covering_id, programme_id)
  and works_on_cases(absent_id, programme_id)
  and (absent_id = (select viewer_id()) or viewer_supervises(absent_id, programme_id)));
create policy colleagues_change on covers for update to teduh_app using (
  absent_id = (select viewer_id()) or viewer_supervises(absent_id, programme_id)) with check (true);
grant select, insert, update (version, until_on, ended_at) on covers to teduh_app;

-- Grants: seen with the case, by those who work on it and by the one it is open to; given by who answers for it.
create policy workers_read on case_grants for select to teduh_app using (${readsCase});
create policy answerable_add on case_grants for insert to teduh_app with check (granted_by = (select viewer_id())
  and exists (select from cases c where c.id = case_id and viewer_answers_for(c)
    and works_on_cases(user_id, c.programme_id)));
create policy answerable_change on case_grants for update to teduh_app
  using (exists (select from cases c where c.id = case_id and viewer_answers_for(c))) with check (true);
grant select, insert, update (version, until_on, ended_at) on case_grants to teduh_app;
`;

/**
 * A helper who is not on a case writes what she gave and reads nothing back: she knows the case number and the
 * initials. A wrong pair answers like an unknown number, and ten wrong ones in an hour stop the trying.
 */
const LOG_WITHOUT_READING = `
create policy policy_reads on audit_events for select to teduh_policy using (true);
grant select on audit_events to teduh_policy;
create policy policy_adds on assistances for insert to teduh_policy with check (true);
grant insert on assistances to teduh_policy;

-- The open case of the viewer's own programme that has this number and these initials; null for any other pair.
create function case_for_logging(number text, letters text) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from audit_events where user_id = viewer_id() and at > now() - interval '1 hour'
      and action = 'assistances:logUnread' and decision = 'deny') >= 10 then
    raise exception 'too many wrong pairs' using errcode = 'TD002';
  end if;
  return (select jsonb_build_object('caseId', c.id, 'programmeId', c.programme_id)
    from cases c join persons s on s.id = c.person_id
    where c.case_number = number and s.initials = letters and c.closed_on is null and c.level <> 'C3'
      and c.programme_id = any(viewer_programmes('caseworker', 'supervisor')));
end $$;
alter function case_for_logging(text, text) owner to teduh_policy;
revoke all on function case_for_logging(text, text) from public;

-- Writes one line on that case and says which it was, for the trail alone; null and nothing written for any other pair.
-- Written anew in 0033.
create function log_without_reading(number text, letters text, line jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  named jsonb := case_for_logging(number, letters);
  found uuid := (named ->> 'caseId')::uuid;
begin
  if found is null then return null; end if;
  update cases set changed_at = now() where id = found;
  insert into assistances (id, case_id, recorded_by, type, sub_type, for_whom, family_members, mode, status,
    not_given_reason, result, started_on, ended_on, quantity, unit, provider_id, country)
  select (line ->> 'id')::uuid, found, viewer_id(), l.type, l."subType", l."forWhom", l."familyMembers", l.mode, l.status,
    l."notGivenReason", l.result, l."startedOn", l."endedOn", l.quantity, l.unit, l."providerId", l.country
  from jsonb_to_record(line) as l (type text, "subType" text, "forWhom" text, "familyMembers" int, mode text,
    status text, "notGivenReason" text, result text, "startedOn" date, "endedOn" date, quantity numeric, unit text,
    "providerId" uuid, country text);
  return named;
end $$;
${definer('log_without_reading(text, text, jsonb)')}
grant update (changed_at) on cases to teduh_policy;
`;
