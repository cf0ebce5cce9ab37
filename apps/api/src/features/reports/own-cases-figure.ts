import { Injectable } from '@nestjs/common';
import { BESIDES, hidesSmallCells, INTERNAL_THRESHOLD, type Split, yearOf } from '@teduh/domain';
import { Database } from '../../platform/database';
import { cellsOf, cutTo, hiddenCount } from './cells';
import { type Counting, type Counts, figureSql, type YearCounts } from './figure-sql';
import type { Answer, Cell, YearNumber } from './answer';
import { type Labels, labelsOf } from './labels';
import { FIRST_YEAR, type Question } from './question';
import { ALL, firstYearOf, Reach, type Scope, workedIn } from './reach';

/** Figures that run on the programmes' own cases, counted from the facts on the login for reports. */
@Injectable()
export class OwnCasesFigure {
  constructor(
    private readonly database: Database,
    private readonly reach: Reach,
  ) {}

  async answer(question: Question): Promise<Answer> {
    const scope = await this.reach.scope(question.programme);
    const to = question.to ?? yearOf(scope.today);
    const from = question.from ?? Math.min(firstYearOf(scope), to);
    const counting = {
      figure: question.figure.id as Counting['figure'],
      splits: question.splits,
      programme: scope.programmeId,
    };
    const counts = await this.count({ ...counting, from, to });
    const cells = hidesSmallCells(question.figure, question.splits)
      ? cutTo({ from, to }, question, await this.cellsOfAllYears(question, scope, counting), counts)
      : cellsOf(question.figure, question.splits, yearNumbers(scope, { from, to }, counts), counts);
    const labels = await labelsOf(this.database, question.splits, scope);
    return answerOf(question, scope, { from, to }, counts, cells, labels);
  }

  /**
   * What is hidden must not follow the window: asked with other years, another cell would be given up for the same small
   * one, and the two answers together would show it. So it is always decided over every year that can be asked.
   */
  private async cellsOfAllYears(
    { figure, splits }: Question,
    scope: Scope,
    counting: Omit<Counting, 'from' | 'to'>,
  ): Promise<Cell[]> {
    const every = { from: FIRST_YEAR, to: yearOf(scope.today) + 1 };
    const counts = await this.count({ ...counting, ...every });
    return cellsOf(figure, splits, yearNumbers(scope, every, counts), counts);
  }

  private async count(counting: Counting): Promise<Counts> {
    const { text, values } = figureSql(counting);
    const [counts] = await this.database.report<Counts>(text, values);
    return counts ?? { cells: [], years: [] };
  }
}

function answerOf(
  { figure, splits }: Question,
  scope: Scope,
  { from, to }: { from: number; to: number },
  counts: Counts,
  cells: Cell[],
  labels: Labels,
): Answer {
  const byYear = new Map(counts.years.map((one) => [one.year, one]));
  const perYear = yearNumbers(scope, { from, to }, counts);
  return {
    figure: figure.id,
    definition: figure,
    columns: ['year', ...splits.map(({ id }) => id), 'value'],
    cells,
    total: counts.years.reduce((sum, { firstInWindow }) => sum + firstInWindow, 0),
    sumOfBars: perYear.reduce((sum, { value }) => sum + (value ?? 0), 0),
    perYear,
    besides:
      figure.id === 'persons-assisted'
        ? perYear
            .filter(({ status }) => status === 'shown')
            .map(({ year }) => besidesOf(year, byYear.get(year)))
        : [],
    notes: notesOn(splits, perYear, scope, hiddenCount(cells)),
    labels,
    programme: { id: scope.programmeId ?? ALL, code: scope.code, name: scope.name },
    asOf: new Date().toISOString(),
    today: scope.today,
    fileName: `${figure.id}_${from}-${to}_${scope.code}`,
  };
}

/** The number above each bar of a window, also where it is zero or nobody worked. */
function yearNumbers(
  scope: Scope,
  { from, to }: { from: number; to: number },
  counts: Counts,
): YearNumber[] {
  const thisYear = yearOf(scope.today);
  const byYear = new Map(counts.years.map((one) => [one.year, one]));
  const perYear: YearNumber[] = [];
  for (let year = from; year <= to; year++) {
    const value = byYear.get(year)?.value ?? 0;
    // A number where nobody worked, by the dates of the programme, is shown all the same.
    const isKnown = value > 0 || workedIn(scope, year);
    perYear.push({
      year,
      value: isKnown ? value : null,
      status: isKnown ? 'shown' : 'none',
      soFar: year === thisYear,
    });
  }
  return perYear;
}

const besidesOf = (year: number, counts: YearCounts | undefined) => ({
  year,
  ...Object.fromEntries(BESIDES.map((name) => [name, counts?.[name] ?? 0])),
});

/** What a reader must know of these numbers; the sentences are the console's. */
function notesOn(
  splits: readonly Split[],
  perYear: readonly YearNumber[],
  scope: Scope,
  hidden: number,
): Answer['notes'] {
  const note = (code: string, params: Record<string, unknown> = {}) => ({ code, params });
  const running = perYear.find(({ soFar }) => soFar);
  const overlapping = splits.filter(({ partition }) => !partition).map(({ id }) => id);
  return [
    note('identifiedOnly'),
    ...(perYear.length > 1 ? [note('personOnceInTotal')] : []),
    ...(running ? [note('soFar', { year: running.year, today: scope.today })] : []),
    ...(scope.programmeId === null ? [note('personOnceInAll')] : []),
    ...overlapping.map((split) => note('severalMayApply', { split })),
    ...(hidden > 0 ? [note('hiddenCells', { hidden, threshold: INTERNAL_THRESHOLD })] : []),
  ];
}
