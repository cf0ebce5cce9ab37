/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onPage, renderConsole } from '../../testing/render-console';
import { RelativesOfPerson } from './RelativesOfPerson';

const rights = ['relatives:create', 'relatives:update', 'relatives:reveal'];
const uncle = {
  ...{ id: 'r1', version: 2, personId: 'p1', relation: 'AuntOrUncle', sex: 'Masculine' },
  ...{ birthYear: 1971, livesIn: 'MYS', isDependant: false, isGuardian: true, implicated: 'Yes' },
  hasName: true,
};

const open = (rows: object[], more: object = {}) => {
  const dataProvider = {
    getList: () => Promise.resolve({ data: rows as never[], total: rows.length }),
    update: jest.fn((_resource: string, { data }: { data: object }) =>
      Promise.resolve({ data: { ...uncle, ...data, version: 3 } as never }),
    ),
    act: () => Promise.resolve({ personId: 'p1', name: 'Kutilang Contoh' } as never),
    ...more,
  };
  const shown = renderConsole(<RelativesOfPerson personId="p1" id="family" mayWork />, {
    ...{ rights, dataProvider },
  });
  return { ...shown, dataProvider };
};

it.each([
  ['Yes', 'Guardian, may not consent'],
  ['No', 'Guardian, may consent'],
  ['NotAsked', 'Guardian: ask first whether involved'],
  [null, 'Guardian: ask first whether involved'],
])('a guardian who had a part in it (%s): %s', async (implicated, words) => {
  open([{ ...uncle, implicated }]);
  await screen.findByText(words);
});

it('shows a name on purpose, and changes a line without having to see it', async () => {
  const user = userEvent.setup();
  const { dataProvider } = open([uncle]);
  await user.click(await screen.findByLabelText('Show name: Aunt or uncle'));
  expect(onPage()).not.toContain('Kutilang');
  await user.click(screen.getByText('Visit or meeting'));
  await screen.findByText('Kutilang Contoh');
  await user.click(screen.getByLabelText('Cover name: Aunt or uncle'));
  expect(onPage()).not.toContain('Kutilang');

  await user.click(screen.getByLabelText('Edit Aunt or uncle'));
  await user.clear(screen.getByLabelText(/^Year of birth/));
  await user.type(screen.getByLabelText(/^Year of birth/), '1972');
  await user.click(screen.getByText('Save changes'));
  await screen.findByLabelText('Edit Aunt or uncle');
  expect(dataProvider.update.mock.lastCall?.[1].data).toEqual({ birthYear: 1972 });
});

it('says that nobody is recorded, and offers to add somebody', async () => {
  open([]);
  await screen.findByText('No family member is recorded');
  screen.getByText('Add family member');
});
