import {
  type AgeClass,
  ageClassWhenItBegan,
  currentDetermination,
  determinationProblems,
  findingsOf,
  FINDINGS,
  proposeDetermination,
} from './index';

/**
 * What is proposed for each combination. A line is an act, a group a means (yes, no, unknown), a letter in it a purpose
 * (yes, no, unknown): Actual, Possible, Not a victim, Undecided.
 */
const TABLE: Readonly<Record<AgeClass, Readonly<Record<string, string>>>> = {
  adult: {
    yes: 'ANP NNN PNU',
    no: 'NNN NNN NNN',
    unknown: 'PNP NNN PNU',
  },
  child: {
    yes: 'ANP ANU ANU',
    no: 'NNN NNN NNN',
    unknown: 'PNP PNU PNU',
  },
  unknown: {
    yes: 'ANP NNN PNU',
    no: 'NNN NNN NNN',
    unknown: 'PNP NNN PNU',
  },
};
const STATUS: Readonly<Record<string, string>> = {
  A: 'ActualVictimOfTrafficking',
  P: 'PossibleVictimOfTrafficking',
  N: 'NotAVictimOfTrafficking',
  U: 'Undecided',
};

const combinations = (['adult', 'child', 'unknown'] as const).flatMap((age) =>
  FINDINGS.flatMap((act) =>
    FINDINGS.flatMap((means, group) =>
      FINDINGS.map((purpose, letter) => {
        const line = TABLE[age][act] ?? '';
        const status = STATUS[line[group * 4 + letter] ?? ''];
        return [age, act, means, purpose, status] as const;
      }),
    ),
  ),
);

describe('what act, means and purpose say', () => {
  it('is a table of 81 lines', () => {
    expect(combinations).toHaveLength(81);
  });

  it.each(combinations)('%s, act %s, means %s, purpose %s: %s', (age, act, means, purpose, is) => {
    expect(proposeDetermination({ act, means, purpose }, age).traffickingStatus).toBe(is);
  });

  it('names the rule, what is open and what is not there', () => {
    expect(proposeDetermination({ act: 'yes', means: 'unknown', purpose: 'no' }, 'adult')).toEqual({
      ...{ traffickingStatus: 'NotAVictimOfTrafficking', rule: 'adult', ifChild: null },
      ...{ open: ['means'], absent: ['purpose'] },
    });
  });

  it('takes the rule of an adult where the age is not known, and says what a child would be', () => {
    const findings = { act: 'yes', means: 'unknown', purpose: 'yes' } as const;
    expect(proposeDetermination(findings, 'unknown')).toEqual({
      ...{ traffickingStatus: 'PossibleVictimOfTrafficking', rule: 'adultAgeUnknown' },
      ...{ open: ['means'], absent: [], ifChild: 'ActualVictimOfTrafficking' },
    });
    expect(proposeDetermination(findings, 'child').open).toEqual([]);
  });
});

describe('how old a person was when it began', () => {
  it.each([
    ['2000-05-10', '2018-05-09', 'child'],
    ['2000-05-10', '2018-05-10', 'adult'],
    ['2000-02-29', '2018-02-28', 'child'],
    ['2000-02-29', '2018-03-01', 'adult'],
    ['2000', '2017', 'child'],
    ['2000', '2018', 'unknown'],
    ['2000', '2019', 'adult'],
    ['2000-05', '2018-05', 'unknown'],
    ['2000-05', '2018-06', 'adult'],
    ['2012', null, 'child'],
    ['1980', null, 'unknown'],
    [null, '2018', 'unknown'],
  ] as const)('born %s, begun %s: %s', (birth, start, age) => {
    expect(ageClassWhenItBegan(birth, start, '2026-11-24')).toBe(age);
  });
});

type Decision = Parameters<typeof determinationProblems>[0];
const decision: Decision = {
  act: 'yes',
  means: 'yes',
  purpose: 'yes',
  traffickingStatus: 'ActualVictimOfTrafficking',
  decidedOn: '2026-11-20',
  decidingBody: 'OwnProgramme',
  actReason: null,
  meansReason: null,
  purposeReason: null,
  reason: null,
};
const faults = (change: Partial<Decision>, age: AgeClass = 'adult') =>
  determinationProblems(
    { ...decision, ...change },
    { age, today: '2026-11-24', firstContactOn: '2026-11-02' },
  ).map(({ field, code }) => `${field} ${code}`);

describe('a decision of our own', () => {
  it('finds every element of an actual victim', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ act: 'unknown', means: 'no' })).toEqual([
      'act neededForActualVictim',
      'means neededForActualVictim',
    ]);
  });

  it('needs no means for a child', () => {
    expect(faults({ means: 'no' }, 'child')).toEqual([]);
    expect(faults({ means: 'no' }, 'unknown')).toEqual(['means neededForActualVictim']);
  });

  it('may be unlike the elements, with a reason', () => {
    const unlike = { traffickingStatus: 'NotAVictimOfTrafficking' } as const;
    expect(faults(unlike)).toEqual(['reason neededUnlikeElements']);
    expect(faults({ ...unlike, reason: '  ' })).toEqual(['reason neededUnlikeElements']);
    expect(faults({ ...unlike, reason: 'What was told turned out otherwise.' })).toEqual([]);
  });

  it('is of a day between the first contact and today', () => {
    expect(faults({ decidedOn: '2026-11-25' })).toEqual(['decidedOn inTheFuture']);
    expect(faults({ decidedOn: '2026-11-01' })).toEqual(['decidedOn beforeFirstContact']);
    expect(faults({ decidedOn: '2026-11-02' })).toEqual([]);
  });
});

it('writes down what another body decided as that body decided it', () => {
  const unknown = { act: 'unknown', means: 'unknown', purpose: 'unknown' } as const;
  expect(faults({ ...unknown, decidingBody: 'Police', decidedOn: '2026-10-01' })).toEqual([]);
});

it('begins with what the episodes name: an answer that is no code finds nothing', () => {
  expect(
    findingsOf({ act: ['Recruitment'], means: ['Unknown'], purpose: ['Declined', 'ForcedLabour'] }),
  ).toEqual({ act: 'yes', means: 'unknown', purpose: 'yes' });
  expect(findingsOf({ act: [], means: [], purpose: [] })).toEqual({
    ...{ act: 'unknown', means: 'unknown', purpose: 'unknown' },
  });
});

describe('the decision a case stands on', () => {
  const kept = (decidedOn: string, settledAt: string, change: object = {}) => ({
    ...{ traffickingStatus: 'Undecided' as const, decidingBody: 'OwnProgramme', isStruck: false },
    ...{ state: 'decided' as const, decidedOn, settledAt },
    ...change,
  });

  it('is our latest, by its day and then by when it became one', () => {
    const early = kept('2026-03-01', '2026-03-02T10:00:00Z');
    const late = kept('2026-03-01', '2026-03-02T11:00:00Z');
    const before = kept('2026-02-01', '2026-04-01T10:00:00Z');
    expect(currentDetermination([late, before, early])).toBe(late);
    expect(currentDetermination([before, early])).toBe(early);
  });

  it('is no other body’s, none that was only proposed, sent back or struck through', () => {
    expect(
      currentDetermination([
        kept('2026-03-01', 'a', { decidingBody: 'Police' }),
        kept('2026-03-01', 'b', { state: 'proposed' }),
        kept('2026-03-01', 'c', { state: 'sentBack' }),
        kept('2026-03-01', 'd', { isStruck: true }),
      ]),
    ).toBeNull();
  });

  it('is the one before when the latest is struck through', () => {
    const before = kept('2026-02-01', 'a');
    expect(currentDetermination([before, kept('2026-03-01', 'b', { isStruck: true })])).toBe(
      before,
    );
  });
});
