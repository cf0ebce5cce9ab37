/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen } from '@testing-library/react';
import { renderConsole } from '../../testing/render-console';
import { FaultTable } from './FaultTable';
import type { Fault } from './import';

const faults: Fault[] = [
  {
    row: 14,
    column: 'gender',
    value: 'Femal',
    code: 'valueNotInList',
    allowed: ['Female', 'Male', ''],
  },
  { row: 1_112, column: '', value: '', code: 'wrongNumberOfCells', allowed: ['63'] },
  {
    row: 1_113,
    column: 'citizenship',
    value: 'Q',
    code: 'somethingNew',
    allowed: Array.from({ length: 11 }, (_, index) => `c${index}`),
  },
];

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

it('says for every fault where it is, what stands there, what is wrong and what is allowed', () => {
  renderConsole(<FaultTable faults={faults} count={132} />);
  expect(rows()).toEqual([
    ['14', 'gender', 'Femal', 'This is not on the list of the column.', 'Female, Male, empty'],
    [
      '1,112',
      'the whole row',
      'empty',
      'The row has another number of cells than the header.',
      '63',
    ],
    [
      '1,113',
      'citizenship',
      'Q',
      'This could not be read.',
      'c0, c1, c2, c3, c4, c5, c6, c7 and 3 more',
    ],
  ]);
  expect(screen.getByText(/The first 3 of 132 faults are listed\./)).not.toBeNull();
});
