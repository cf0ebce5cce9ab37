import { CODE_LISTS, type Labels } from '../code-lists';
import {
  BESIDE_DEFINITIONS,
  BESIDES,
  FIGURE_IDS,
  FIGURES,
  findFigure,
  findSplit,
  hidesSmallCells,
  REFERENCE_FIGURES,
  SPLITS,
} from './index';

const inBoth = ({ en, id }: Labels) => en.length > 2 && id.length > 2;
const splits = (...ids: string[]) => ids.map((id) => findSplit(id)!);

describe('definition cards', () => {
  it.each(FIGURES.map((figure) => [figure.id, figure] as const))(
    '%s is whole, in both languages',
    (_, figure) => {
      const { title, unit, basis, population, exclusions, notes } = figure;
      for (const words of [title, unit, basis, population, ...exclusions, ...notes]) {
        expect(inBoth(words)).toBe(true);
        expect(words.en).not.toBe(words.id);
      }
      expect(exclusions.length).toBeGreaterThan(0);
      for (const id of figure.splits) expect(findSplit(id)).not.toBeNull();
    },
  );

  it('are found by their name', () => {
    expect(FIGURES.map((figure) => figure.id)).toEqual([...FIGURE_IDS]);
    expect(findFigure('persons-assisted')?.runsOn).toBe('ownCases');
    expect(findFigure('case-records')?.runsOn).toBe('importedSet');
    expect(findFigure('victims')).toBeNull();
  });

  it('say that the basis of the published chart is not known', () => {
    const notes = findFigure('persons-assisted')
      ?.notes.map((note) => note.en)
      .join(' ');
    expect(notes).toContain('not known to us');
  });

  it('define every number that stands beside', () => {
    for (const beside of BESIDES) expect(inBoth(BESIDE_DEFINITIONS[beside])).toBe(true);
  });
});

describe('splits', () => {
  it('are named once and take their classes from a list there is', () => {
    const ids = SPLITS.map((split) => split.id);
    expect(new Set(ids).size).toBe(ids.length);
    const lists = [
      ...CODE_LISTS.map((list) => list.list as string),
      'assistanceTypes',
      'programme',
      'project',
      'values',
    ];
    for (const split of SPLITS) {
      expect(lists).toContain(split.classes);
      expect(inBoth(split.title)).toBe(true);
    }
  });

  it('are exact for the manager where they cannot point at anyone', () => {
    const own = SPLITS.filter((split) => split.grain !== 'record');
    expect(own.filter((split) => split.sensitive).map((split) => split.id)).toEqual([
      'sex',
      'ageGroup',
      'typeOfExploitation',
      'exploitationGroup',
      'citizenship',
      'countryOfExploitation',
    ]);
  });

  it('put everybody into one class, except where several may apply', () => {
    const several = SPLITS.filter((split) => !split.partition).map((split) => split.id);
    expect(several).toEqual(['assistanceType', 'typeOfExploitation', 'programme', 'project']);
  });

  it('hide small cells when sensitive or crossed, and never in an imported set', () => {
    const [assisted, , records] = FIGURES;
    expect(hidesSmallCells(assisted, [])).toBe(false);
    expect(hidesSmallCells(assisted, splits('womenMenGirlsBoys'))).toBe(false);
    // A rare gender would be one person with her case lines beside her.
    expect(hidesSmallCells(assisted, splits('sex'))).toBe(true);
    expect(hidesSmallCells(assisted, splits('ageGroup'))).toBe(true);
    expect(hidesSmallCells(assisted, splits('sex', 'womenMenGirlsBoys'))).toBe(true);
    expect(hidesSmallCells(records, splits('citizenship', 'gender'))).toBe(false);
  });
});

describe('published figures', () => {
  it('have a value exactly when one is known, and then a source', () => {
    for (const { exactness, value, source } of REFERENCE_FIGURES) {
      expect(value === null).toBe(exactness === 'unknown');
      if (value !== null) expect(source).toMatch(/^https?:/);
    }
  });

  it('are the world series as printed: two years exact, four about, the rest unknown', () => {
    const of = (exactness: string) =>
      REFERENCE_FIGURES.filter((row) => row.exactness === exactness).map((row) => row.year);
    expect(of('exact')).toEqual([2011, 2012]);
    expect(of('approximate')).toEqual([2008, 2014, 2015, 2018]);
    expect(of('unknown')).toEqual([2006, 2007, 2009, 2010, 2013, 2016]);
    expect(REFERENCE_FIGURES.find((row) => row.year === 2011)?.value).toBe(5498);
  });
});
