/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toasts } from '../../components/Toasts';
import { renderConsole } from '../../testing/render-console';
import type { HeldMembership } from './access-review';
import { AccessReviewList } from './AccessReviewList';

const held = (more: Partial<HeldMembership>): HeldMembership => ({
  ...{ id: 'm1', userId: 'u7', userName: 'Sari Wulandari', isActive: true, programmeCode: 'IDN' },
  ...{ role: 'caseworker', clearance: 'C2', heldSince: '2025-02-03T00:00:00Z' },
  ...{ lastSignInAt: null, verdict: null, reviewedAt: null, reviewedByName: null },
  ...more,
});

const asked: unknown[] = [];
const said: unknown[] = [];
let refusal: Error | null = null;

beforeEach(() => {
  asked.length = said.length = 0;
  refusal = null;
});

const show = (rows: HeldMembership[], rights: string[]) =>
  renderConsole(
    <>
      <AccessReviewList />
      <Toasts />
    </>,
    {
      rights,
      dataProvider: {
        getList: async (_, { filter }) => {
          asked.push(filter);
          return { data: rows as never, total: rows.length };
        },
        create: async (_, { data }) => {
          if (refusal) throw refusal;
          said.push(data);
          return { data: { ...data, id: 'm1' } as never };
        },
      },
    },
  );

const AUDITOR = ['access-reviews:list', 'access-reviews:create'];

it('begins with what is due, and one click says a role is still right', async () => {
  show([held({})], AUDITOR);
  const button = await screen.findByRole('button', {
    name: 'Still right: Sari Wulandari, Caseworker',
  });
  expect(asked).toEqual([{ due: true }]);
  expect(screen.getByText('never')).not.toBeNull();
  expect(screen.getByText('not reviewed yet')).not.toBeNull();
  await userEvent.click(button);
  await screen.findByText('Noted: Sari Wulandari is rightly Caseworker.');
  expect(said).toEqual([{ membershipId: 'm1', verdict: 'keep' }]);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await waitFor(() => expect(asked).toHaveLength(2));
});

it('sends the other word too, and says why when it is refused', async () => {
  show([held({})], AUDITOR);
  const name = 'Take away: Sari Wulandari, Caseworker';
  await userEvent.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(said).toEqual([{ membershipId: 'm1', verdict: 'withdraw' }]));
  refusal = new Error('No connection to the server.');
  await waitFor(() =>
    expect((screen.getByRole('button', { name }) as HTMLButtonElement).disabled).toBe(false),
  );
  await userEvent.click(screen.getByRole('button', { name }));
  await screen.findByText('No connection to the server.');
});

it('leaves one’s own role to somebody else', async () => {
  show([held({ userId: 'u1', role: 'auditor' })], AUDITOR);
  await screen.findByText('Your own: another auditor reviews it.');
  expect(screen.queryByRole('button', { name: /Still right/ })).toBeNull();
});

it('shows an administrator what the auditor said, and nothing to press', async () => {
  const word = { verdict: 'withdraw', reviewedAt: '2026-11-03T08:00:00Z' } as const;
  show([held({ ...word, reviewedByName: 'Hendra Gunawan' })], ['access-reviews:list']);
  await screen.findByText('To be taken away');
  expect(screen.getByText(/^Hendra Gunawan, 3 Nov$/)).not.toBeNull();
  expect(asked).toEqual([{}]);
  expect(screen.queryByRole('button', { name: /Take away|Still right/ })).toBeNull();
});
