/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen } from '@testing-library/react';
import { UserList } from '../resources/users/UserList';
import { h } from '../sign-in/dom';
import { renderConsole } from '../testing/render-console';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)" id="session">x</a>',
  '&lt;b&gt; {{7*7}} ${7*7}',
];

/** Elements that only a text that became markup could have made. */
const MADE = 'script, img, iframe, svg[onload], [onerror], [href^="javascript:"], #session';

it('what somebody called themselves is shown as it was typed', async () => {
  const users = HOSTILE.map((displayName, at) => ({
    ...{
      id: `u${at}`,
      version: 1,
      username: `u${at}`,
      displayName,
      status: 'active',
      locale: 'en',
    },
    ...{ memberships: [], requested: [] },
  }));
  renderConsole(<UserList />, {
    rights: ['users:list', 'users:read', 'users:create', 'users:update'],
    role: 'administrator',
    dataProvider: {
      getList: () => Promise.resolve({ data: users as never, total: users.length }),
    },
  });
  for (const text of HOSTILE) expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
  expect(document.querySelectorAll(MADE)).toHaveLength(0);
});

it('the sign-in page puts text in as text too', () => {
  const made = h('p', { title: HOSTILE[1] as string }, ...HOSTILE);
  expect(made.textContent).toBe(HOSTILE.join(''));
  expect(made.childElementCount).toBe(0);
  expect(made.getAttribute('title')).toBe(HOSTILE[1]);
});
