/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toasts } from '../../components/Toasts';
import { renderConsole } from '../../testing/render-console';
import type { BreakGlass } from './break-glass';
import { BreakGlassList } from './BreakGlassList';

const opening = (more: Partial<BreakGlass> = {}): BreakGlass => ({
  ...{ id: 'b1', version: 1, programmeCode: 'IDN', caseNumber: 'IDN-7K4Q-9', caseId: null },
  ...{ openedByName: 'Kenari C.', reason: 'dangerToLife', state: 'open', isOverdue: false },
  ...{ askedAt: '2026-11-24T08:00:00Z', openedUntil: '2026-11-24T09:00:00Z', verdict: null },
  ...{ confirmedByName: null, reviewedByName: null, reviewDueAt: '2026-11-27T08:00:00Z' },
  ...{ isUnread: true, isOwn: false, ...more },
});

const asked: unknown[] = [];
const sent: unknown[] = [];
let refusal: Error | null = null;

beforeEach(() => {
  asked.length = sent.length = 0;
  refusal = null;
});

const show = (rows: BreakGlass[], rights = ['break-glass:list', 'break-glass:review']) =>
  renderConsole(
    <>
      <BreakGlassList />
      <Toasts />
    </>,
    {
      rights,
      dataProvider: {
        getList: async () => {
          asked.push(true);
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

it('asks before a verdict is given, since it cannot be taken back', async () => {
  show([opening()]);
  await userEvent.click(await screen.findByRole('button', { name: 'Not justified' }));
  const dialog = await screen.findByRole('dialog', {
    name: 'Was it wrong that Kenari C. opened IDN-7K4Q-9?',
  });
  expect(sent).toEqual([]);
  const confirm = [...dialog.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Not justified',
  );
  await userEvent.click(confirm as HTMLElement);
  await waitFor(() => expect(sent).toEqual([['b1', { verdict: 'notJustified' }, 1]]));
  await waitFor(() => expect(asked).toHaveLength(2));
});

it('says why a verdict could not be given, and shows what stands now', async () => {
  show([opening()]);
  refusal = new Error('This was reviewed already.');
  await userEvent.click(await screen.findByRole('button', { name: 'Justified' }));
  const buttons = await screen.findAllByRole('button', { name: 'Justified' });
  await userEvent.click(buttons.at(-1) as HTMLElement);
  await screen.findByText('This was reviewed already.');
  await waitFor(() => expect(asked).toHaveLength(2));
});

it('offers no verdict on one’s own opening, nor to who does not review', async () => {
  show([opening({ isOwn: true })]);
  await screen.findByText('Open now');
  expect(screen.queryByRole('button', { name: /ustified/ })).toBeNull();
});

it('is the same for a caseworker, who is only told', async () => {
  show([opening()], ['break-glass:list']);
  await screen.findByText('Open now');
  expect(screen.queryByRole('button', { name: /ustified/ })).toBeNull();
});

it('keeps what was said', async () => {
  show([opening({ state: 'over', verdict: 'justified', isUnread: false })]);
  await screen.findByText('Justified');
  expect(screen.queryByRole('button', { name: 'Seen' })).toBeNull();
});
