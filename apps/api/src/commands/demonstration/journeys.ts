import type { EpisodeInput, LegInput } from '@teduh/domain';
import { Chance, type Weighted } from './chance';
import { fixedId } from './ids';
import type { InventedEpisode, InventedLeg, InventedPerson } from './world';

/** Of how many persons more is told than what is counted; of everybody with an open case it is. */
const SHARE = 0.2;

/** Of how many of these an earlier time is told of, without detail. */
const EARLIER = 0.06;

/** What of an episode is told beside what the generator of the caseload tells. */
export type InventedMore = Omit<EpisodeInput, keyof InventedEpisode | 'personId' | 'legs'>;

const METHODS: Weighted<string[]> = [
  [['ThroughFriendsOrSocialEvents'], 28],
  [['ThroughFamilyOrFamilyEvents'], 20],
  [['ThroughOnlineSocialNetworks'], 20],
  [['ThroughAnOnlineAdvertisement'], 10],
  [['AtWork'], 6],
  [['NotAsked'], 10],
  [['Declined'], 6],
];

const RECRUITERS: Weighted<string[]> = [
  [['Friend'], 30],
  [['AgentOrEmployer'], 28],
  [['Family'], 14],
  [['Stranger'], 14],
  [['IntimatePartner'], 4],
  [['Unknown'], 10],
];

const YES_NO: Weighted<'Yes' | 'No' | 'NotAsked' | 'Unknown'> = [
  ['Yes', 46],
  ['No', 30],
  ['NotAsked', 16],
  ['Unknown', 8],
];

/** What is paid where; elsewhere people speak of dollars. Monthly pay and debt in whole units. */
const MONEY: Readonly<Record<string, readonly [currency: string, pay: number]>> = {
  IDN: ['IDR', 3_000_000],
  MYS: ['MYR', 1_500],
  THA: ['THB', 12_000],
  KHM: ['USD', 900],
};
const ELSEWHERE = ['USD', 800] as const;

const PLACES = {
  Start: ['Desa Contoh', 'Kampung Rekaan', 'Dusun Contoh'],
  Transit: ['Pelabuhan Contoh', 'Kota Rekaan', 'Terminal Contoh'],
  WayOut: ['Kantor polisi Contoh', 'Kedutaan, Kota Contoh', 'Rumah aman Contoh'],
};

const PLACE_OF_SECTOR: Readonly<Record<string, string>> = {
  Fishing: 'Kapal Contoh 7',
  Agriculture: 'Kebun Rekaan',
  DomesticWork: 'Rumah di Kota Contoh',
  OnlineScam: 'Gedung Contoh, lantai 3',
  Construction: 'Proyek Rekaan',
};

const TRANSPORT: Weighted<LegInput['transport']> = [
  ['BusOrTruck', 30],
  ['BoatOrShip', 24],
  ['Car', 18],
  ['Aeroplane', 16],
  ['NotAsked', 12],
];

const CROSSING: Weighted<LegInput['borderCrossing']> = [
  ['OwnPapers', 40],
  ['AwayFromPost', 26],
  ['FalsePapers', 14],
  ['Hidden', 6],
  ['Unknown', 8],
  ['NotAsked', 6],
];

/**
 * Recruitment, pay, debt and the journey of the same persons of whom more is told anyway, by a stream of chance of its
 * own: nothing here is counted.
 */
export function tellJourneys(person: InventedPerson, seed: number): InventedEpisode[] {
  const chance = new Chance(seed, 0x1e65, ...numbersIn(person.id));
  const isOpen = person.cases.some(({ closedOn }) => closedOn === null);
  if (!chance.happens(SHARE) && !isOpen) return person.episodes;
  const told = person.episodes.map((episode) =>
    isConsistent(episode) ? tellJourney(episode, person, chance) : episode,
  );
  const [first] = told;
  return first && chance.happens(EARLIER) ? [...told, earlierThan(first, person, chance)] : told;
}

/** Some episodes contradict themselves on purpose, for a class to find: they are left as they are. */
const isConsistent = ({ startedOn, endedOn }: InventedEpisode) =>
  startedOn !== null && endedOn !== null && startedOn.slice(0, 4) <= endedOn.slice(0, 4);

const numbersIn = (id: string) =>
  [8, 16, 24].map((end) => parseInt(id.replaceAll('-', '').slice(end, end + 8), 16));

function tellJourney(
  episode: InventedEpisode,
  person: InventedPerson,
  chance: Chance,
): InventedEpisode {
  const isFisher = episode.exploitationSector.includes('Fishing');
  return {
    ...episode,
    methodOfRecruitment: chance.weighted(METHODS),
    recruiterRelation: chance.weighted(RECRUITERS),
    more: {
      knownAs: null,
      atSea: isFisher ? 'Yes' : chance.happens(0.4) ? 'No' : null,
      flagOfVessel: isFisher ? chance.pick(['THA', 'CHN', 'Unknown'] as const) : null,
      hoursPerDay: episode.isIntended ? null : chance.whole(10, 20),
      daysPerWeek: episode.isIntended ? null : chance.whole(6, 7),
      ...moneyOf(episode, chance),
    },
    legs: legsOf(episode, person, chance),
  };
}

function moneyOf({ countryOfExploitation, isIntended }: InventedEpisode, chance: Chance) {
  const [currency, usual] = MONEY[countryOfExploitation ?? ''] ?? ELSEWHERE;
  const minor = (share: number) => Math.round(usual * share) * 100;
  const isPromised = chance.happens(0.8);
  const received = isIntended
    ? null
    : chance.weighted([
        ['LessThanPromised', 48],
        ['Nothing', 34],
        ['NotAsked', 12],
        ['AsPromised', 6],
      ] as const);
  const isPaid = received === 'LessThanPromised' && isPromised;
  const hadDebt = chance.weighted(YES_NO);
  const isOwing = hadDebt === 'Yes' && chance.happens(0.8);
  const ransomDemanded = chance.happens(0.08) ? 'Yes' : chance.weighted(YES_NO.slice(1));
  return {
    payPromisedMinor: isPromised ? minor(1) : null,
    payPromisedCurrency: isPromised ? currency : null,
    payReceived: received,
    payReceivedMinor: isPaid ? minor(chance.pick([0.2, 0.4, 0.5])) : null,
    payReceivedCurrency: isPaid ? currency : null,
    payPeriod: isPromised ? ('Month' as const) : null,
    hadDebt,
    debtMinor: isOwing ? minor(chance.pick([2, 4, 7])) : null,
    debtCurrency: isOwing ? currency : null,
    debtGrew: hadDebt === 'Yes' ? chance.weighted(YES_NO) : null,
    ransomDemanded,
    ransomMinor: ransomDemanded === 'Yes' ? 3_000_00 : null,
    ransomCurrency: ransomDemanded === 'Yes' ? 'USD' : null,
    phoneTaken: chance.weighted(YES_NO),
  };
}

function legsOf(episode: InventedEpisode, person: InventedPerson, chance: Chance): InventedLeg[] {
  const { startedOn, endedOn, countryOfExploitation, exploitationSector, isIntended } = episode;
  const home = person.citizenship;
  const [year, end] = [startedOn?.slice(0, 4) ?? null, endedOn];
  const there = countryOfExploitation;
  const crossing = home === there ? ('NoBorder' as const) : chance.weighted(CROSSING);
  const sector = PLACE_OF_SECTOR[exploitationSector[0] ?? ''] ?? 'Kota Contoh';
  const start = { ...NO_LEG, partOfJourney: 'Start' as const, country: home, leftOn: year };
  const transit = { ...NO_LEG, partOfJourney: 'Transit' as const, country: home, arrivedOn: year };
  const legs: Omit<InventedLeg, 'id'>[] = [
    { ...start, place: chance.pick(PLACES.Start) },
    ...(chance.happens(0.6) || isIntended
      ? [
          {
            ...transit,
            ...{ place: chance.pick(PLACES.Transit), transport: chance.weighted(TRANSPORT) },
            borderCrossing: 'NoBorder' as const,
          },
        ]
      : []),
    ...(isIntended
      ? []
      : [
          {
            ...{ partOfJourney: 'Exploitation' as const, country: there, place: sector },
            ...{ arrivedOn: startedOn, leftOn: end, transport: chance.weighted(TRANSPORT) },
            borderCrossing: crossing,
          },
        ]),
    ...(chance.happens(0.5) && !isIntended
      ? [
          {
            ...{ ...NO_LEG, partOfJourney: 'WayOut' as const, country: there, arrivedOn: end },
            place: chance.pick(PLACES.WayOut),
          },
        ]
      : []),
  ];
  return legs.map((leg, at) => ({ ...leg, id: fixedId(`${episode.id} leg ${at}`) }));
}

const NO_LEG = {
  ...{ partOfJourney: null, country: null, place: null, arrivedOn: null, leftOn: null },
  ...{ transport: null, borderCrossing: null },
};

/** An earlier time that she only mentioned. */
function earlierThan(
  first: InventedEpisode,
  person: InventedPerson,
  chance: Chance,
): InventedEpisode {
  const nothing = { acts: [], means: [], typeOfExploitation: [], exploitationSector: [] };
  return {
    ...first,
    id: fixedId(`${person.id} earlier`),
    ...{ countryOfExploitation: null, startedOn: null, endedOn: null, wayOfEntering: null },
    ...{ isIntended: false, isStub: true, isCrossBorder: null, methodsOfControl: [], ...nothing },
    ...{ methodOfRecruitment: [], recruiterRelation: [], legs: [] },
    more: { ...NOTHING_MORE, knownAs: chance.pick(['The first boat', 'That year in the city']) },
  };
}

export const NOTHING_MORE: InventedMore = {
  ...{ knownAs: null, atSea: null, flagOfVessel: null, hoursPerDay: null, daysPerWeek: null },
  ...{ payPromisedMinor: null, payPromisedCurrency: null, payReceived: null },
  ...{ payReceivedMinor: null, payReceivedCurrency: null, payPeriod: null },
  ...{ hadDebt: null, debtMinor: null, debtCurrency: null, debtGrew: null },
  ...{ ransomDemanded: null, ransomMinor: null, ransomCurrency: null, phoneTaken: null },
};
