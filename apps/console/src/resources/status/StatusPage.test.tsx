/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Finding, STATUS_WORDS } from '@teduh/domain';
import { renderConsole } from '../../testing/render-console';
import { id } from './id';
import { StatusPage } from './StatusPage';

const asAdministrator = { rights: ['status:read'], role: 'administrator' };

const findings: Finding[] = [
  { code: 'backup', state: 'bad', says: 'none', figures: {} },
  { code: 'highRoles', state: 'warn', says: 'waiting', figures: { count: 2, days: 4 } },
  { code: 'clockSource', state: 'unknown', says: 'unknown', figures: {} },
  { code: 'disk', state: 'good', says: 'room', figures: { percent: 41 } },
];
const answer = (found: Finding[]) => ({ checkedAt: '2026-11-24T09:30:00.000Z', findings: found });

describe('the status page', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  it('says in one line how much is to be done, then what and how, the worst first', async () => {
    const read = jest.fn().mockResolvedValue(answer(findings));
    renderConsole(<StatusPage />, { ...asAdministrator, dataProvider: { read } });
    const bad = await screen.findByRole('list', { name: 'Put right' });
    expect(bad.textContent).toMatch(/^Backup on another machine.*pg_dump/);
    const warn = screen.getByRole('list', { name: 'Worth a look' });
    expect(warn.textContent).toMatch(/second administrator: 2, the oldest for 4 days/);
    expect(bad.compareDocumentPosition(warn)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByRole('status').textContent).toBe(
      '1 thing needs attention. 1 thing is worth a look. 1 check is not known or not asked.',
    );
  });

  it('folds what is in order, and what is not known', async () => {
    const read = jest.fn().mockResolvedValue(answer(findings));
    const { container } = renderConsole(<StatusPage />, {
      ...asAdministrator,
      dataProvider: { read },
    });
    await screen.findByText('Put right');
    const folded = [...container.querySelectorAll('details')];
    expect(folded.map(({ open }) => open)).toEqual([false, false]);
    expect(folded.map((one) => one.querySelector('summary')?.textContent)).toEqual([
      ...['Not known or not asked 1', 'In order 1'],
    ]);
    expect(folded[1]?.textContent).toMatch(/41% full/);
  });

  it('says it in Indonesian', async () => {
    const drill: Finding = { code: 'restoreDrill', state: 'bad', says: 'none', figures: {} };
    const read = jest.fn().mockResolvedValue(answer([drill, ...findings]));
    const inIndonesian = { ...asAdministrator, language: 'id' as const };
    renderConsole(<StatusPage />, { ...inIndonesian, dataProvider: { read } });
    await screen.findByText('Disk data terisi 41%.');
    expect(screen.getByRole('status').textContent).toBe(
      '2 hal perlu dibereskan. 1 hal sebaiknya dilihat. 1 tidak dapat diketahui atau tidak diperiksa.',
    );
  });

  it('says that nothing is to be done, but not that all is known', async () => {
    const read = jest.fn().mockResolvedValue(answer(findings.slice(2)));
    renderConsole(<StatusPage />, { ...asAdministrator, dataProvider: { read } });
    const line = await screen.findByText(/^Nothing that could be checked/);
    expect(line.textContent).toBe(
      'Nothing that could be checked needs attention. 1 check is not known or not asked.',
    );
    expect(line.className).not.toContain('good');
  });

  it('looks again when asked, also after it failed', async () => {
    const user = userEvent.setup();
    const read = jest.fn().mockRejectedValue(new Error('The server does not answer.'));
    renderConsole(<StatusPage />, { ...asAdministrator, dataProvider: { read } });
    await screen.findByText('The server does not answer.');
    expect(screen.queryByText(/attention/)).toBeNull();
    read.mockResolvedValue(answer(findings.slice(3)));
    await user.click(screen.getByText('Look again'));
    await screen.findByText('Nothing needs attention.');
  });

  it('is closed to everybody else', async () => {
    const read = jest.fn();
    renderConsole(<StatusPage />, { rights: ['users:list'], dataProvider: { read } });
    await screen.findByText('This page is not open to you');
    expect(read).not.toHaveBeenCalled();
  });
});

it('has a sentence in Indonesian for each one in English, with the same figures in it', () => {
  const said = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${key} ${(value.match(/%\{\w+\}|TEDUH_\w+/g) ?? []).sort()}`]
        : said(value as object).map((line) => `${key} ${line}`),
    );
  expect(said(id.checks)).toEqual(said(STATUS_WORDS));
});
