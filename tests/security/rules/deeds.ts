import { randomUUID } from 'node:crypto';
import * as rules from './model';
import type { Held, Level, Model, Opening, Role, Team } from './model';
import type { World } from './world';

/** Draws, each time another, the same for the same seed. */
export interface Chance {
  below(count: number): number;
  one<Item>(items: readonly Item[]): Item;
}

/** One deed: done in Postgres as somebody, and in the model. Answers what each of the two said of it. */
export type Deed = (
  world: World,
  model: Model,
  chance: Chance,
) => Promise<[string, string, string]>;

const ROLES: Role[] = [
  'caseworker',
  'supervisor',
  'manager',
  'officer',
  'auditor',
  'administrator',
];
const LEVELS: Level[] = ['C1', 'C2', 'C3'];
const TEAMS: Team[] = ['jakarta', 'medan', null];
const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

/** Anybody, and more often those who could mean it: whoever runs accounts, or works on cases. */
const inOffice = ({ accounts }: World, chance: Chance) =>
  chance.one(chance.below(3) ? ['eka', 'fajar'] : accounts);
const atWork = ({ accounts }: World, chance: Chance) =>
  chance.one(chance.below(3) ? ['citra', 'citra.two', 'dewi', 'wati', 'hadi'] : accounts);

const membership = (world: World, chance: Chance): Held => ({
  ...{ id: randomUUID(), user: chance.one(world.accounts), role: chance.one(ROLES) },
  ...{ team: chance.one(TEAMS), clearance: chance.one(LEVELS) },
});

const columnsOf = (world: World, { id, user, role, team, clearance }: Held) => [
  ...[id, world.userIds[user], world.programmeId, role, world.teamId(team), clearance],
];

/** Whether a statement went through and reached a row. */
const came = (answer: { count: number } | string) =>
  typeof answer !== 'string' && answer.count > 0 ? 'done' : 'refused';
const expected = (isRight: boolean) => (isRight ? 'done' : 'refused');

const give: Deed = async (world, model, chance) => {
  const [actor, wanted] = [inOffice(world, chance), membership(world, chance)];
  const isRight =
    rules.administers(model, actor) &&
    wanted.user !== actor &&
    !rules.isHigh(wanted) &&
    !rules.isForbidden(model, wanted);
  const answer = await world.as(
    actor,
    `insert into memberships (id, user_id, programme_id, role, team_id, clearance) values ($1, $2, $3, $4, $5, $6)`,
    columnsOf(world, wanted),
  );
  if (isRight) model.held.push(wanted);
  return [
    `${actor} gives ${wanted.user} ${wanted.role} ${wanted.clearance}`,
    came(answer),
    expected(isRight),
  ];
};

const withdraw: Deed = async (world, model, chance) => {
  const [actor, one] = [chance.one(world.accounts), chance.one(model.held)];
  const isRight = rules.administers(model, actor) && one.user !== actor;
  const answer = await world.as(actor, 'delete from memberships where id = $1', [one.id]);
  if (isRight) model.held = model.held.filter((other) => other !== one);
  return [`${actor} withdraws ${one.role} of ${one.user}`, came(answer), expected(isRight)];
};

const ask: Deed = async (world, model, chance) => {
  const [actor, wanted] = [inOffice(world, chance), membership(world, chance)];
  const isRight = rules.administers(model, actor) && wanted.user !== actor;
  const answer = await world.as(
    actor,
    `insert into membership_requests (id, user_id, programme_id, role, team_id, clearance, requested_by)
     values ($1, $2, $3, $4, $5, $6, viewer_id())`,
    columnsOf(world, wanted),
  );
  if (isRight) model.asked.push({ ...wanted, by: actor, decided: false, approvedBy: null });
  return [`${actor} asks ${wanted.role} for ${wanted.user}`, came(answer), expected(isRight)];
};

const decide: Deed = async (world, model, chance) => {
  const [actor, verdict] = [
    inOffice(world, chance),
    chance.one(['approved', 'approved', 'refused']),
  ];
  const one = model.asked.length ? chance.one(model.asked) : null;
  if (!one) return ask(world, model, chance);
  const says = () => {
    if (!rules.administers(model, actor)) return 'gone';
    if (one.decided) return 'over';
    if (rules.sameHuman(model, actor, one.by) || rules.sameHuman(model, actor, one.user))
      return 'own';
    return verdict === 'approved' && rules.isForbidden(model, one) ? 'TD001' : 'decided';
  };
  const said = says();
  const answer = await world.as<{ came: string }>(
    actor,
    `select decide_membership_request($1, $2, $3) as came`,
    [one.id, one.decided ? 2 : 1, verdict],
  );
  if (said === 'decided') {
    one.decided = true;
    one.approvedBy = verdict === 'approved' ? actor : null;
    const { id, user, role, team, clearance } = one;
    if (verdict === 'approved') model.held.push({ id, user, role, team, clearance });
  }
  return [`${actor} decides ${one.role} of ${one.user}: ${verdict}`, wordOf(answer), said];
};

const wordOf = (answer: { rows: { came: string }[] } | string) =>
  typeof answer === 'string' ? answer : (answer.rows[0]?.came ?? '');

const cover: Deed = async (world, model, chance) => {
  const actor = chance.one(world.accounts);
  const absent = chance.below(2) ? actor : chance.one(world.accounts);
  const covering = chance.one(world.accounts);
  const [from, days] = [chance.below(3) - 1, chance.below(3)];
  const id = randomUUID();
  const isRight =
    absent !== covering &&
    rules.worksHere(model, actor) &&
    rules.worksHere(model, covering) &&
    rules.worksHere(model, absent) &&
    (absent === actor || rules.supervises(model, actor, absent));
  const answer = await world.as(
    actor,
    `insert into covers (id, programme_id, absent_id, covering_id, from_on, until_on, made_by)
     values ($1, $2, $3, $4, ${TODAY} + $5::int, ${TODAY} + $6::int, viewer_id())`,
    [id, world.programmeId, world.userIds[absent], world.userIds[covering], from, from + days],
  );
  if (isRight) model.covers.push({ id, absent, covering, from, until: from + days, ended: false });
  return [`${actor} has ${covering} cover ${absent}`, came(answer), expected(isRight)];
};

const endCover: Deed = async (world, model, chance) => {
  const actor = chance.one(world.accounts);
  const one = model.covers.length ? chance.one(model.covers) : null;
  if (!one) return cover(world, model, chance);
  const isRight =
    (one.absent === actor && rules.worksHere(model, actor)) ||
    rules.supervises(model, actor, one.absent);
  const answer = await world.as(actor, 'update covers set ended_at = now() where id = $1', [
    one.id,
  ]);
  if (isRight) one.ended = true;
  return [`${actor} ends a cover of ${one.absent}`, came(answer), expected(isRight)];
};

const grant: Deed = async (world, model, chance) => {
  const [actor, user, c] = [
    chance.one(world.accounts),
    chance.one(world.accounts),
    chance.one(model.cases),
  ];
  const until = chance.below(4);
  const isRight = rules.answersFor(model, actor, c) && rules.worksHere(model, user);
  const answer = await world.as(
    actor,
    `insert into case_grants (id, case_id, user_id, until_on, reason, granted_by)
     values ($1, $2, $3, ${TODAY} + $4::int, 'advice', viewer_id())`,
    [randomUUID(), c.id, world.userIds[user], until],
  );
  if (isRight) model.grants.push({ caseId: c.id, user, until });
  return [`${actor} opens ${c.number} to ${user}`, came(answer), expected(isRight)];
};

/** A change goes through for whoever works on the case, when she still reads it afterwards. */
async function change(
  world: World,
  model: Model,
  actor: string,
  c: Model['cases'][number],
  [column, value, after]: [string, string | null, Partial<Model['cases'][number]>],
): Promise<[string, string, string]> {
  const changed = { ...c, ...after };
  const isStaffOnly = column === 'level' || JSON.stringify(changed) === JSON.stringify(c);
  const isRight =
    rules.worksOn(model, actor, c) &&
    (isStaffOnly || rules.belongsTo(model, actor, c)) &&
    rules.reads(model, actor, changed);
  const answer = await world.as(actor, `update cases set ${column} = $2 where id = $1`, [
    c.id,
    value,
  ]);
  if (isRight) Object.assign(c, after);
  return [
    `${actor} sets ${column} of ${c.number} to ${Object.values(after)}`,
    came(answer),
    expected(isRight),
  ];
}

const changeLevel: Deed = (world, model, chance) => {
  const level = chance.one(LEVELS);
  const [actor, c] = [chance.one(world.accounts), chance.one(model.cases)];
  return change(world, model, actor, c, ['level', level, { level }]);
};

const assign: Deed = (world, model, chance) => {
  const [actor, c] = [chance.one(world.accounts), chance.one(model.cases)];
  const who = chance.one(world.accounts);
  const id = world.userIds[who] ?? null;
  if (chance.below(2)) return change(world, model, actor, c, ['lead_id', id, { lead: who }]);
  const deputy = chance.below(3) ? who : null;
  return change(world, model, actor, c, ['deputy_id', deputy && id, { deputy }]);
};

const breakGlass: Deed = async (world, model, chance) => {
  const [actor, c] = [atWork(world, chance), chance.one(model.cases)];
  const said = rules.comesOfOpening(model, actor, c);
  const id = randomUUID();
  const answer = await world.as<{ came: string }>(
    actor,
    `select break_glass_on($1, $2, $3, 'dangerToLife') as came`,
    [id, world.programmeId, c.number],
  );
  if (said === 'opened' || said === 'waiting') {
    const minutesLeft = said === 'opened' ? 60 : null;
    const { level, team } = c;
    model.openings.push({
      ...{ id, caseId: c.id, level, team, by: actor, confirmedBy: null },
      ...{ minutesLeft, age: 0, isReviewed: false },
    });
  }
  return [`${actor} breaks the glass of ${c.number} (${c.level})`, wordOf(answer), said];
};

const confirm: Deed = async (world, model, chance) => {
  const waiting = model.openings.filter(({ minutesLeft }) => minutesLeft === null);
  const c = waiting.length
    ? model.cases.find(({ id }) => id === chance.one(waiting).caseId)
    : undefined;
  if (!c) return breakGlass(world, model, chance);
  const actor = atWork(world, chance);
  const fits = rules.toConfirm(model, actor, c);
  const says = () => {
    if (!rules.worksHere(model, actor)) return 'unknown';
    if (rules.unreviewed(model) >= 3) return 'locked';
    return fits.length ? 'opened' : 'unknown';
  };
  const said = says();
  const answer = await world.as<{ came: string; id: string }>(
    actor,
    `select said ->> 'came' as came, said ->> 'id' as id from confirm_break_glass($1, $2) said`,
    [world.programmeId, c.number],
  );
  if (said === 'opened' && typeof answer !== 'string') {
    // Of two that wait equally long either may be meant.
    const youngest = Math.min(...fits.map(({ age }) => age));
    const one = fits.find(({ id, age }) => id === answer.rows[0]?.id && age === youngest);
    if (!one) return [`${actor} confirms another request`, 'other', said];
    Object.assign(one, { confirmedBy: actor, minutesLeft: 60 });
  }
  return [`${actor} confirms ${c.number}`, wordOf(answer), said];
};

const versionOf = ({ confirmedBy, isReviewed }: Opening) =>
  1 + Number(confirmedBy !== null) + Number(isReviewed);

const review: Deed = async (world, model, chance) => {
  const one = model.openings.length ? chance.one(model.openings) : null;
  if (!one) return breakGlass(world, model, chance);
  const actor = chance.one([...world.accounts, 'gita', 'gita']);
  const said = rules.comesOfReview(model, actor, one);
  const answer = await world.as<{ came: string }>(
    actor,
    `select review_break_glass($1, $2, $3) as came`,
    [...[one.id, versionOf(one), chance.one(['justified', 'notJustified'])]],
  );
  if (said === 'reviewed') one.isReviewed = true;
  return [`${actor} reviews an opening of ${one.by}`, wordOf(answer), said];
};

/** By hand or by name: whatever somebody tries to write into openings is refused. */
const forge: Deed = async (world, _model, chance) => {
  const actor = chance.one(world.accounts);
  const tries = [
    `update break_glass set opened_until = now() + interval '1 day'`,
    `update break_glass set verdict = 'justified'`,
    'delete from break_glass',
    `insert into break_glass (id, programme_id, case_id, case_number, level, opened_by, reason, opened_until)
     select gen_random_uuid(), programme_id, id, case_number, level, viewer_id(), 'other', now() + interval '1 hour' from cases`,
  ];
  const answer = await world.as(actor, chance.one(tries), []);
  return [`${actor} forges`, typeof answer === 'string' ? answer : 'done', '42501'];
};

const disable: Deed = async (world, model, chance) => {
  const who = chance.one(world.accounts);
  const isOut = !model.disabled.has(who) && chance.below(3) === 0;
  if (isOut) model.disabled.add(who);
  else model.disabled.delete(who);
  const status = isOut ? 'disabled' : 'active';
  await world.byHand('update users set status = $2 where id = $1', [world.userIds[who], status]);
  // Whoever is enabled again signs in anew; here with the same token.
  if (!isOut)
    await world.byHand('update sessions set ended_at = null where user_id = $1', [
      world.userIds[who],
    ]);
  return [`${who} is ${status}`, '', ''];
};

const smallOffice: Deed = async (world, model) => {
  model.isSmallOffice = !model.isSmallOffice;
  await world.byHand('update programmes set is_small_office = $2 where id = $1', [
    ...[world.programmeId, model.isSmallOffice],
  ]);
  return [`small office: ${model.isSmallOffice}`, '', ''];
};

const time: Deed = async (world, model, chance) => {
  const minutes = chance.one([30, 30, 60, 1440, 2 * 1440]);
  rules.pass(model, minutes);
  const days = Math.floor(minutes / 1440);
  await world.byHand(
    'update covers set from_on = from_on - $1::int, until_on = until_on - $1::int',
    [days],
  );
  await world.byHand('update case_grants set until_on = until_on - $1::int', [days]);
  await world.byHand(
    `update break_glass set created_at = created_at - $1::int * interval '1 minute',
       opened_until = opened_until - $1::int * interval '1 minute'`,
    [minutes],
  );
  return [`${minutes} minutes go by`, '', ''];
};

/** What happens, some of it more often. */
export const DEEDS: readonly Deed[] = [
  ...[
    give,
    give,
    withdraw,
    ask,
    decide,
    decide,
    decide,
    cover,
    endCover,
    grant,
    changeLevel,
    assign,
  ],
  ...[breakGlass, breakGlass, breakGlass, confirm, confirm, review, review, forge],
  ...[disable, smallOffice, time],
];
