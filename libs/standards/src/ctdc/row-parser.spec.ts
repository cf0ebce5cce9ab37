import {
  CTDC_FLAGS,
  type CtdcRecord,
  exploitationDerivedOf,
  flagBit,
  flagOf,
  isCtdcFlag,
  K_ANONYMISED_COLUMNS,
  makeRowParser,
  readHeader,
  type RowProblem,
  SYNTHETIC_COLUMNS,
} from './index';

const LAST_YEAR = 2026;

function parse(row: Readonly<Record<string, string>>): CtdcRecord | readonly RowProblem[] {
  const header = Object.keys(row);
  const parsed = makeRowParser(header, LAST_YEAR)(Object.values(row));
  return 'record' in parsed ? parsed.record : parsed.problems;
}
const record = (row: Readonly<Record<string, string>>) =>
  parse({ yearOfRegistration: '2016', ...row }) as CtdcRecord;
const problems = (row: Readonly<Record<string, string>>) =>
  parse({ yearOfRegistration: '2016', ...row }) as readonly RowProblem[];

/** Makes a header synthetic without saying anything. */
const SYNTHETIC = { traffickMonths: '' };

describe('a country', () => {
  it.each([
    ['NA', 'NAM'],
    ['ID', 'IDN'],
    ['IDN', 'IDN'],
    ['0', 'Unknown'],
    ['00', 'Unknown'],
    ['ZZ', 'Unknown'],
    ['-99', null],
    ['', null],
    [' TH ', 'THA'],
    ['Y1', 'SRB'],
    ['TB', 'CHN'],
    ['ZR', 'COD'],
    ['AN', 'ANT'],
    ['YU', 'SCG'],
  ])('written %p is %p', (cell, expected) => {
    const { citizenship, countryOfExploitation } = record({
      citizenship: cell,
      CountryOfExploitation: cell,
    });
    expect([citizenship, countryOfExploitation]).toEqual([expected, expected]);
  });

  it.each(['XX', 'ZZZ', 'Indonesia', 'id', '000', '1'])('written %p is none', (cell) => {
    expect(problems({ citizenship: cell })).toMatchObject([
      { column: 'citizenship', value: cell, code: 'countryUnknown' },
    ]);
  });
});

describe('gender, age and the other lists', () => {
  it.each([
    ['gender', 'Female', 'Female'],
    ['gender', 'Woman', 'Female'],
    ['gender', 'Male', 'Male'],
    ['gender', 'Man', 'Male'],
    ['gender', 'Transgender/NonConforming', 'Transgender/NonConforming'],
    ['gender', 'Trans/Transgender/NonConforming', 'Transgender/NonConforming'],
    ['gender', 'Unknown', 'Unknown'],
    ['gender', '-99', null],
    ['ageBroad', '9--17', '9--17'],
    ['ageBroad', '9-17', '9--17'],
    ['ageBroad', '9–17', '9--17'],
    ['ageBroad', '9—17', '9--17'],
    ['ageBroad', '9 – 17', '9--17'],
    ['ageBroad', '48+', '48+'],
    ['ageBroad', 'Unknown', 'Unknown'],
    ['ageBroad', '', null],
    ['majorityStatus', 'Minor', 'Minor'],
    ['majorityStatusAtExploit', 'Unknown', 'Unknown'],
    ['majorityEntry', '-99', null],
  ])('%s %p is %p', (column, cell, expected) => {
    expect(record({ [column]: cell })).toMatchObject({ [column]: expected });
  });

  it.each([
    ['13--24 (1-2 yrs)', '13--24'],
    ['0–12 (0-1 yr)', '0--12'],
    ['25+ (2+ yrs)', '25+'],
    ['', null],
  ])('months %p are %p', (cell, expected) => {
    expect(record({ traffickMonths: cell }).traffickMonths).toBe(expected);
  });

  it.each([
    ['gender', 'female'],
    ['ageBroad', '10--17'],
    ['ageBroad', '33-35'],
    ['majorityStatus', 'Child'],
    ['Datasource', 'Newspaper'],
  ])('%s %p may not stand there, and it is told what may', (column, cell) => {
    const [problem] = problems({ [column]: cell });
    expect(problem).toMatchObject({ column, value: cell, code: 'valueNotInList' });
    expect(problem.allowed.length).toBeGreaterThan(1);
  });

  it('keeps the words about the recruiter', () => {
    const row = { RecruiterRelationship: 'Family/Relative; Other', Datasource: 'Hotline' };
    expect(record(row)).toMatchObject({
      recruiterRelationship: 'Family/Relative; Other',
      datasource: 'Hotline',
    });
    expect(record({ RecruiterRelationship: '-99' }).recruiterRelationship).toBeNull();
    const [tooLong] = problems({ RecruiterRelationship: 'x'.repeat(201) });
    expect(tooLong.code).toBe('textTooLong');
    expect(tooLong.value).toHaveLength(80);
  });
});

describe('a year of registration', () => {
  it.each([
    ['2002', 2002],
    ['2026', 2026],
    ['2016.0', 2016],
    ['', null],
    ['-99', null],
  ])('%p is %p', (cell, expected) => {
    expect(record({ yearOfRegistration: cell }).yearOfRegistration).toBe(expected);
  });

  it.each(['2001', '2027', '16', '201', '20166', 'two', '0'])('%p is impossible', (cell) => {
    expect(problems({ yearOfRegistration: cell })).toEqual([
      {
        column: 'yearOfRegistration',
        value: cell,
        code: 'yearImpossible',
        allowed: ['2002–2026'],
      },
    ]);
  });
});

describe('a flag', () => {
  it('is yes, no or missing, and the three stay apart', () => {
    const row = {
      isForcedLabour: '1',
      isSexualExploit: '0',
      isAbduction: '-99',
      isOrganRemoval: '',
    };
    const { yesFlags, noFlags } = record(row);
    expect(yesFlags).toBe(flagBit('isForcedLabour'));
    expect(noFlags).toBe(flagBit('isSexualExploit'));
    const read = (flag: Parameters<typeof flagOf>[1]) => flagOf({ yesFlags, noFlags }, flag);
    expect(read('isForcedLabour')).toBe('yes');
    expect(read('isSexualExploit')).toBe('no');
    expect(read('isAbduction')).toBeNull();
    expect(read('isOrganRemoval')).toBeNull();
    expect(read('meansWithholdDocs')).toBeNull();
  });

  it('has a bit of its own in both halves of the mask', () => {
    for (const flag of CTDC_FLAGS) {
      const layout = K_ANONYMISED_COLUMNS.includes(flag as never) ? {} : SYNTHETIC;
      const { yesFlags, noFlags } = record({ ...layout, [flag]: '1' });
      expect(yesFlags).toBe(1n << BigInt(CTDC_FLAGS.indexOf(flag)));
      expect(noFlags).toBe(0n);
      expect(yesFlags < 1n << 63n).toBe(true);
    }
  });

  it.each(['2', 'yes', 'true', '-1', 'NA'])('is never %p', (cell) => {
    expect(problems({ isForcedLabour: cell })).toEqual([
      {
        column: 'isForcedLabour',
        value: cell,
        code: 'flagNotYesNo',
        allowed: ['0', '1', '-99', ''],
      },
    ]);
  });

  it('is never no in the synthetic layout', () => {
    expect(record({ ...SYNTHETIC, isForcedLabour: '1' }).yesFlags).toBe(flagBit('isForcedLabour'));
    expect(problems({ ...SYNTHETIC, isForcedLabour: '0' })).toMatchObject([
      { code: 'flagNotYesNo', allowed: ['1', ''] },
    ]);
  });

  it('is known by name', () => {
    expect(isCtdcFlag('isForcedLabour')).toBe(true);
    expect(isCtdcFlag('gender')).toBe(false);
  });
});

describe('a row', () => {
  it('of the whole k-anonymised layout is read, concatenated texts left aside', () => {
    const row = Object.fromEntries(
      K_ANONYMISED_COLUMNS.map((column): [string, string] => [
        column,
        isCtdcFlag(column) ? '1' : column.endsWith('Concatenated') ? 'a;b' : '-99',
      ]),
    );
    const whole = record({ ...row, yearOfRegistration: '2016' });
    expect(whole.yesFlags).toBe((1n << 49n) - 1n);
    expect(whole).toMatchObject({ yearOfRegistration: 2016, gender: null, citizenship: null });
  });

  it('of the whole synthetic layout is read', () => {
    const row = Object.fromEntries(SYNTHETIC_COLUMNS.map((column) => [column, '']));
    const filled = { gender: 'Man', citizenship: 'IDN', meansDrugsAlcohol: '1' };
    expect(record({ ...row, yearOfRegistration: '2022', ...filled })).toMatchObject({
      gender: 'Male',
      citizenship: 'IDN',
      yesFlags: flagBit('meansDrugsAlcohol'),
      noFlags: 0n,
    });
  });

  it('is told everything that is wrong with it at once', () => {
    const wrong = problems({ yearOfRegistration: '1999', gender: 'X', isForcedLabour: '7' });
    expect(wrong.map((problem) => problem.column)).toEqual([
      'yearOfRegistration',
      'gender',
      'isForcedLabour',
    ]);
  });

  it('has as many cells as the header', () => {
    const read = makeRowParser(['yearOfRegistration', 'gender'], LAST_YEAR);
    const expected = { code: 'wrongNumberOfCells', allowed: ['2'] };
    expect(read(['2016'])).toMatchObject({ problems: [{ ...expected, value: '1' }] });
    expect(read(['2016', 'Male', ''])).toMatchObject({ problems: [{ ...expected, value: '3' }] });
  });

  it('is not read under a header that is no layout', () => {
    expect(() => makeRowParser(['yearOfRegistration', 'colour'])).toThrow('columnUnknown colour');
    const made = readHeader(['yearOfRegistration', 'colour'], LAST_YEAR);
    expect(made).toMatchObject({ problems: [{ code: 'columnUnknown', column: 'colour' }] });
    const good = readHeader(['yearOfRegistration', 'gender'], LAST_YEAR);
    expect(good).toMatchObject({ layout: 'k-anonymised' });
  });

  it('is read fast enough for files of millions', () => {
    const cells = K_ANONYMISED_COLUMNS.map((column) =>
      column === 'yearOfRegistration' ? '2016' : isCtdcFlag(column) ? '0' : '-99',
    );
    const read = makeRowParser(K_ANONYMISED_COLUMNS, LAST_YEAR);
    const started = performance.now();
    for (let row = 0; row < 10_000; row += 1) read(cells);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('exploitation derived from the two flags', () => {
  it.each([
    ['1', '1', 'forced labour and sexual exploitation'],
    ['1', '0', 'forced labour'],
    ['1', '', 'forced labour'],
    ['0', '1', 'sexual exploitation'],
    ['', '1', 'sexual exploitation'],
    ['0', '0', 'neither flag set to 1'],
    ['0', '', 'neither flag set to 1'],
    ['', '0', 'neither flag set to 1'],
    ['', '-99', '(missing)'],
  ])('labour %p and sexual %p: %s', (isForcedLabour, isSexualExploit, expected) => {
    expect(exploitationDerivedOf(record({ isForcedLabour, isSexualExploit }))).toBe(expected);
  });
});
