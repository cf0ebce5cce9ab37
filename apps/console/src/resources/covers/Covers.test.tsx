/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toasts } from '../../components/Toasts';
import { renderConsole } from '../../testing/render-console';
import type { Cover } from './cover';
import { CoverCreate } from './CoverCreate';
import { CoverList } from './CoverList';

const cover = (id: string, days: [string, string], changes: Partial<Cover> = {}): Cover => ({
  ...{ id, version: 1, programmeId: 'p1', absentId: 'u1', absentName: 'Kenari Contoh' },
  ...{ coveringId: 'u2', coveringName: 'Pipit Contoh', fromOn: days[0], untilOn: days[1] },
  ...{ isEnded: false, ...changes },
});

const mine = cover('v1', ['2026-11-20', '2026-11-27']);
const theirs = cover('v2', ['2026-12-01', '2026-12-04'], {
  ...{ absentId: 'u3', absentName: 'Nuri Contoh', coveringId: 'u1', coveringName: 'Kenari Contoh' },
});
const before = cover('v3', ['2026-10-01', '2026-10-09'], { isEnded: true });

const rights = ['covers:list', 'covers:create', 'covers:update'];

const getList = (resource: string, { filter }: { filter?: Record<string, unknown> }) => {
  const data: Record<string, object[]> = {
    covers: filter?.over ? [before] : [mine, theirs],
    users: [
      { id: 'u1', displayName: 'Kenari Contoh' },
      { id: 'u2', displayName: 'Pipit Contoh' },
    ],
  };
  return Promise.resolve({ data: (data[resource] ?? []) as never, total: 1 });
};

const region = (name: string) => within(screen.getByRole('region', { name }));

describe('cover', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  it('stands by its days, said as the viewer would say it', async () => {
    renderConsole(<CoverList />, { rights, dataProvider: { getList: getList as never } });
    await screen.findByText('Pipit Contoh stands in for you');
    expect(region('Now').getByText('20 Nov to 27 Nov')).not.toBeNull();
    expect(region('Coming').getByText('You stand in for Nuri Contoh')).not.toBeNull();
    await screen.findByText('1 Oct to 9 Oct, ended early');
  });

  it('is ended by whoever is away, not by who stands in', async () => {
    const user = userEvent.setup();
    const update = jest.fn(() => Promise.resolve({ data: { ...mine, isEnded: true } as never }));
    const provider = { getList: getList as never, update };
    renderConsole(
      <>
        <CoverList />
        <Toasts />
      </>,
      { rights, dataProvider: provider },
    );
    const end = await screen.findByLabelText('End now: Pipit Contoh stands in for you');
    expect(region('Coming').queryByText('End now')).toBeNull();
    await user.click(end);
    await screen.findByText(/Pipit Contoh stops seeing the cases of Kenari Contoh at once/);
    await user.click(screen.getByText('End the cover'));
    await screen.findByText('The cover has ended');
    expect(update.mock.lastCall).toMatchObject(['covers', { id: 'v1', data: { isEnded: true } }]);
  });

  it('says that nobody stands in, and when it could not be loaded', async () => {
    const nothing = () => Promise.resolve({ data: [], total: 0 });
    renderConsole(<CoverList />, { rights, dataProvider: { getList: nothing } });
    await screen.findByText('Nobody stands in for anybody');
    const away = () => Promise.reject(new Error('No connection to the server.'));
    renderConsole(<CoverList />, { rights, dataProvider: { getList: away } });
    await screen.findByText('No connection to the server.', {}, { timeout: 20_000 });
  }, 40_000);

  it('is arranged for oneself with one choice: the days stand ready', async () => {
    const user = userEvent.setup();
    const create = jest.fn((_resource, { data }) =>
      Promise.resolve({ data: { ...data, id: 'v9' } as never }),
    );
    renderConsole(<CoverCreate />, {
      rights,
      dataProvider: { getList: getList as never, create },
    });
    expect(screen.queryByText('Who is away?')).toBeNull();
    const whom = screen.getByLabelText<HTMLSelectElement>('Who stands in?');
    await screen.findByText('Pipit Contoh');
    expect(within(whom).queryByText('Kenari Contoh')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Arrange cover' }));
    await screen.findByText('This is needed.');
    await user.selectOptions(whom, 'u2');
    await user.click(screen.getByLabelText('2 weeks · 7 Dec'));
    await user.click(screen.getByRole('button', { name: 'Arrange cover' }));
    expect(create.mock.calls[0][1].data).toEqual({
      ...{ programmeId: 'p1', absentId: 'u1', coveringId: 'u2' },
      ...{ fromOn: '2026-11-24', untilOn: '2026-12-07' },
    });
  });

  it('says before anything is sent that it would last too long', async () => {
    const user = userEvent.setup();
    const create = jest.fn();
    renderConsole(<CoverCreate />, {
      rights,
      dataProvider: { getList: getList as never, create },
    });
    await screen.findByText('Pipit Contoh');
    await user.selectOptions(screen.getByLabelText('Who stands in?'), 'u2');
    await user.click(screen.getAllByLabelText('Another day')[1]);
    await user.clear(screen.getByLabelText('Year'));
    await user.type(screen.getByLabelText('Year'), '2027');
    await user.click(screen.getByRole('button', { name: 'Arrange cover' }));
    await screen.findByText(/A cover lasts at most 60 days/);
    expect(create).not.toHaveBeenCalled();
  });
});
