import { ASSISTANCE_TYPES, type AssistanceStatus, codesOf, type ForWhom } from '../code-lists';
import { type AssistanceInput, assistanceProblems, counts, yearsAssisted } from './index';

const TODAY = '2026-11-24';
const given: AssistanceInput = {
  caseId: 'case',
  type: 'SHELTER',
  subType: 'SHELTER_SAFE_HOUSE',
  forWhom: 'person',
  familyMembers: 0,
  mode: 'direct',
  status: 'given',
  notGivenReason: null,
  result: null,
  startedOn: '2026-03-01',
  endedOn: '2026-03-20',
  quantity: 19,
  unit: 'nights',
  providerId: null,
  country: 'IDN',
  receiptKind: 'signed',
  costMinor: 1_500_000,
  currency: 'IDR',
  projectIds: [],
};

describe('what counts as assistance to the person', () => {
  const statuses = codesOf('assistanceStatus') as AssistanceStatus[];
  const whom = codesOf('forWhom') as ForWhom[];

  it('is what was given or is ongoing, of a counting type, to the person', () => {
    for (const status of statuses) {
      for (const forWhom of whom) {
        for (const type of ASSISTANCE_TYPES) {
          const expected =
            ['given', 'ongoing'].includes(status) &&
            forWhom !== 'dependant' &&
            !['SCREENING', 'REFERRAL', 'FOLLOWUP'].includes(type.code);
          expect(counts({ status, forWhom }, type)).toBe(expected);
        }
      }
    }
  });
});

describe('the years of an assistance', () => {
  it.each<[AssistanceStatus, string, string | null, number[]]>([
    ['given', '2016-05-01', null, [2016]],
    ['given', '2015-12-30', '2016-01-02', [2015, 2016]],
    ['given', '2014-06-01', '2017-06-01', [2014, 2015, 2016, 2017]],
    ['ongoing', '2025-12-30', null, [2025, 2026]],
    ['ongoing', '2025-12-30', '2027-02-01', [2025, 2026]],
    ['ongoing', '2026-12-01', null, []],
    ['given', '2026-12-01', null, []],
    ['given', '2016-05-01', '2016-04-01', []],
    ['planned', '2016-05-01', null, []],
    ['declined', '2016-05-01', null, []],
    ['notAvailable', '2016-05-01', null, []],
    ['cancelled', '2016-05-01', null, []],
  ])('%s from %s to %s are %p', (status, startedOn, endedOn, years) => {
    expect(yearsAssisted({ status, startedOn, endedOn }, TODAY)).toEqual(years);
  });
});

describe('a logged assistance', () => {
  const context = { today: TODAY, firstContactOn: '2026-02-10', firstContactPrecision: 'exact' };
  const found = (change: Partial<AssistanceInput>, more: Partial<typeof context> = {}) =>
    assistanceProblems({ ...given, ...change }, { ...context, ...more } as never).map(
      (p) => `${p.field} ${p.code}`,
    );

  it('that fits together has no problems', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<AssistanceInput>, string[]]>([
    ['given tomorrow', { startedOn: '2026-11-25', endedOn: null }, ['startedOn givenInTheFuture']],
    ['planned for tomorrow', { status: 'planned', startedOn: '2026-11-25', endedOn: null }, []],
    ['given until tomorrow', { endedOn: '2026-11-25' }, ['endedOn givenInTheFuture']],
    ['ongoing until tomorrow', { status: 'ongoing', endedOn: '2026-11-25' }, []],
    ['ended before it began', { endedOn: '2026-02-28' }, ['endedOn endBeforeStart']],
    [
      'before the first contact',
      { startedOn: '2026-02-09', endedOn: null },
      ['startedOn beforeFirstContact'],
    ],
    ['a sub-type of another type', { subType: 'BASIC_FOOD' }, ['subType subTypeOfOtherType']],
    ['a sub-type a programme added', { subType: 'SHELTER_BOAT' }, []],
    [
      'family, but for the person only',
      { familyMembers: 2 },
      ['familyMembers familyMembersForPersonOnly'],
    ],
    ['family', { forWhom: 'both', familyMembers: 2 }, []],
    [
      'half a family member',
      { forWhom: 'both', familyMembers: 0.5 },
      ['familyMembers wholeNumberNeeded'],
    ],
    [
      'given, with a reason why not',
      { notGivenReason: 'noFunds' },
      ['notGivenReason reasonButGiven'],
    ],
    ['declined, with a reason', { status: 'declined', notGivenReason: 'notWanted' }, []],
    ['a negative quantity', { quantity: -1 }, ['quantity negative']],
    ['a quantity of nothing', { unit: null }, ['unit neededForQuantity']],
    ['half a smallest coin', { costMinor: 0.5 }, ['costMinor wholeNumberNeeded']],
    ['a cost in no currency', { currency: null }, ['currency neededForCost']],
  ])('%s', (_, change, problems) => {
    expect(found(change)).toEqual(problems);
  });

  it('may lie in the month of first contact when only that is known', () => {
    const early = { startedOn: '2026-02-01', endedOn: null };
    expect(found(early)).toHaveLength(1);
    for (const firstContactPrecision of ['month', 'year', 'estimated']) {
      expect(found(early, { firstContactPrecision })).toEqual([]);
    }
  });
});
