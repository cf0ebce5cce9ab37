import {
  type Figure,
  FIGURES,
  findFigure,
  findSplit,
  isCalendarDate,
  type Split,
} from '@teduh/domain';
import { BadInput, UnknownFilter } from '../../platform/errors';

/** What somebody asks of a figure. `programme` is an id, `all`, or nothing: then it must be plain which is meant. */
export interface Question {
  figure: Figure;
  splits: Split[];

  /** As they were asked: what an imported set can be split by depends on its columns. */
  splitNames: string[];
  from: number | null;
  to: number | null;
  programme: string | null;
  dataset: string | null;
}

const PARAMETERS = ['from', 'to', 'by', 'split', 'programme', 'dataset', 'audience'] as const;
type Parameter = (typeof PARAMETERS)[number];

export const FIRST_YEAR = 1990;
const MOST_SPLITS = 2;

/** Reads the address of a report, or says which part of it cannot be. `thisYear` bounds the years. */
export function readQuestion(
  figureId: string,
  query: Record<string, unknown>,
  thisYear: number,
): Question {
  const figure = findFigure(figureId);
  if (!figure) {
    throw refused('figure', 'unknownCode', 'There is no such figure.', {
      allowed: FIGURES.map(({ id }) => id),
    });
  }
  const given = parametersOf(query);
  checkFixed(given);
  const [from, to] = [yearIn('from', given, thisYear), yearIn('to', given, thisYear)];
  if (from !== null && to !== null && from > to) {
    throw refused('to', 'endBeforeStart', `"to" (${to}) lies before "from" (${from}).`, {
      startedOn: from,
    });
  }
  const names = given.split?.split(',') ?? [];
  return {
    figure,
    splits: figure.runsOn === 'ownCases' ? splitsIn(names, figure) : [],
    splitNames: names,
    from,
    to,
    programme: given.programme ?? null,
    dataset: given.dataset ?? null,
  };
}

const refused = (
  field: string,
  code: string,
  detail: string,
  params: Record<string, unknown> = {},
): BadInput => new BadInput([{ field, code, params }], detail);

function parametersOf(query: Record<string, unknown>): Partial<Record<Parameter, string>> {
  const given: Partial<Record<Parameter, string>> = {};
  for (const [name, value] of Object.entries(query)) {
    if (!(PARAMETERS as readonly string[]).includes(name) || typeof value !== 'string') {
      throw new UnknownFilter(name, PARAMETERS);
    }
    if (value !== '') given[name as Parameter] = value;
  }
  return given;
}

function checkFixed({ by = 'year', audience = 'internal' }: Partial<Record<Parameter, string>>) {
  if (by !== 'year') {
    throw refused('by', 'unknownCode', 'Figures are counted by year: use by=year.', {
      allowed: ['year'],
    });
  }
  if (audience === 'public') {
    throw refused(
      'audience',
      'notInThisRelease',
      'Figures for the public are not available in this release. Use audience=internal.',
    );
  }
  if (audience !== 'internal') {
    throw refused('audience', 'unknownCode', 'There is no such audience. Use audience=internal.', {
      allowed: ['internal'],
    });
  }
}

function yearIn(
  name: 'from' | 'to',
  given: Partial<Record<Parameter, string>>,
  thisYear: number,
): number | null {
  const text = given[name];
  if (text === undefined) return null;
  const year = Number(text);
  const max = thisYear + 1;
  const isYear = /^\d{4}$/.test(text) && isCalendarDate(`${text}-01-01`);
  if (isYear && year >= FIRST_YEAR && year <= max) return year;
  throw refused(name, 'wholeNumber', `"${name}" must be a year from ${FIRST_YEAR} to ${max}.`, {
    min: FIRST_YEAR,
    max,
  });
}

function splitsIn(names: string[], figure: Figure): Split[] {
  const params = { allowed: figure.splits, most: MOST_SPLITS };
  const splits = names.map((name) => {
    const split = findSplit(name);
    if (split && figure.splits.includes(split.id)) return split;
    const sentence = `This figure has no split "${name}". Use one of: ${figure.splits.join(', ')}.`;
    throw refused('split', 'unknownCode', sentence, params);
  });
  if (splits.length > MOST_SPLITS || new Set(names).size < names.length) {
    const sentence = `A figure can be split by one or two different things, such as split=sex,ageGroup.`;
    throw refused('split', 'tooMany', sentence, params);
  }
  return splits;
}
