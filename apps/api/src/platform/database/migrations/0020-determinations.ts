import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definer, guard } from './guards';

/**
 * Who decided what about a case, and when. The case carries the decision it stands on: the programme's own latest, which
 * a trigger copies in the statement that changes it. Nobody at work sets those two columns of a case any more.
 */
export class Determinations0020 implements MigrationInterface {
  name = 'Determinations1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLE) await runner.query(statement);
    await guard(runner, 'determinations');
    await carryOver(runner);
    for (const statement of [DECIDING, STANDING, KEEPING, POLICIES, THE_CASE_FOLLOWS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Decisions are not taken away again: restore a backup instead.');
  }
}

const TABLE = [
  `CREATE TABLE "determinations" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "case_id" uuid NOT NULL, "state" text NOT NULL, "trafficking_status" text NOT NULL, "decided_on" date NOT NULL, "deciding_body" text NOT NULL, "act" text NOT NULL DEFAULT 'unknown', "means" text NOT NULL DEFAULT 'unknown', "purpose" text NOT NULL DEFAULT 'unknown', "rule" text, "act_reason" bytea, "means_reason" bytea, "purpose_reason" bytea, "reason" bytea, "is_carried_over" boolean NOT NULL DEFAULT false, "recorded_by" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "settled_by" uuid, "settled_at" TIMESTAMP WITH TIME ZONE, "sent_back_reason" bytea, "struck_by" uuid, "struck_at" TIMESTAMP WITH TIME ZONE, "strike_reason" bytea, CONSTRAINT "determinations_have_author" CHECK (("recorded_by" is null) = "is_carried_over"), CONSTRAINT "determinations_only_own_proposed" CHECK ("state" = 'decided' or "deciding_body" = 'OwnProgramme'), CONSTRAINT "determinations_settled" CHECK (("state" = 'proposed') = ("settled_at" is null)), CONSTRAINT "determinations_state" CHECK ("state" in ('proposed', 'decided', 'sentBack')), CONSTRAINT "PK_4bc2c9a9dd59ab9e8fc0ddf8112" PRIMARY KEY ("id"))`,
  `CREATE INDEX "determinations_of_case" ON "determinations"  ("case_id", "decided_on", "id")`,
  `ALTER TABLE "determinations" ADD CONSTRAINT "FK_190e98e78dee753c9c34ce91ccb" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/**
 * Cases with a status begin with one decision that says so: nobody knows who took it, or by which elements. Done as the
 * operator, since row security shows the owner of a table none of its rows.
 */
async function carryOver(runner: QueryRunner): Promise<void> {
  await runner.query('set local role teduh_operator');
  await runner.query(`update cases set status_decided_on = registered_on
    where trafficking_status is not null and status_decided_on is null`);
  await runner.query(`update cases set status_decided_on = null
    where trafficking_status is null and status_decided_on is not null`);
  await runner.query(`insert into determinations
      (id, case_id, state, trafficking_status, decided_on, deciding_body, is_carried_over, recorded_at, settled_at)
    select gen_random_uuid(), id, 'decided', trafficking_status, status_decided_on, 'OwnProgramme', true, created_at,
      created_at from cases where trafficking_status is not null`);
  const [{ carried, wanted }] = await runner.query(`select
    (select count(*)::int from determinations) as carried,
    (select count(*)::int from cases where trafficking_status is not null) as wanted`);
  await runner.query('reset role');
  if (carried !== wanted)
    throw new Error(`Of ${wanted} cases with a status, ${carried} were carried over.`);
}

const DECIDING = `
-- Whether the viewer decides about this case: a supervisor of its team, or one who is named on it. Not for the hour of an
-- emergency, nor while standing in for a colleague of another team.
create function viewer_decides_on(c cases) returns boolean language sql stable
  return viewer_belongs_to(c) and coalesce(c.programme_id = any(viewer_programmes('supervisor'))
    and ((c.level <> 'C3' and c.team_id = any(viewer_teams()))
      or c.lead_id = viewer_id() or c.deputy_id = viewer_id()), false);

-- Whether somebody besides the viewer, another human being, could decide about a case that the viewer works on.
create function another_decides_on(of_case uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from cases c join memberships m on m.role = 'supervisor'
      join programmes p on p.id = m.programme_id and (p.id = c.programme_id or p.is_headquarters)
      join users u on u.id = m.user_id and u.status = 'active'
    where c.id = of_case and viewer_works_on(c) and human_of(u.id) <> human_of(viewer_id())
      and (c.level = 'C1' or m.clearance >= c.level)
      and (u.id in (c.lead_id, c.deputy_id)
        or (c.level <> 'C3' and c.team_id is not null and (m.team_id is null or m.team_id = c.team_id))))
$$;
${definer('another_decides_on(uuid)')}

-- A proposal is answered by another supervisor than who wrote it, unless there is none.
create function is_own_proposal(d determinations) returns boolean language sql stable
  return coalesce(human_of(d.recorded_by) = human_of(viewer_id()) and another_decides_on(d.case_id), false);
`;

const STANDING = `
-- The decision a case stands on; the domain's currentDetermination says the same.
create function standing_determination(of_case uuid) returns uuid language sql stable as $$
  select d.id from determinations d where d.case_id = of_case and d.state = 'decided'
    and d.deciding_body = 'OwnProgramme' and d.struck_at is null
  order by d.decided_on desc, d.settled_at desc, d.id desc limit 1
$$;

-- After every change of decisions the cases they are about follow, in the same statement.
create function case_follows_determination() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update cases c set trafficking_status = stands.trafficking_status, status_decided_on = stands.decided_on
  from (select touched.case_id, d.trafficking_status, d.decided_on
    from (select distinct case_id from touched_rows) touched
      left join determinations d on d.id = standing_determination(touched.case_id)) stands
  where c.id = stands.case_id and (c.trafficking_status, c.status_decided_on)
    is distinct from (stands.trafficking_status, stands.decided_on);
  return null;
end $$;
alter function case_follows_determination() owner to teduh_policy;
revoke all on function case_follows_determination() from public;
${(['insert', 'update', 'delete'] as const)
  .map(
    (event) => `create trigger determinations_case_follows_${event} after ${event} on determinations
  referencing ${event === 'delete' ? 'old' : 'new'} table as touched_rows
  for each statement execute function case_follows_determination();`,
  )
  .join('\n')}
`;

const KEEPING = `
create trigger determinations_case_within_reach before insert or update of case_id on determinations
  for each row execute function case_within_reach();

-- When something was settled or struck through, the database says; and what is over stays as it is.
create function determination_is_kept() returns trigger language plpgsql as $$
declare
  decides boolean;
begin
  if current_user <> 'teduh_app' then return new; end if;
  if tg_op = 'INSERT' then
    new.settled_at := case when new.state = 'decided' then clock_timestamp() end;
    return new;
  end if;
  decides := exists (select from cases c where c.id = old.case_id and viewer_decides_on(c));
  if old.struck_at is not null or old.state = 'sentBack' then
    raise exception 'what is over stays as it is' using errcode = '42501';
  end if;
  if new.state <> old.state then
    if old.state <> 'proposed' or not decides or is_own_proposal(old)
      or new.settled_by is distinct from viewer_id() or new.struck_by is not null then
      raise exception 'not the viewer''s to answer' using errcode = '42501';
    end if;
    new.settled_at := clock_timestamp();
    return new;
  end if;
  if new.struck_by is distinct from viewer_id() or new.settled_by is distinct from old.settled_by
    or new.rule is distinct from old.rule or new.sent_back_reason is not null
    or not coalesce(decides or (coalesce(old.settled_by, old.recorded_by) = viewer_id()
      and coalesce(old.settled_at, old.recorded_at) > now() - interval '72 hours'), false) then
    raise exception 'not the viewer''s to strike through' using errcode = '42501';
  end if;
  new.struck_at := clock_timestamp();
  return new;
end $$;
create trigger determinations_are_kept before insert or update on determinations
  for each row execute function determination_is_kept();
`;

const WORKS_ON = 'exists (select from cases c where c.id = case_id and viewer_works_on(c))';

const POLICIES = `
create policy policy_reads on determinations for select to teduh_policy using (true);
grant select on determinations to teduh_policy;
create policy workers_read on determinations for select to teduh_app
  using (exists (select from cases c where c.id = case_id));
-- Our own decision is proposed, or taken by who decides; what another body decided is written down by who works there.
create policy workers_add on determinations for insert to teduh_app with check (
  ${WORKS_ON} and recorded_by = (select viewer_id())
  and case when state = 'proposed' then settled_by is null
    else state = 'decided' and settled_by = (select viewer_id()) and (deciding_body <> 'OwnProgramme'
      or exists (select from cases c where c.id = case_id and viewer_decides_on(c))) end);
create policy workers_change on determinations for update to teduh_app using (${WORKS_ON}) with check (${WORKS_ON});
grant select, insert (id, case_id, state, trafficking_status, decided_on, deciding_body, act, means, purpose, rule,
    act_reason, means_reason, purpose_reason, reason, recorded_by, settled_by),
  update (version, state, rule, settled_by, sent_back_reason, struck_by, strike_reason) on determinations to teduh_app;
`;

/** Every column of a case but the two that its decision sets. */
const THE_CASE_FOLLOWS = `
grant update (trafficking_status, status_decided_on) on cases to teduh_policy;
revoke insert, update on cases from teduh_app;
grant insert (id, case_number, person_id, programme_id, team_id, lead_id, deputy_id, level, stage, first_contact_on,
    first_contact_precision, registered_on, age_at_registration, referred_by, place_of_first_contact, closed_on,
    closure_reason, registered_by),
  update (version, person_id, programme_id, team_id, lead_id, deputy_id, level, stage, first_contact_on,
    first_contact_precision, registered_on, age_at_registration, referred_by, place_of_first_contact, closed_on,
    closure_reason, changed_at) on cases to teduh_app;
`;
