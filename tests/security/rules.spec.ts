import { randomInt } from 'node:crypto';
import { createDatabase, seedOffices, type TestDatabase } from '@teduh/testing';
import { type Chance, DEEDS } from './rules/deeds';
import { isHigh, type Model, reads, sameHuman, unreviewed, worksOn } from './rules/model';
import { furnish, type World } from './rules/world';

/**
 * Whatever people do one after another, in whatever order, Postgres and a model of the rules written beside it agree
 * after each deed: what it came to, who sees and works on which case, who holds what. Each sequence begins anew.
 */
const SEQUENCES = process.env.TEDUH_NIGHTLY ? 5_000 : 500;
const DEEDS_IN_ONE = 12;
const SEED = Number(process.env.TEDUH_SEED ?? randomInt(2 ** 31));

let database: TestDatabase;
let world: World;
const counts = { deeds: 0, compared: 0, opened: 0, locked: 0, approved: 0 };

beforeAll(async () => {
  database = await createDatabase();
  world = await furnish(database.url, await seedOffices(database.url));
});
afterAll(async () => {
  process.stdout.write(`Seed ${SEED}: ${JSON.stringify(counts)}\n`);
  await world.client.end();
  await database.drop();
});

/** A small generator whose whole state is its seed. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return { below, one: <Item>(items: readonly Item[]) => items[below(items.length)] as Item };
}

const views = (model: Model) =>
  Object.fromEntries(
    world.accounts.map((name) => {
      const seen = (fits: typeof reads) =>
        model.cases
          .filter((c) => fits(model, name, c))
          .map(({ id }) => id)
          .sort();
      return [name, { reads: seen(reads), works: seen(worksOn) }];
    }),
  );

const HELD = `select m.id, u.username as "user", m.role, m.clearance from memberships m
  join users u on u.id = m.user_id where u.username = any($1) order by m.id`;

/** What must hold of any state, read from the tables and not from the model. */
const BROKEN = `
  select 'longer than an hour' as rule from break_glass where opened_until > now() + interval '60 minutes'
  union all select 'more than three unreviewed' from break_glass
    where opened_until is not null and verdict is null having count(*) > 3
  union all select 'a closed circle by one' from break_glass
    where level = 'C3' and opened_until is not null
      and (confirmed_by is null or human_of(confirmed_by) = human_of(opened_by))
  union all select 'judged by its own' from break_glass
    where human_of(reviewed_by) in (human_of(opened_by), coalesce(human_of(confirmed_by), human_of(opened_by)))
  union all select 'two roles that never meet' from memberships a join memberships b on b.user_id = a.user_id
    where (a.role, b.role) in (('administrator', 'caseworker'), ('administrator', 'supervisor'),
      ('administrator', 'auditor'), ('officer', 'auditor'))
  union all select 'audits herself' from memberships a join memberships b on human_of(b.user_id) = human_of(a.user_id)
    where (a.role, b.role) in (('administrator', 'auditor'), ('officer', 'auditor'))
  union all select 'a high role by one' from memberships m left join membership_requests r on r.id = m.id
    where (m.role in ('supervisor', 'administrator', 'auditor') or m.clearance = 'C3') and m.id <> all($1::uuid[])
      and (r.decision is distinct from 'approved'
        or human_of(r.decided_by) in (human_of(r.requested_by), human_of(r.user_id)))`;

async function compare(model: Model, story: readonly string[], first: string[]): Promise<void> {
  const seen = await world.look();
  const { rows: held } = await world.client.query(HELD, [world.accounts]);
  const { rows: broken } = await world.client.query(BROKEN, [first]);
  const wanted = model.held
    .map(({ id, user, role, clearance }) => ({ id, user, role, clearance }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  expect({ story, seen, held, broken }).toEqual({
    ...{ story, seen: views(model), held: wanted, broken: [] },
  });
  counts.compared += world.accounts.length * model.cases.length * 2 + held.length;
}

it(
  `agrees with the model in ${SEQUENCES} random sequences (seed ${SEED})`,
  async () => {
    for (let at = 0; at < SEQUENCES; at++) {
      const chance = chanceOf(SEED + at);
      const model = world.begin();
      const first = model.held.map(({ id }) => id);
      const story = [`sequence ${at} of seed ${SEED}`];
      await world.client.query('begin');
      for (let step = 0; step < DEEDS_IN_ONE; step++) {
        const [told, came, said] = await chance.one(DEEDS)(world, model, chance);
        story.push(`${told}: ${came}`);
        expect([...story, came]).toEqual([...story, said]);
        await compare(model, story, first);
        counts.deeds += 1;
        if (came === 'locked') counts.locked += 1;
      }
      counts.opened += model.openings.filter(({ minutesLeft }) => minutesLeft !== null).length;
      counts.approved += model.asked.filter(
        (one) => one.approvedBy && isHigh(one) && !sameHuman(model, one.approvedBy, one.by),
      ).length;
      expect(unreviewed(model)).toBeLessThanOrEqual(3);
      await world.client.query('rollback');
    }
    // The walk came by what it is about.
    expect([
      counts.opened > SEQUENCES / 10,
      counts.locked > 0,
      counts.approved > SEQUENCES / 100,
    ]).toEqual([true, true, true]);
  },
  process.env.TEDUH_NIGHTLY ? 7_200_000 : 1_800_000,
);
