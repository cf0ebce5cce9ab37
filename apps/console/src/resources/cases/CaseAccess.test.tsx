/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { Toasts } from '../../components/Toasts';
import { renderConsole } from '../../testing/render-console';
import type { Case } from './case';
import { CaseAccess } from './CaseAccess';

const record = {
  ...{ id: 'c1', version: 4, caseNumber: 'IDN-D7K4-9', programmeId: 'p1', teamId: 't1' },
  ...{ leadId: 'u1', leadName: 'Kenari Contoh', deputyId: 'u2', deputyName: 'Kutilang Contoh' },
  ...{ level: 'C1', isReadOnly: false },
} as Case;

const grants = [
  { ...{ id: 'g1', version: 2, caseId: 'c1', userId: 'u3', userName: 'Merpati Contoh' } },
  { ...{ id: 'g2', version: 1, caseId: 'c1', userId: 'u4', userName: 'Nuri Contoh' } },
].map((one, place) => ({
  ...{ ...one, reason: 'advice', isEnded: false, untilOn: ['2026-12-01', '2026-11-01'][place] },
}));

const lists: Record<string, object[]> = {
  'case-grants': grants,
  teams: [{ id: 't1', name: 'Team West' }],
  users: [
    { id: 'u1', displayName: 'Kenari Contoh' },
    { id: 'u3', displayName: 'Merpati Contoh' },
    { id: 'u5', displayName: 'Tekukur Contoh' },
  ],
};

const getList = (resource: string) =>
  Promise.resolve({ data: (lists[resource] ?? []) as never, total: 0 });

const rights = ['cases:update', 'case-grants:list', 'case-grants:create', 'case-grants:update'];

const page = (of: Case) => (
  <>
    <CaseAccess id="access" record={of} />
    <Toasts />
  </>
);

describe('who can see a case', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  it('names everybody with the reason, and those whose days are over apart', async () => {
    renderConsole(page(record), { rights, dataProvider: { getList } });
    await screen.findByText('Supervisors of Team West');
    expect(screen.getByText('Opened to read until 1 December 2026 · For advice')).not.toBeNull();
    expect(screen.getByText('Nuri Contoh, until 1 November 2026 · For advice')).not.toBeNull();
  });

  it('knows no supervisor in a closed circle', async () => {
    const circle = { ...record, level: 'C3' } as Case;
    renderConsole(page(circle), { rights, dataProvider: { getList } });
    await screen.findByText('Merpati Contoh');
    expect(screen.queryByText('Supervisors of Team West')).toBeNull();
  });

  it('offers nothing to whoever only reads it', async () => {
    const read = { ...record, isReadOnly: true } as Case;
    renderConsole(page(read), { rights, dataProvider: { getList } });
    await screen.findByText('Merpati Contoh');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('opens the case to somebody who does not see it yet', async () => {
    const user = userEvent.setup();
    const create = jest.fn((_resource, { data }) =>
      Promise.resolve({ data: { ...data, id: 'g3', userName: 'Tekukur Contoh' } as never }),
    );
    renderConsole(page(record), { rights, dataProvider: { getList, create } });
    await user.click(await screen.findByText('Open to a colleague'));
    const whom = await screen.findByLabelText<HTMLSelectElement>('To whom');
    await screen.findByText('Tekukur Contoh');
    expect(within(whom).queryByText('Merpati Contoh')).toBeNull();
    await user.selectOptions(whom, 'u5');
    await user.selectOptions(screen.getByLabelText('Why'), 'safety');
    await user.click(screen.getByText('Open the case'));
    await screen.findByText('Open to Tekukur Contoh until 1 December 2026');
    expect(create.mock.calls[0][1].data).toEqual({
      ...{ caseId: 'c1', userId: 'u5', reason: 'safety', untilOn: '2026-12-01' },
    });
  });

  it('closes it again after a question, and says so when that was refused', async () => {
    const user = userEvent.setup();
    const update = jest
      .fn()
      .mockRejectedValueOnce(new HttpError('No connection to the server.', 0))
      .mockResolvedValueOnce({ data: { ...grants[0], isEnded: true } });
    renderConsole(page(record), { rights, dataProvider: { getList, update } });
    await user.click(await screen.findByLabelText('End now for Merpati Contoh'));
    await user.click(screen.getByText('Close it now'));
    await screen.findByText('No connection to the server.');
    await user.click(screen.getByText('Close it now'));
    await screen.findByText('The case is closed to Merpati Contoh');
    expect(update.mock.lastCall?.[1]).toMatchObject({ id: 'g1', data: { isEnded: true } });
  });

  it('changes how closely it is kept, and says who decides what the viewer may not', async () => {
    const user = userEvent.setup();
    const update = jest.fn((_resource, { data }) =>
      Promise.resolve({ data: { ...record, ...data } as never }),
    );
    const restricted = { ...record, level: 'C2' } as Case;
    renderConsole(page(restricted), {
      rights,
      role: 'supervisor',
      dataProvider: { getList, update },
    });
    await user.click(await screen.findByText('Change'));
    expect(screen.getByLabelText<HTMLInputElement>(/^Closed circle/).disabled).toBe(true);
    expect(screen.getByText('You are not cleared for this.')).not.toBeNull();
    await user.click(screen.getByLabelText(/^Standard/));
    await user.click(screen.getByText('Change it'));
    await screen.findByText('Who sees this case was changed');
    expect(update.mock.calls[0][1]).toMatchObject({ id: 'c1', data: { level: 'C1' } });
  });
});
