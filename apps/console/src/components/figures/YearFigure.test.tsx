/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { fireEvent, screen, within } from '@testing-library/react';
import { renderConsole } from '../../testing/render-console';
import { BarRows, SumStrip, YearFigure, type Cell, type YearColumn } from '.';

const years: YearColumn[] = [2022, 2023, 2024, 2025, 2026].map((year) => ({
  year,
  soFar: year === 2026,
  chosen: year === 2025,
}));
const shown = (value: number): Cell => ({ value, status: 'shown' });
const none: Cell = { value: null, status: 'none' };
const hidden: Cell = { value: null, status: 'hidden' };

const draw = (cells: Cell[]) =>
  renderConsole(
    <YearFigure
      title="Persons assisted"
      years={years}
      series={[{ key: 'all', label: 'Assisted', tone: 's1', cells }]}
      lines={[{ key: 'all', label: 'Assisted', cells }]}
      unit="persons"
    />,
  );

const markNames = () =>
  [...document.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('aria-label'));

describe('a figure by year', () => {
  it('says every number over its bar, under it and to a screen reader', () => {
    draw([none, shown(0), shown(1_304), shown(208), shown(1)]);
    expect(markNames()).toEqual([
      '2022: no data',
      '2023: 0 persons',
      '2024: 1,304 persons',
      '2025: 208 persons',
      '2026, so far: 1 person',
    ]);
    const chart = document.querySelector('svg')!;
    expect([...chart.querySelectorAll('.fig-value')].map((text) => text.textContent)).toEqual([
      '0',
      '1,304',
      '208',
      '1',
    ]);
    expect(chart.querySelector('.fig-none')?.textContent).toBe('no data');
    const cells = within(screen.getByRole('table')).getAllByRole('cell').slice(1);
    expect(cells.map((cell) => cell.textContent)).toEqual(['–no data', '0', '1,304', '208', '1']);
  });

  it('draws no bar for zero and none for what is hidden, which is said in words', () => {
    draw([shown(0), hidden, hidden, shown(9), shown(7)]);
    expect(document.querySelectorAll('path.fig-bar')).toHaveLength(2);
    expect(markNames().slice(1, 3)).toEqual([
      '2023: hidden to protect people, not zero',
      '2024: hidden to protect people, not zero',
    ]);
    expect(document.querySelectorAll('.fig-hidden')).toHaveLength(2);
    expect(within(screen.getByRole('table')).getAllByText('hidden')).toHaveLength(2);
  });

  it('is one stop of the Tab key; arrow keys move within it', () => {
    draw([shown(1), shown(2), shown(3), shown(4), shown(5)]);
    const marks = [...document.querySelectorAll<SVGElement>('[data-mark]')];
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
    marks[0].focus();
    fireEvent.keyDown(marks[0], { key: 'ArrowRight' });
    expect(document.activeElement).toBe(marks[1]);
    fireEvent.keyDown(marks[1], { key: 'End' });
    expect(document.activeElement).toBe(marks[4]);
  });
});

it('lying bars give a hidden number a tag, and nothing whose length could be measured', () => {
  renderConsole(
    <BarRows
      label="Citizenship"
      rows={[
        { key: 'a', label: 'Indonesia', tone: 's1', cell: shown(176) },
        { key: 'b', label: 'Philippines', tone: 's1', cell: hidden },
        { key: 'c', label: 'Unknown', tone: 'unknown', cell: shown(0) },
      ]}
    />,
  );
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows).toEqual(['Indonesia176', 'Philippineshidden', 'Unknown0']);
  expect(document.querySelectorAll('.fig-lying')).toHaveLength(1);
});

describe('the strip under the bars', () => {
  const words = () => document.querySelector('.fig-sum')?.textContent;

  it('gives both totals and says why they differ', () => {
    renderConsole(<SumStrip sumOfBars={2_064} total={1_317} />);
    expect(words()).toBe(
      'Sum of bars 2,064 · distinct persons 1,317. Difference 747: a person assisted in more than one year is in several bars.',
    );
  });

  it('says so where they are the same, and in Indonesian', () => {
    renderConsole(<SumStrip sumOfBars={12} total={12} />, { language: 'id' });
    expect(words()).toContain('Tanpa selisih');
  });
});
