/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toasts } from '../../components/Toasts';
import { renderConsole } from '../../testing/render-console';
import { TeamsCard } from './TeamsCard';

const listOf =
  (...names: string[]) =>
  () =>
    Promise.resolve({
      data: names.map((name) => ({ id: name, name })) as never,
      total: names.length,
    });

describe('the teams of a programme', () => {
  it('are opened by those who keep its accounts', async () => {
    const user = userEvent.setup();
    const create = jest.fn((_resource, { data }) =>
      Promise.resolve({ data: { id: 't2', ...data } as never }),
    );
    renderConsole(
      <>
        <TeamsCard programmeId="p1" />
        <Toasts />
      </>,
      {
        ...{ rights: ['teams:list', 'teams:create'], role: 'administrator' },
        dataProvider: { getList: listOf('Medan'), create },
      },
    );
    await screen.findByText('Medan');
    await user.click(screen.getByText('New team'));
    await user.type(screen.getByLabelText('Name'), 'Ambon');
    await user.click(screen.getByText('Open team'));
    await waitFor(() => expect(create).toHaveBeenCalled());
    expect(create.mock.calls[0]?.[1].data).toEqual({ name: 'Ambon', programmeId: 'p1' });
    await screen.findByText('The team Ambon is open.');
  });

  it('are only read by others, who are told when there is none', async () => {
    renderConsole(<TeamsCard programmeId="p1" />, {
      rights: ['teams:list'],
      dataProvider: { getList: listOf() },
    });
    await screen.findByText('No team yet');
    expect(screen.queryByText('New team')).toBeNull();
  });
});
