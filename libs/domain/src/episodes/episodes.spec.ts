import {
  type EpisodeInput,
  episodeProblems,
  isReTrafficked,
  isReTrafficking,
  type LegInput,
} from './index';

const TODAY = '2026-11-24';
type Told = Omit<EpisodeInput, 'personId' | 'caseId'>;
const stub: Told = {
  ...{ knownAs: null, countryOfExploitation: null, startedOn: null, endedOn: null },
  ...{ wayOfEntering: null, isIntended: false, isStub: false, isCrossBorder: null },
  ...{ methodOfRecruitment: [], recruiterRelation: [], acts: [], means: [] },
  ...{ typeOfExploitation: [], exploitationSector: [], methodsOfControl: [] },
  ...{ atSea: null, flagOfVessel: null, hoursPerDay: null, daysPerWeek: null },
  ...{ payPromisedMinor: null, payPromisedCurrency: null, payReceived: null },
  ...{ payReceivedMinor: null, payReceivedCurrency: null, payPeriod: null },
  ...{ hadDebt: null, debtMinor: null, debtCurrency: null, debtGrew: null },
  ...{ ransomDemanded: null, ransomMinor: null, ransomCurrency: null, phoneTaken: null },
  legs: [],
};
const leg = (told: Partial<LegInput>): LegInput => ({
  ...{ partOfJourney: null, country: null, place: null, arrivedOn: null, leftOn: null },
  ...{ transport: null, borderCrossing: null },
  ...told,
});
const found = (change: Partial<Told>) =>
  episodeProblems({ ...stub, ...change }, TODAY).map((p) => `${p.field} ${p.code}`);

describe('an episode', () => {
  it('may be a stub', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['2015', '2015-03', []],
    ['2015-03', '2015', []],
    ['2015-03-10', '2015-03', []],
    ['2015-03', '2015-02', ['endedOn endBeforeStart']],
    ['2015', '2014', ['endedOn endBeforeStart']],
    ['2027', null, ['startedOn inTheFuture']],
    ['2026', '2026-11', []],
    ['2015-02-30', '2014', ['startedOn notADate']],
    [null, '2014', []],
  ])('from %s to %s is told %p', (startedOn, endedOn, problems) => {
    expect(found({ startedOn, endedOn })).toEqual(problems);
  });

  it('has several types, or one honest answer, never both', () => {
    expect(found({ typeOfExploitation: ['ForcedLabour', 'SexualExploitation'] })).toEqual([]);
    expect(found({ typeOfExploitation: ['Unknown'] })).toEqual([]);
    expect(found({ methodsOfControl: ['DebtBondage', 'Unknown'] })).toEqual([
      'methodsOfControl answerBesideCodes',
    ]);
    expect(found({ acts: ['Recruitment', 'Transfer'], means: ['NotAsked'] })).toEqual([]);
    expect(found({ means: ['Fraud', 'NotAsked'] })).toEqual(['means answerBesideCodes']);
    expect(found({ exploitationSector: ['Fishing', 'Fishing'] })).toEqual([
      'exploitationSector namedTwice',
    ]);
  });
});

describe('what an episode tells of money, the sea and what never happened', () => {
  it.each<[Partial<Told>, string[]]>([
    [{ debtMinor: 500_00, debtCurrency: 'THB', hadDebt: 'Yes', debtGrew: 'Yes' }, []],
    [{ debtMinor: 500_00, hadDebt: 'Unknown' }, ['debtCurrency neededForCost']],
    [{ debtCurrency: 'THB' }, []],
    [
      { payPromisedMinor: 0, payReceivedMinor: 0 },
      ['payPromisedCurrency neededForCost', 'payReceivedCurrency neededForCost'],
    ],
    [
      { hadDebt: 'No', debtMinor: 1, debtCurrency: 'THB', debtGrew: 'Yes' },
      ['debtMinor besideNo', 'debtGrew besideNo'],
    ],
    [{ hadDebt: 'No', debtGrew: 'No' }, []],
    [{ ransomDemanded: 'No', ransomMinor: 1, ransomCurrency: 'USD' }, ['ransomMinor besideNo']],
    [{ atSea: 'No', flagOfVessel: 'THA' }, ['flagOfVessel besideNo']],
    [{ atSea: 'No', flagOfVessel: 'NotAsked' }, []],
    [{ atSea: 'Declined', flagOfVessel: 'THA' }, []],
    [{ payReceived: 'Nothing', payReceivedMinor: 0, payReceivedCurrency: 'IDR' }, []],
    [
      { payReceived: 'Nothing', payReceivedMinor: 1, payReceivedCurrency: 'IDR' },
      ['payReceivedMinor besideNo'],
    ],
    [
      { isIntended: true, hoursPerDay: 0, daysPerWeek: 7 },
      ['hoursPerDay neverExploited', 'daysPerWeek neverExploited'],
    ],
    [{ isIntended: true, hadDebt: 'Yes', payPromisedMinor: 1, payPromisedCurrency: 'IDR' }, []],
    [
      { isIntended: true, legs: [leg({ partOfJourney: 'Exploitation' })] },
      ['legs.0.partOfJourney neverExploited'],
    ],
    [{ isIntended: true, legs: [leg({ partOfJourney: 'Transit' })] }, []],
  ])('%j', (told, problems) => {
    expect(found(told)).toEqual(problems);
  });
});

describe('a journey', () => {
  it.each<[string, Partial<LegInput>[], string[]]>([
    [
      'has legs in order, as far as that can be said',
      [
        { country: 'IDN', leftOn: '2021' },
        { country: 'SGP', arrivedOn: '2021-03', leftOn: '2021-03-09' },
        { country: 'MYS', arrivedOn: '2021' },
        { place: 'Tawau' },
      ],
      [],
    ],
    [
      'has no leg before the one before',
      [
        { country: 'IDN', leftOn: '2021-04' },
        { country: 'MYS', arrivedOn: '2021-03' },
      ],
      ['legs.1.arrivedOn beforeLegBefore'],
    ],
    [
      'measures by arriving where nobody told of leaving',
      [
        { country: 'IDN', arrivedOn: '2021-04' },
        { country: 'MYS', leftOn: '2021-03' },
      ],
      ['legs.1.leftOn beforeLegBefore'],
    ],
    [
      'leaves no place before it was reached',
      [{ country: 'IDN', arrivedOn: '2021-04', leftOn: '2020' }],
      ['legs.0.leftOn endBeforeStart'],
    ],
    [
      'lies in the past',
      [{ arrivedOn: '2027' }, { leftOn: '2026-11-25' }],
      ['legs.0.arrivedOn inTheFuture', 'legs.1.leftOn inTheFuture'],
    ],
    [
      'knows its dates',
      [{ arrivedOn: '2021-02-30' }, { arrivedOn: '2020' }],
      ['legs.0.arrivedOn notAPartialDate'],
    ],
    [
      'has no empty leg, but an honest answer is none',
      [{}, { country: 'Declined' }],
      ['legs.0.country emptyLeg'],
    ],
  ])('%s', (_, legs, problems) => {
    expect(found({ legs: legs.map(leg) })).toEqual(problems);
  });
});

describe('being trafficked again', () => {
  const episode = (startedOn: string | null, endedOn: string | null, isIntended = false) => ({
    startedOn,
    endedOn,
    isIntended,
    isStub: false,
  });
  const undated = { ...episode(null, null), isStub: true };

  it.each([
    ['one episode', [episode('2015', '2016')], false],
    ['a second after the end of the first', [episode('2015', '2016'), episode('2018', null)], true],
    ['in any order', [episode('2018', null), episode('2015', '2016')], true],
    ['perhaps the same stretch', [episode('2015', '2016'), episode('2016', null)], false],
    [
      'a second that was only intended',
      [episode('2015', '2016'), episode('2018', null, true)],
      false,
    ],
    ['no dates', [episode(null, null), episode(null, null)], false],
    [
      'a stub without a date beside one that brought her here',
      [undated, episode('2018', null)],
      true,
    ],
    ['the same, with no date anywhere', [episode(null, null), undated], true],
    ['two stubs without a date', [undated, undated], false],
    ['a stub and what was only intended', [undated, episode('2018', null, true)], false],
    ['an earlier stub with its end', [episode(null, '2010'), episode('2018-02', null)], true],
  ])('%s', (_, episodes, expected) => {
    expect(isReTrafficked(episodes)).toBe(expected);
  });

  it('is said of the later episode, not of the one before it', () => {
    const [first, second] = [episode('2015', '2016'), episode('2018', null)];
    expect(isReTrafficking(second, [first])).toBe(true);
    expect(isReTrafficking(first, [second])).toBe(false);
    expect(isReTrafficking(undated, [second])).toBe(false);
  });
});
