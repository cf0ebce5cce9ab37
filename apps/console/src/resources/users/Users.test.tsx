/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResourceContextProvider } from 'ra-core';
import { Navigate, Route, Routes } from 'react-router-dom';
import { renderConsole } from '../../testing/render-console';
import type { User } from './user';
import { UserCreate } from './UserCreate';
import { UserList } from './UserList';
import { UserShow } from './UserShow';

const rights = [
  ...['users:list', 'users:read', 'users:create', 'users:update'],
  ...['sign-ins:enrol', 'sign-ins:resetTries'],
];
const asAdministrator = { rights, role: 'administrator' };

const account = (id: string, displayName: string, changes: Partial<User> = {}): User => ({
  ...{ id, version: 3, username: id, displayName, status: 'active', locale: 'en' },
  memberships: [
    { programmeId: 'p1', programmeCode: 'IDN', role: 'caseworker', teamId: 't1', clearance: 'C2' },
  ],
  requested: [],
  ...changes,
});

const sari = account('sari', 'Sari Contoh');

const getList = (resource: string) => {
  const lists: Record<string, object[]> = {
    teams: [{ id: 't1', name: 'Team West', programmeId: 'p1' }],
    users: [sari, { id: 'x', displayName: 'Elang Contoh' }],
  };
  return Promise.resolve({ data: (lists[resource] ?? []) as never, total: 2 });
};

/** The page of one account, where the router gives it its id. */
const pageOf = (user: User, provider: object = {}) =>
  renderConsole(
    <ResourceContextProvider value="users">
      <Routes>
        <Route path="/users/:id/show" element={<UserShow />} />
        <Route path="*" element={<Navigate to={`/users/${user.id}/show`} replace />} />
      </Routes>
    </ResourceContextProvider>,
    {
      ...asAdministrator,
      dataProvider: {
        getList,
        getOne: () => Promise.resolve({ data: user as never }),
        ...provider,
      },
    },
  );

describe('accounts', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  it('are shown to those who keep them, not to colleagues who know each other by name', async () => {
    renderConsole(<UserList />, { rights: ['users:list'], dataProvider: { getList } });
    await screen.findByText('This page is not open to you');
    expect(screen.queryByText('Sari Contoh')).toBeNull();
  });

  it('say where and as what somebody works; of others there is only the name', async () => {
    renderConsole(<UserList />, { ...asAdministrator, dataProvider: { getList } });
    await screen.findByText('Caseworker, Indonesia, Team West, restricted cases too');
    expect(screen.queryByRole('link', { name: 'Elang Contoh' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Sari Contoh' })).not.toBeNull();
  });

  it('explain roles that may not meet, and are not sent with them', async () => {
    const user = userEvent.setup();
    const create = jest.fn();
    renderConsole(<UserCreate />, { ...asAdministrator, dataProvider: { getList, create } });
    await user.type(screen.getByLabelText('Name'), 'Wayan Contoh');
    await user.type(screen.getByLabelText('User name'), 'wayan');
    await user.click(screen.getByText('Add another role'));
    await user.selectOptions(screen.getAllByLabelText('Role')[1], 'administrator');
    await screen.findByText(
      'Administrator and Caseworker do not meet in one account: who keeps the accounts reads no case.',
    );
    await user.click(screen.getByText('Make the account'));
    await waitFor(() => expect(screen.getByRole('alert')).not.toBeNull());
    expect(create).not.toHaveBeenCalled();
    await user.click(screen.getByLabelText('Take away role 2'));
    expect(screen.queryByText(/do not meet in one account/)).toBeNull();
  });

  it('are made without a password: the code to hand over is shown once', async () => {
    const user = userEvent.setup();
    const create = jest.fn((_resource, { data }) =>
      Promise.resolve({ data: { ...account('wayan', data.displayName) } as never }),
    );
    const expiresAt = '2026-11-27T03:00:00.000Z';
    const act = jest.fn().mockResolvedValue({ code: '7KQF-M3XA-9TWD-VC4R', expiresAt });
    const provider = { getList, create, act };
    renderConsole(<UserCreate />, { ...asAdministrator, dataProvider: provider });
    await user.type(screen.getByLabelText('Name'), 'Wayan Contoh');
    await user.type(screen.getByLabelText('User name'), 'wayan');
    await user.selectOptions(screen.getByLabelText('May open'), 'C2');
    await user.click(screen.getByText('Make the account'));
    await screen.findByText('7KQF-M3XA-9TWD-VC4R');
    expect(create.mock.calls[0][1].data).toEqual({
      ...{ displayName: 'Wayan Contoh', username: 'wayan', locale: 'en' },
      memberships: [{ programmeId: 'p1', role: 'caseworker', teamId: null, clearance: 'C2' }],
    });
    expect(act.mock.calls).toEqual([['users', 'wayan', 'sign-in/enrolment', {}]]);
  });

  it('are disabled after a question', async () => {
    const user = userEvent.setup();
    const update = jest.fn(() =>
      Promise.resolve({ data: { ...sari, status: 'disabled' } as never }),
    );
    pageOf(sari, { update });
    await user.click(await screen.findByRole('button', { name: 'Disable' }));
    await screen.findByText(/Sari Contoh is signed out at the next step/);
    await user.click(screen.getByText('Disable the account', { selector: 'button' }));
    await waitFor(() =>
      expect(update.mock.lastCall).toMatchObject(['users', { data: { status: 'disabled' } }]),
    );
  });

  it('are not changed by their own holders', async () => {
    pageOf(account('u1', 'Kenari Contoh'));
    await screen.findByText('This is your own account. Another administrator changes it.');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
