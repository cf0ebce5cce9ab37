import { type Classes, type Todays, type YearOfPerson, yearsOf } from './counting';
import { CASE_PROGRAMMES, type InventedPerson, type ProgrammeCode } from './world';

/** A programme's code, or `all` for headquarters' view over every programme. */
export type Scope = ProgrammeCode | 'all';
export const SCOPES: readonly Scope[] = [...CASE_PROGRAMMES, 'all'];

/** The chapter's chart, and the years its other charts are about. */
export const WINDOWS = [
  { from: 2006, to: 2016 },
  { from: 2014, to: 2016 },
] as const;

type Tally = Record<string, number>;

/** One figure of one scope: year by year, by every split, and distinct persons of the windows. */
export interface FigureKey {
  perYear: Tally;
  splits: Record<string, Record<string, Tally>>;
  windows: { from: number; to: number; total: number; sumOfBars: number }[];
}

export interface ScopeKey {
  'persons-assisted': FigureKey;
  'persons-registered': FigureKey;
  besides: Record<string, Tally>;
}

const emptyFigure = (): FigureKey => ({
  perYear: {},
  splits: {},
  windows: WINDOWS.map((window) => ({ ...window, total: 0, sumOfBars: 0 })),
});

const add = (tally: Tally, name: string | number, amount = 1): void => {
  tally[name] = (tally[name] ?? 0) + amount;
};

/** The right answers to every question the figures can be asked, collected person by person. */
export class AnswerKey {
  readonly scopes: Record<Scope, ScopeKey>;

  constructor(private readonly todays: Todays) {
    this.scopes = Object.fromEntries(
      SCOPES.map((scope) => [
        scope,
        { 'persons-assisted': emptyFigure(), 'persons-registered': emptyFigure(), besides: {} },
      ]),
    ) as Record<Scope, ScopeKey>;
  }

  add(person: InventedPerson): void {
    const worked = CASE_PROGRAMMES.filter((code) =>
      person.cases.some(({ programme }) => programme === code),
    );
    const byProgramme = worked.map((code) => {
      const own = person.cases.filter(({ programme }) => programme === code);
      return { code, years: yearsOf(person, own, this.todays) };
    });
    for (const { code, years } of byProgramme) this.addScope(code, years, () => [code]);
    this.addScope('all', yearsOf(person, person.cases, this.todays), (year, figure) =>
      byProgramme
        .filter(({ years }) => years.some((one) => one.year === year && one[figure]))
        .map(({ code }) => code),
    );
  }

  private addScope(
    scope: Scope,
    years: YearOfPerson[],
    programmesOf: (year: number, figure: 'assisted' | 'registered') => string[],
  ): void {
    const key = this.scopes[scope];
    for (const one of years) {
      const { year, assisted, registered } = one;
      if (assisted) {
        const classes = { ...assisted, programme: programmesOf(year, 'assisted') };
        addYear(key['persons-assisted'], year, classes);
      }
      if (registered) {
        const classes = { ...registered, programme: programmesOf(year, 'registered') };
        addYear(key['persons-registered'], year, classes);
      }
      addBesides(key.besides, one);
    }
    addWindows(
      key['persons-assisted'],
      years.filter((one) => one.assisted),
    );
    addWindows(
      key['persons-registered'],
      years.filter((one) => one.registered),
    );
  }
}

function addYear(figure: FigureKey, year: number, classes: Classes): void {
  add(figure.perYear, year);
  for (const [split, found] of Object.entries(classes)) {
    const bySplit = (figure.splits[split] ??= {});
    const tally = (bySplit[year] ??= {});
    for (const one of found) add(tally, one);
  }
}

function addBesides(besides: Record<string, Tally>, one: YearOfPerson): void {
  const tally = (besides[one.year] ??= {
    ...{ possibleVictims: 0, undecided: 0, notVictims: 0, familyMembers: 0, onlyScreened: 0 },
  });
  if (one.beside) add(tally, one.beside);
  if (one.onlyScreened) add(tally, 'onlyScreened');
  add(tally, 'familyMembers', one.familyMembers);
}

/** A window counts a person once, however many of its years she is in. */
function addWindows(figure: FigureKey, years: YearOfPerson[]): void {
  for (const window of figure.windows) {
    const bars = years.filter(({ year }) => year >= window.from && year <= window.to).length;
    window.sumOfBars += bars;
    window.total += bars > 0 ? 1 : 0;
  }
}
