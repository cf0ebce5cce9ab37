import { CTDC_FLAGS, detectLayout, K_ANONYMISED_COLUMNS, SYNTHETIC_COLUMNS } from './index';

const layoutOf = (header: readonly string[]) => {
  const detected = detectLayout(header);
  return 'layout' in detected ? detected.layout : detected.problems;
};

describe('the columns of the public sets', () => {
  it('are 63 and 27, each once', () => {
    expect(new Set(K_ANONYMISED_COLUMNS).size).toBe(63);
    expect(K_ANONYMISED_COLUMNS).toHaveLength(63);
    expect(new Set(SYNTHETIC_COLUMNS).size).toBe(27);
    expect(SYNTHETIC_COLUMNS).toHaveLength(27);
  });

  it('have all their flags in one list of at most 60', () => {
    const notFlags =
      /^(yearOfRegistration|Datasource|gender|ageBroad|majority.*|citizenship|CountryOfExploitation|.*Concatenated|RecruiterRelationship|traffickMonths)$/;
    const flags = [...K_ANONYMISED_COLUMNS, ...SYNTHETIC_COLUMNS].filter((c) => !notFlags.test(c));
    expect(new Set(CTDC_FLAGS)).toEqual(new Set(flags));
    expect(new Set(CTDC_FLAGS).size).toBe(CTDC_FLAGS.length);
    expect(CTDC_FLAGS.length).toBeLessThanOrEqual(60);
  });

  it('keep the place of a flag: stored masks are read by it', () => {
    expect(CTDC_FLAGS.indexOf('meansOfControlDebtBondage')).toBe(0);
    expect(CTDC_FLAGS.indexOf('isForcedLabour')).toBe(18);
    expect(CTDC_FLAGS.indexOf('isSexualExploit')).toBe(19);
    expect(CTDC_FLAGS.indexOf('recruiterRelationUnknown')).toBe(48);
    expect(CTDC_FLAGS.indexOf('meansWithholdDocs')).toBe(56);
  });
});

describe('a header', () => {
  it('is recognised whole, in any order, and behind a byte order mark', () => {
    expect(layoutOf(K_ANONYMISED_COLUMNS)).toBe('k-anonymised');
    expect(layoutOf([...K_ANONYMISED_COLUMNS].reverse())).toBe('k-anonymised');
    expect(layoutOf(SYNTHETIC_COLUMNS)).toBe('synthetic');
    expect(layoutOf(['\uFEFFyearOfRegistration', 'gender'])).toBe('k-anonymised');
    expect(layoutOf([' yearOfRegistration ', 'isAbduction'])).toBe('k-anonymised');
  });

  it('is recognised with columns left out', () => {
    const seven =
      'yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour,isSexualExploit,CountryOfExploitation';
    expect(layoutOf(seven.split(','))).toBe('k-anonymised');
    expect(layoutOf(['yearOfRegistration'])).toBe('k-anonymised');
    expect(layoutOf(['yearOfRegistration', 'traffickMonths', 'meansThreats'])).toBe('synthetic');
  });

  it.each([
    [['yearOfRegistration', 'gender', 'gender'], 'columnTwice', 'gender'],
    [['yearOfRegistration', 'Gender'], 'columnUnknown', 'Gender'],
    [['yearOfRegistration', '', 'gender'], 'columnWithoutName', '2'],
    [['gender', 'ageBroad'], 'columnMissing', 'yearOfRegistration'],
    [[''], 'headerEmpty', ''],
    [[], 'headerEmpty', ''],
    [['', ' '], 'headerEmpty', ''],
  ])('%p is told: %s %s', (header, code, column) => {
    const detected = detectLayout(header);
    const problems = 'problems' in detected ? detected.problems : [];
    expect(problems.map((p) => [p.code, p.column])).toEqual([[code, column]]);
  });

  it('names a column of the other layout', () => {
    const detected = detectLayout([...K_ANONYMISED_COLUMNS, 'traffickMonths']);
    expect(detected).toMatchObject({
      problems: [{ code: 'columnUnknown', column: 'traffickMonths' }],
    });
  });
});
