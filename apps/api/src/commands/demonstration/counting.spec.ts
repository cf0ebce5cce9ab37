import { AnswerKey } from './answer-key';
import { type YearOfPerson, yearsOf } from './counting';
import type { InventedAssistance, InventedCase, InventedPerson, ProgrammeCode } from './world';

const TODAY = '2026-11-24';
const TODAYS = { IDN: TODAY, THA: TODAY, KHM: TODAY, MMR: TODAY };

const line = (startedOn: string, more: Partial<InventedAssistance> = {}): InventedAssistance => ({
  id: `line ${startedOn}`,
  type: 'MEDICAL',
  subType: null,
  forWhom: 'person',
  familyMembers: 0,
  mode: 'direct',
  status: 'given',
  notGivenReason: null,
  result: null,
  startedOn,
  endedOn: null,
  quantity: null,
  unit: null,
  providerId: null,
  country: null,
  receiptKind: null,
  costMinor: null,
  currency: null,
  recordedBy: 'somebody',
  recordedAt: `${startedOn}T08:00:00Z`,
  projects: [],
  ...more,
});

const file = (
  id: string,
  registeredOn: string,
  assistances: InventedAssistance[],
  more: Partial<InventedCase> = {},
): InventedCase => ({
  id,
  caseNumber: id,
  programme: 'IDN',
  teamId: 'team',
  leadId: 'lead',
  deputyId: null,
  level: 'C1',
  stage: 'Closed',
  traffickingStatus: 'ActualVictimOfTrafficking',
  statusDecidedOn: registeredOn,
  firstContactOn: registeredOn,
  firstContactPrecision: 'exact',
  registeredOn,
  ageAtRegistration: 25,
  referredBy: null,
  placeOfFirstContact: null,
  closedOn: null,
  closureReason: null,
  registeredBy: 'lead',
  changedAt: `${registeredOn}T08:00:00Z`,
  assistances,
  determinations: [],
  alsoWorksOn: [],
  ...more,
});

const person = (cases: InventedCase[], more: Partial<InventedPerson> = {}): InventedPerson => ({
  id: 'person',
  programme: 'IDN',
  registeredBy: 'lead',
  fullName: 'Melati Contoh',
  nameStatus: 'known',
  initials: 'MC',
  sex: 'Feminine',
  birthDate: '1990-01-01',
  birthYear: 1990,
  birthDatePrecision: 'exact',
  citizenship: 'IDN',
  createdAt: '2014-01-01T08:00:00Z',
  cases,
  episodes: [],
  details: null,
  ...more,
});

const years = (one: InventedPerson): YearOfPerson[] => yearsOf(one, one.cases, TODAYS);
const countedIn = (one: InventedPerson) =>
  years(one)
    .filter(({ assisted }) => assisted)
    .map(({ year }) => year);

const keyOf = (...persons: InventedPerson[]) => {
  const key = new AnswerKey(TODAYS);
  persons.forEach((one) => key.add(one));
  return key.scopes;
};

describe('a year in which somebody is counted', () => {
  it('is every year a stay touches, the one that runs included', () => {
    const stay = line('2023-12-20', { type: 'SHELTER', endedOn: '2025-01-03' });
    expect(countedIn(person([file('a', '2023-12-18', [stay])]))).toEqual([2023, 2024, 2025]);
    const running = line('2025-12-20', { type: 'SHELTER', status: 'ongoing' });
    expect(countedIn(person([file('a', '2025-12-18', [running])]))).toEqual([2025, 2026]);
  });

  it('ends today, also where a stay is meant to go on', () => {
    const stay = line('2026-11-01', { status: 'ongoing', endedOn: '2027-02-01' });
    expect(countedIn(person([file('a', '2026-10-30', [stay])]))).toEqual([2026]);
    const tomorrow = line('2026-11-25', { status: 'ongoing' });
    expect(countedIn(person([file('a', '2026-10-30', [tomorrow])]))).toEqual([]);
  });

  it.each([
    ['planned', line('2016-05-01', { status: 'planned' })],
    ['declined', line('2016-05-01', { status: 'declined' })],
    ['not available', line('2016-05-01', { status: 'notAvailable' })],
    ['cancelled', line('2016-05-01', { status: 'cancelled' })],
    ['screening', line('2016-05-01', { type: 'SCREENING' })],
    ['a referral alone', line('2016-05-01', { type: 'REFERRAL' })],
    ['a contact afterwards', line('2016-05-01', { type: 'FOLLOWUP' })],
    ['for a dependant alone', line('2016-05-01', { forWhom: 'dependant', familyMembers: 2 })],
  ])('is not made by help that was %s', (_, help) => {
    const [year] = years(person([file('a', '2016-04-30', [help])]));
    expect(year).toMatchObject({ year: 2016, assisted: null, onlyScreened: true });
  });
});

describe('what stands beside it', () => {
  it.each([
    ['PossibleVictimOfTrafficking', 'possibleVictims'],
    ['Undecided', 'undecided'],
    [null, 'undecided'],
    ['NotAVictimOfTrafficking', 'notVictims'],
  ] as const)('takes %s as %s', (traffickingStatus, beside) => {
    const one = person([file('a', '2016-01-02', [line('2016-02-03')], { traffickingStatus })]);
    expect(years(one)[0]).toMatchObject({ assisted: null, beside, onlyScreened: false });
  });

  it('counts family members by the largest number of a case at one time', () => {
    const lines = [
      line('2016-02-03', { forWhom: 'both', familyMembers: 2 }),
      line('2016-03-03', { forWhom: 'dependant', familyMembers: 3 }),
      line('2016-04-03', { forWhom: 'both', familyMembers: 4, status: 'planned' }),
    ];
    expect(years(person([file('a', '2016-01-02', lines)]))[0]?.familyMembers).toBe(3);
  });
});

describe('a person with two cases', () => {
  const possible = file('a', '2016-01-02', [line('2016-02-03')], {
    traffickingStatus: 'PossibleVictimOfTrafficking',
    ageAtRegistration: 17,
  });
  const actual = file('b', '2016-09-02', [line('2016-10-03', { type: 'LEGAL' })], {
    ageAtRegistration: 18,
  });

  it('is one person, under her strongest determination, with the help of both', () => {
    const [year] = years(person([possible, actual]));
    expect(year).toMatchObject({ beside: null });
    expect(year?.assisted).toMatchObject({
      womenMenGirlsBoys: ['women'],
      ageGroup: ['18--20'],
      assistanceType: ['MEDICAL', 'LEGAL'],
    });
  });

  it('is in one class of each split: that of the earlier of two equal cases', () => {
    const earlier = file('c', '2016-01-01', [line('2016-02-03')], { ageAtRegistration: 17 });
    expect(years(person([actual, earlier]))[0]?.assisted?.['womenMenGirlsBoys']).toEqual(['girls']);
  });

  it('is carried over only when she was counted before, not when she was merely possible', () => {
    const later = { ...actual, registeredOn: '2017-01-05', assistances: [line('2017-02-03')] };
    const [, second] = years(person([possible, later]));
    expect(second?.assisted?.['newOrCarriedOver']).toEqual(['new']);
  });

  it('counts once in each of two programmes and once in the region', () => {
    const thai = file('a', '2015-06-01', [line('2016-01-05')], { programme: 'THA' });
    const burmese = file('b', '2016-03-01', [line('2016-04-05')], { programme: 'MMR' });
    const scopes = keyOf(person([thai, burmese]));
    const assisted = (scope: ProgrammeCode | 'all') =>
      scopes[scope]['persons-assisted'].perYear['2016'] ?? 0;
    expect([assisted('THA'), assisted('MMR'), assisted('IDN'), assisted('all')]).toEqual([
      1, 1, 0, 1,
    ]);
    expect(scopes.all['persons-assisted'].splits['programme']?.['2016']).toEqual({
      THA: 1,
      MMR: 1,
    });
  });
});

describe('classes', () => {
  it('tell unknown from not collected', () => {
    const one = person(
      [file('a', '2016-01-02', [line('2016-02-03')], { ageAtRegistration: null })],
      { sex: 'Declined', birthDate: null, birthDatePrecision: null, citizenship: 'NotAsked' },
    );
    expect(years(one)[0]?.assisted).toMatchObject({
      sex: ['Unknown'],
      womenMenGirlsBoys: ['Unknown'],
      ageGroup: ['NotCollected'],
      citizenship: ['NotCollected'],
      typeOfExploitation: ['NotCollected'],
      project: ['NotCollected'],
    });
  });

  it('may be several for the type of exploitation, and one for its group', () => {
    const one = person([file('a', '2016-01-02', [line('2016-02-03')])]);
    one.episodes.push({
      ...{ id: 'e', caseId: 'a', countryOfExploitation: 'MYS', startedOn: null, endedOn: null },
      ...{ wayOfEntering: null, isIntended: false, isStub: false, isCrossBorder: true },
      typeOfExploitation: ['ForcedLabour', 'SexualExploitation', 'Unknown'],
      ...{ acts: [], means: [], exploitationSector: [], methodsOfControl: [] },
      ...{ methodOfRecruitment: [], recruiterRelation: [], more: null, legs: [] },
    });
    expect(years(one)[0]?.assisted).toMatchObject({
      typeOfExploitation: ['ForcedLabour', 'SexualExploitation'],
      exploitationGroup: ['both'],
      countryOfExploitation: ['MYS'],
    });
  });
});

describe('a window of years', () => {
  it('counts a person once, however many of its bars she is in', () => {
    const stay = line('2014-12-20', { type: 'SHELTER', endedOn: '2016-01-03' });
    const { all } = keyOf(
      person([file('a', '2014-12-18', [stay])]),
      person([file('b', '2016-01-05', [line('2016-02-03')])]),
    );
    expect(all['persons-assisted'].windows).toEqual([
      { from: 2006, to: 2016, total: 2, sumOfBars: 4 },
      { from: 2014, to: 2016, total: 2, sumOfBars: 4 },
    ]);
  });
});
