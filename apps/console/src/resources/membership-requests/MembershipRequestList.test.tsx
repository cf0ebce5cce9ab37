/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toasts } from '../../components/Toasts';
import { renderConsole } from '../../testing/render-console';
import type { MembershipRequest } from './membership-request';
import { MembershipRequestList } from './MembershipRequestList';

const request = (more: Partial<MembershipRequest>): MembershipRequest => ({
  ...{ id: 'r1', version: 1, userId: 'u9', userName: 'Dian Lestari', programmeId: 'p1' },
  ...{ programmeCode: 'IDN', programmeName: 'Indonesia', role: 'auditor', teamId: null },
  ...{ clearance: 'C1', requestedByName: 'Putu Wirawan', requestedAt: '2026-11-03T08:00:00Z' },
  ...{ decision: null, decidedByName: null, decidedAt: null, isOwn: false },
  ...more,
});

const asked: unknown[] = [];
const sent: unknown[] = [];
let refusal: Error | null = null;

beforeEach(() => {
  asked.length = sent.length = 0;
  refusal = null;
});

const show = (rows: MembershipRequest[], language: 'en' | 'id' = 'en') =>
  renderConsole(
    <>
      <MembershipRequestList />
      <Toasts />
    </>,
    {
      ...{ rights: ['membership-requests:list', 'membership-requests:update'], language },
      dataProvider: {
        getList: async (_, { filter }) => {
          asked.push(filter);
          return { data: rows as never, total: rows.length };
        },
        update: async (_, { id, data, previousData }) => {
          if (refusal) throw refusal;
          sent.push([id, data, previousData?.version]);
          return { data: previousData as never };
        },
      },
    },
  );

it('says who asks what for whom, and one click approves it', async () => {
  show([request({})]);
  await screen.findByText('Putu Wirawan asks: auditor in Indonesia for Dian Lestari');
  expect(asked).toEqual([{ waiting: true }]);
  await userEvent.click(screen.getByRole('button', { name: 'Approve for Dian Lestari' }));
  await screen.findByText('Dian Lestari has the role now.');
  expect(sent).toEqual([['r1', { decision: 'approved' }, 1]]);
  await waitFor(() => expect(asked).toHaveLength(2));
});

it('refuses as well, and says why when that could not be done', async () => {
  show([request({ clearance: 'C3', role: 'supervisor' })], 'id');
  await screen.findByText(
    'Putu Wirawan meminta: penyelia di Indonesia untuk Dian Lestari, dengan izin lingkaran tertutup',
  );
  refusal = new Error('Ini sudah diputuskan.');
  await userEvent.click(screen.getByRole('button', { name: 'Tolak untuk Dian Lestari' }));
  await screen.findByText('Ini sudah diputuskan.');
  expect(sent).toEqual([]);
});

it('shows own requests as waiting for somebody else', async () => {
  show([request({ isOwn: true })]);
  await screen.findByText('Waits for somebody else');
  expect(screen.queryByRole('button', { name: /Approve|Refuse/ })).toBeNull();
});

it('keeps what was decided, by whom and when', async () => {
  const decided = { decision: 'refused', decidedAt: '2026-11-05T08:00:00Z' } as const;
  show([request({ ...decided, decidedByName: 'Made Sukma' })]);
  await userEvent.click(await screen.findByRole('radio', { name: 'Decided' }));
  await screen.findByText('Made Sukma, 5 Nov');
  expect(asked.at(-1)).toEqual({ waiting: false });
});
