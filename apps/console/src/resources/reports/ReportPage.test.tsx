/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { toQuery } from '../../providers/data-provider';
import { renderConsole } from '../../testing/render-console';
import ReportPage from './ReportPage';

const programme = {
  id: 'p1',
  code: 'IDN',
  name: 'Indonesia',
  startedOn: '2024-02-01',
  isHeadquarters: false,
};

const PER_YEAR = [
  { year: 2024, value: 196, status: 'shown', soFar: false },
  { year: 2025, value: 208, status: 'shown', soFar: false },
  { year: 2026, value: 171, status: 'shown', soFar: true },
];

const cellsOf = (split: string | undefined, carriedOver: number) => {
  if (split !== 'newOrCarriedOver')
    return PER_YEAR.map(({ year, value, status }) => ({ year, value, status }));
  return PER_YEAR.flatMap(({ year, value }) => [
    { year, newOrCarriedOver: 'new', value: value - 80, status: 'shown' },
    { year, newOrCarriedOver: 'carriedOver', value: carriedOver, status: 'shown' },
  ]);
};

/** An office that began in 2024; every year 80 persons were carried over, if the facts are right. */
const open = (carriedOver = 80) => {
  const asked: string[] = [];
  const read = (path: string, query: Record<string, unknown>) => {
    asked.push(`/api/v1${path}?${toQuery(query)}`);
    return Promise.resolve({
      figure: 'persons-assisted',
      columns: ['year', 'value'],
      cells: cellsOf(query.split as string | undefined, carriedOver),
      total: 367,
      sumOfBars: 575,
      perYear: PER_YEAR,
      besides: [
        {
          year: 2025,
          possibleVictims: 27,
          undecided: 6,
          notVictims: 8,
          familyMembers: 42,
          onlyScreened: 33,
        },
      ],
      asOf: '2026-11-24T06:00:00.000Z',
      today: '2026-11-24',
    });
  };
  renderConsole(<ReportPage />, {
    role: 'manager',
    rights: ['reports:list', 'reports:read', 'programmes:list'],
    dataProvider: {
      read: read as never,
      getList: (() => Promise.resolve({ data: [programme], total: 1 })) as never,
    },
  });
  return asked;
};

describe('persons assisted per year', () => {
  it('asks for the own programme since its work began and shows how the year adds up', async () => {
    const asked = open();
    await screen.findByText(
      (_, element) =>
        element?.tagName === 'SPAN' &&
        element.textContent === '128 new + 80 carried over = 208 persons assisted in 2025',
    );
    expect(asked[0]).toBe(
      '/api/v1/reports/persons-assisted?from=2024&to=2026&by=year&programme=p1&audience=internal',
    );
    expect(screen.getByText('Invented data')).not.toBeNull();
    expect(screen.getAllByText('27')).not.toHaveLength(0);
  });

  it('says by how much the parts miss the whole', async () => {
    open(79);
    await screen.findByText(
      /^2025: 128 new \+ 79 carried over = 207, but 208 persons were assisted\. Difference 1:/,
    );
  });

  it('the published figures of others are off beside invented data', async () => {
    const user = userEvent.setup();
    open();
    const shown = await screen.findByRole<HTMLInputElement>('switch', { name: 'Shown' });
    expect(shown.checked).toBe(false);
    expect(screen.queryByLabelText(/exactly 5,498 persons/)).toBeNull();
    await user.click(shown);
    expect(screen.getByLabelText('2011: exactly 5,498 persons, as published')).not.toBeNull();
    expect(screen.queryByLabelText(/^2013/)).toBeNull();
  });

  it('downloads the cells of the page: the same address, as a file', async () => {
    const user = userEvent.setup();
    const asked = open();
    const fetched = jest.fn().mockResolvedValue({
      ok: true,
      status: 200,
      headers: new Headers({
        'Content-Disposition': 'attachment; filename="persons-assisted_2024-2026_IDN.csv"',
      }),
      blob: () => Promise.resolve(new Blob(['year,value'])),
    });
    const names: string[] = [];
    Object.assign(globalThis, { fetch: fetched });
    Object.assign(URL, { createObjectURL: () => 'blob:figure', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    await screen.findByRole('switch');
    const split = screen.getByLabelText('Break down by');
    await user.selectOptions(split, 'womenMenGirlsBoys');
    await user.click(screen.getByText('Download CSV'));
    const [address, { headers }] = fetched.mock.lastCall as [
      string,
      { headers: Record<string, string> },
    ];
    expect(address).toBe(asked.at(-1));
    expect(address).toContain('split=womenMenGirlsBoys');
    expect(headers.Accept).toBe('text/csv');
    expect(names).toEqual(['persons-assisted_2024-2026_IDN.csv']);
  });
});
