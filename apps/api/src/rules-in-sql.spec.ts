import {
  BREAK_GLASS_MINUTES,
  BREAK_GLASS_REASONS,
  BREAK_GLASS_REVIEW_DAYS,
  BREAK_GLASS_VERDICTS,
  CORRECTION_HOURS,
  DETERMINATION_STATES,
  FORBIDDEN_PAIRS,
  MOST_UNREVIEWED_OPENINGS,
  ROLES,
} from '@teduh/domain';
import { createDatabase, ownerQuery, type TestDatabase } from '@teduh/testing';
import { MACHINE_ROLES } from './features/machine-tokens/machine-tokens.dto';

/** Postgres decides by rules that the domain states too. Whoever changes one of the two is told here of the other. */
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

/** A function as the last migration left it. */
async function textOf(name: string): Promise<string> {
  const found = await ownerQuery<{ text: string }>(
    database.url,
    'select pg_get_functiondef(oid) as text from pg_proc where proname = $1',
    [name],
  );
  expect(found).toHaveLength(1);
  return found[0]?.text ?? '';
}

/** What the pattern's first group caught, everywhere it fits; it has to fit somewhere. */
function caught(pattern: RegExp, text: string): string[] {
  const found = [...text.matchAll(pattern)].map(([, group = '']) => group);
  expect(found).not.toEqual([]);
  return found;
}

const quoted = (list: string) => caught(/'(\w+)'/g, list);

it.each(['refuse_forbidden_pair', 'status_figures_of'])(
  '%s knows the forbidden pairs',
  async (name) => {
    const [pairs = ''] = caught(/\(values ([\s\S]+?)\) as pair/g, await textOf(name));
    expect(quoted(pairs)).toEqual(FORBIDDEN_PAIRS.flat());
  },
);

it('opens a viewer, and lists the people of a demonstration, by the roles there are', async () => {
  const [cleared = ''] = caught(
    /unnest\(array\[([^\]]+)\]\) as role/g,
    await textOf('open_viewer'),
  );
  expect(quoted(cleared)).toEqual(ROLES);
  const [order = ''] = caught(/'\{([^}]+)\}'::text\[\]/g, await textOf('demonstration_users'));
  expect(order.split(',')).toEqual(ROLES);
});

it('keeps emergencies within the same numbers and words', async () => {
  const [forbids, opens, confirms, reviews, status] = await Promise.all(
    [
      ...['break_glass_forbids', 'break_glass_on', 'confirm_break_glass', 'review_break_glass'],
      'status_figures_of',
    ].map(textOf),
  );
  const minutes = caught(/interval '(\d+) minutes'/g, `${opens} ${confirms}`);
  expect(new Set(minutes)).toEqual(new Set([`${BREAK_GLASS_MINUTES}`]));
  const [reasons = ''] = caught(/why not in \(([^)]+)\)/g, opens ?? '');
  expect(quoted(reasons)).toEqual(BREAK_GLASS_REASONS);
  const [verdicts = ''] = caught(/said not in \(([^)]+)\)/g, reviews ?? '');
  expect(quoted(verdicts)).toEqual(BREAK_GLASS_VERDICTS);
  expect(caught(/verdict is null\) >= (\d+)/g, forbids ?? '')).toEqual([
    `${MOST_UNREVIEWED_OPENINGS}`,
  ]);
  expect(caught(/having count\(\*\) >= (\d+)/g, status ?? '')).toEqual([
    `${MOST_UNREVIEWED_OPENINGS}`,
  ]);
  expect(caught(/interval '(\d+) days'/g, status ?? '')).toEqual([`${BREAK_GLASS_REVIEW_DAYS}`]);
});

it('keeps decisions in the same states, and a slip of the pen as long', async () => {
  const kept = await textOf('determination_is_kept');
  expect(caught(/interval '(\d+) hours'/g, kept)).toEqual([`${CORRECTION_HOURS}`]);
  const [{ text } = { text: '' }] = await ownerQuery<{ text: string }>(
    database.url,
    `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'determinations_state'`,
  );
  expect(quoted(text)).toEqual(DETERMINATION_STATES);
});

it('gives machines the roles that see no case', async () => {
  const [constraint] = await ownerQuery<{ text: string }>(
    database.url,
    `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'machine_tokens_see_no_case'`,
  );
  expect(quoted(constraint?.text ?? '')).toEqual(MACHINE_ROLES);
});
