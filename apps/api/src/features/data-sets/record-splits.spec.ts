import { dataSetName } from './data-set-name';
import { byClass, MISSING, splitsOf } from './record-splits';

const split = (id: string, columns = [id]) => {
  const found = splitsOf(columns).find((one) => one.id === id);
  if (!found) throw new Error(`There is no split ${id}.`);
  return found;
};

describe('The splits of an imported set', () => {
  it('are those its columns allow', () => {
    const ids = (...columns: string[]) => splitsOf(columns).map(({ id }) => id);
    expect(ids('yearOfRegistration', 'isAbduction')).toEqual(['yearOfRegistration', 'isAbduction']);
    expect(ids('isForcedLabour')).toEqual(['isForcedLabour']);
    expect(ids('isForcedLabour', 'isSexualExploit')).toContain('exploitationDerived');
  });

  it('spell countries as the set does, and keep unknown and missing apart', () => {
    const { classOf } = split('citizenship');
    expect(classOf('NAM', 'k-anonymised')).toBe('NA');
    expect(classOf('NAM', 'synthetic')).toBe('NAM');
    expect(classOf('Unknown', 'k-anonymised')).toBe('Unknown');
    expect(classOf(null, 'k-anonymised')).toBe(MISSING);
  });

  it.each([
    ['11', 'forced labour and sexual exploitation'],
    ['1-', 'forced labour'],
    ['01', 'sexual exploitation'],
    ['0-', 'neither flag set to 1'],
    ['--', MISSING],
  ])('derive from the two flags (%s) what was suffered', (flags, name) => {
    const derived = split('exploitationDerived', ['isForcedLabour', 'isSexualExploit']);
    expect(derived.classOf(flags, 'k-anonymised')).toBe(name);
  });

  it('stand in the order of the publisher, with unknown and missing last', () => {
    const names = [MISSING, '48+', 'Unknown', '9--17', '0--8'];
    expect(names.sort(byClass(split('ageBroad')))).toEqual([
      ...['0--8', '9--17', '48+'],
      ...['Unknown', MISSING],
    ]);
    expect([2016, MISSING, 2002].sort(byClass(split('yearOfRegistration')))).toEqual([
      ...[2002, 2016],
      MISSING,
    ]);
  });
});

describe('The name of a data set', () => {
  it.each([
    ['  CTDC 2020 ', 'CTDC 2020'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), null],
    ['   ', null],
    ['two\nlines', null],
  ])('%j is kept as %j', (text, name) => expect(dataSetName(text)).toBe(name));
});
