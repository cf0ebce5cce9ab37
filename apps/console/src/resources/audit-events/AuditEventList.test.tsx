/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ACTS_WITHOUT_ROLE, PERMISSIONS } from '@teduh/domain';
import type { Language } from '../../i18n/language';
import { renderConsole } from '../../testing/render-console';
import type { AuditEvent } from './audit-event';
import { AuditEventList } from './AuditEventList';

const CASE = '019ad0c4-0000-7000-8000-000000a1b2c3';
const SARI = '019ad0c4-0000-7000-8000-00000000005a';

let made = 0;
const event = (more: Partial<AuditEvent>): AuditEvent => ({
  ...{ id: (made += 1), at: '2026-11-23T03:04:05.123Z', userId: SARI, userName: 'Sari Wulandari' },
  ...{ role: 'caseworker', programmeCode: 'IDN', action: 'cases:read', objectType: 'cases' },
  ...{ objectId: null, decision: 'allow', rule: 'cases:read', requestId: null },
  ...{ sourceAddress: '10.0.0.7', recordVersion: null, rowsShown: null },
  ...more,
});

/** What the trail was asked, one after the other. */
const asked: Record<string, unknown>[] = [];

const show = (events: AuditEvent[], language: Language = 'en') => {
  asked.length = 0;
  return renderConsole(<AuditEventList />, {
    ...{ rights: ['audit-events:list', 'access-reviews:list'], role: 'auditor', language },
    dataProvider: {
      getList: async (resource, { filter }) => {
        if (resource === 'access-reviews')
          return { data: [{ id: 'm1', userId: SARI, userName: 'Sari Wulandari' }] as never };
        asked.push(filter as Record<string, unknown>);
        return { data: events as never, total: events.length };
      },
    },
  });
};

const sentences = async () => {
  await screen.findAllByRole('row');
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('.column-action')?.firstChild?.textContent);
};

const STORY = [
  event({ objectId: CASE }),
  event({ action: 'cases:list', rowsShown: 25 }),
  event({ action: 'cases:list', rowsShown: 1 }),
  event({ action: 'cases:read', objectId: CASE, decision: 'deny', rule: 'forbidden' }),
  event({ action: 'persons:reveal', rule: 'phoneCall', objectType: 'persons' }),
  event({ action: 'session:signIn', userName: null, decision: 'deny', rule: 'signInFailed' }),
  event({ action: 'keys:rotateMaster', userName: null, rule: 'operator' }),
  event({ action: 'server:start', userName: null, rule: 'server' }),
  event({ action: 'server:clockJump', userName: null, rule: 'clockBack' }),
];

it('says each event in one plain sentence', async () => {
  show(STORY);
  expect(await sentences()).toEqual([
    'Sari Wulandari opened a case',
    'Sari Wulandari looked at a list of 25 cases',
    'Sari Wulandari looked at a list of 1 case',
    'Sari Wulandari was refused opening a case: the role does not include it',
    'Sari Wulandari opened the name of a person (reason: phone call)',
    'Somebody not signed in was refused signing in: name, password or code did not fit',
    'The operator replaced the master key',
    'The server began to serve',
    'The server found its clock set to another time (back)',
  ]);
  expect(screen.getAllByText('Refused')).toHaveLength(2);
});

it('says them in Indonesian too', async () => {
  show(STORY, 'id');
  expect((await sentences()).slice(0, 4)).toEqual([
    'Sari Wulandari membuka sebuah kasus',
    'Sari Wulandari melihat daftar 25 kasus',
    'Sari Wulandari melihat daftar 1 kasus',
    'Sari Wulandari ditolak saat membuka sebuah kasus: perannya tidak mencakup hal ini',
  ]);
});

it.each(['en', 'id'] as const)('has words for every action there is (%s)', async (language) => {
  const actions = [...PERMISSIONS, ...ACTS_WITHOUT_ROLE];
  const both = actions.flatMap((action) => [
    event({ action }),
    event({ action, decision: 'deny', rule: 'notFound' }),
  ]);
  show(both, language);
  // A hyphen gives the name of a subject in an address away; one English word has one too.
  const said = (await sentences()).map((one) => one?.replaceAll('safe-contact card', '') ?? '');
  const unsaid = said.filter((one) => /[:“]\w+|resources\.|%\{|-/.test(one));
  expect(unsaid).toEqual([]);
});

it('names a case by a pseudonym, and a click asks for all accesses to it', async () => {
  show(STORY);
  const [link] = await screen.findAllByRole('link', { name: 'case ·a1b2c3: show all accesses' });
  expect(link?.textContent).toBe('case ·a1b2c3');
  expect(document.body.textContent).not.toContain(CASE);
  await userEvent.click(link as HTMLElement);
  await screen.findByRole('heading', { name: 'All accesses to ·a1b2c3' });
  await waitFor(() => expect(asked.at(-1)).toEqual({ objectId: CASE }));
});

it('asks by who, and by what kind of deed', async () => {
  show(STORY);
  await userEvent.click((await screen.findAllByText('Sari Wulandari', { selector: 'a' }))[0]!);
  await waitFor(() => expect(asked.at(-1)).toEqual({ userId: [SARI] }));
  await screen.findByRole('button', { name: 'Change filter: Who: Sari Wulandari' });
  await userEvent.click(screen.getByRole('button', { name: 'Add filter' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Kind of deed' }));
  await userEvent.click(
    within(await screen.findByRole('dialog')).getByRole('checkbox', {
      name: 'Opening names and numbers',
    }),
  );
  await waitFor(() => expect(asked.at(-1)).toEqual({ userId: [SARI], deed: ['revealed'] }));
});

it('says when half an id was pasted', async () => {
  show([]);
  await userEvent.type(await screen.findByRole('searchbox'), 'a1b2c3');
  await screen.findByText('This is not a whole id');
  await userEvent.click(screen.getByRole('button', { name: 'Remove all filters' }));
  await screen.findByText('Nothing was written down yet');
});
