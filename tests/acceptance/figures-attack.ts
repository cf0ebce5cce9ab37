import { findFigure, findSplit, groupsOfType, INTERNAL_THRESHOLD } from '@teduh/domain';
import type { ApiClient } from '@teduh/testing';
import { ask, type Asked } from './figures-asked';

type Answers = Map<string, Awaited<ReturnType<typeof ask>>>;

/** Every breakdown of persons by one thing, as a reader of the page can collect them. */
export async function breakdownsOf(
  who: ApiClient,
  question: Omit<Asked, 'splits'>,
  window: readonly [number, number],
): Promise<Answers> {
  const answers: Answers = new Map();
  for (const id of findFigure(question.figure)?.splits ?? []) {
    const split = findSplit(id);
    if (split?.grain !== 'person' || id === 'programme') continue;
    answers.set(id, await ask(who, { ...question, splits: [id] }, window));
  }
  return answers;
}

const FEMALE = ['Feminine', 'TransgenderFeminine'];
const MALE = ['Masculine', 'TransgenderMasculine'];
const CHILDREN = ['0--8', '9--17'];

const SUMMED_EXACTLY = [
  ['sex', FEMALE],
  ['sex', MALE],
  ['ageGroup', CHILDREN],
] as const;

/**
 * A reader with a pencil: each breakdown adds up to the year's bar, and breakdowns tell of one another (girls and boys
 * are the two youngest age groups). Everything of one year she knows for certain, as linear equations in the hidden
 * cells, is solved by elimination; a cell that one equation is left for is told.
 */
export class Attack {
  readonly hidden = new Set<string>();
  private readonly equations: Map<string, number>[] = [];

  constructor(
    private readonly answers: Answers,
    private readonly year: number,
    private readonly truth: (cell: string) => number,
  ) {
    for (const [split, { cells }] of answers) {
      for (const cell of cells) {
        if (cell.year === year && cell.status === 'hidden')
          this.hidden.add(`${split}=${cell[split]}`);
      }
    }
    for (const [split, part] of SUMMED_EXACTLY) this.forgetWhatIsShownElsewhere(of(split, part));
    for (const split of answers.keys()) {
      if (findSplit(split)?.partition) this.learn(this.all(split), []);
    }
    const types = this.all('typeOfExploitation');
    const present = types.filter((cell) => truth(cell) > 0).map((cell) => cell.split('=')[1] ?? '');
    for (const [type, groups] of groupsOfType(present)) {
      this.learn([`typeOfExploitation=${type}`], of('exploitationGroup', groups));
    }
    this.learn(of('womenMenGirlsBoys', ['girls', 'boys']), of('ageGroup', CHILDREN));
    this.learn(of('womenMenGirlsBoys', ['women', 'girls']), of('sex', FEMALE));
    this.learn(of('womenMenGirlsBoys', ['men', 'boys']), of('sex', MALE));
  }

  /** The small cells she can work out. Company that keeps no small cell secret may be known. */
  solved(): string[] {
    const rows = this.equations.map((equation) => new Map(equation));
    const used = new Set<Map<string, number>>();
    for (const cell of this.hidden) {
      const pivot = rows.find((row) => row.has(cell) && !used.has(row));
      if (!pivot) continue;
      used.add(pivot);
      const scale = pivot.get(cell) ?? 1;
      for (const row of rows) {
        if (row !== pivot) subtract(row, pivot, (row.get(cell) ?? 0) / scale);
      }
    }
    return rows
      .filter((row) => row.size === 1)
      .flatMap((row) => [...row.keys()])
      .filter((cell) => this.truth(cell) > 0 && this.truth(cell) < INTERNAL_THRESHOLD);
  }

  /** Women, men, girls and boys are exact by rule: where one class alone stands for them, it is no secret. */
  private forgetWhatIsShownElsewhere(part: string[]): void {
    const [only, ...more] = part.filter((cell) => this.truth(cell) > 0);
    if (only && more.length === 0) this.hidden.delete(only);
  }

  private all(split: string): string[] {
    const cells = this.answers.get(split)?.cells ?? [];
    return cells.filter((cell) => cell.year === this.year).map((cell) => `${split}=${cell[split]}`);
  }

  /** These together are those together, where that is so this year: then a reader may well know it. */
  private learn(these: string[], those: string[]): void {
    const sum = (cells: string[]) => cells.reduce((all, cell) => all + this.truth(cell), 0);
    if (those.length > 0 && sum(these) !== sum(those)) return;
    const equation = new Map<string, number>();
    for (const cell of this.hidden) {
      const factor = Number(these.includes(cell)) - Number(those.includes(cell));
      if (factor) equation.set(cell, factor);
    }
    if (equation.size > 0) this.equations.push(equation);
  }
}

const of = (split: string, classes: readonly string[]) => classes.map((name) => `${split}=${name}`);

function subtract(row: Map<string, number>, pivot: Map<string, number>, times: number): void {
  if (times === 0) return;
  for (const [cell, factor] of pivot) {
    const left = (row.get(cell) ?? 0) - times * factor;
    if (Math.abs(left) < 1e-9) row.delete(cell);
    else row.set(cell, left);
  }
}
