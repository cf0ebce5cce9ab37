import { Injectable } from '@nestjs/common';
import { BESIDES, hidesSmallCells, INTERNAL_THRESHOLD, type Split, yearOf } from '@teduh/domain';
import { Database } from '../../platform/database';
import type { Answer, Cell, YearNumber } from './answer';
import { cellsOf, cutTo, hiddenCount } from './cells';
import { countFacts, type Counting, type Counts, type YearCounts } from './figure-sql';
import { HiddenCells } from './hidden-cells';
import { type Labels, labelsOf } from './labels';
import type { Question } from './question';
import { ALL, firstYearOf, Reach, type Scope } from './reach';
import { yearNumbers } from './year-numbers';

/** Figures that run on the programmes' own cases, counted from the facts on the login for reports. */
@Injectable()
export class OwnCasesFigure {
  constructor(
    private readonly database: Database,
    private readonly reach: Reach,
    private readonly hidden: HiddenCells,
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
    const counts = await countFacts(this.database, { ...counting, from, to });
    const perYear = yearNumbers(scope, { from, to }, counts);
    const cells = hidesSmallCells(question.figure, question.splits)
      ? cutTo({ from, to }, question, await this.hidden.cells(scope, counting), counts)
      : cellsOf(question.splits, perYear, counts, new Set());
    const labels = await labelsOf(this.database, question.splits, scope);
    return answerOf(question, scope, { from, to }, counts, cells, labels);
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
