import { type CalendarDate, mayBeChildOn } from '@teduh/domain';
import { Chance, type Weighted } from './chance';
import { fixedId } from './ids';
import { inventName } from './names';
import { inOwnScript } from './own-scripts';
import type {
  InventedCard,
  InventedContact,
  InventedDetails,
  InventedDocument,
  InventedPerson,
  InventedRelative,
} from './world';

/** Of how many persons more is told than what is counted; of everybody with an open case it is. */
const SHARE = 0.2;

/** Languages somebody from there speaks, the usual one first. */
const LANGUAGES: Readonly<Record<string, Weighted<string>>> = {
  IDN: [
    ['jav', 40],
    ['sun', 20],
    ['mad', 12],
    ['sas', 8],
    ['bug', 6],
  ],
  THA: [['tha', 1]],
  MMR: [
    ['mya', 60],
    ['shn', 15],
    ['ksw', 12],
    ['rhg', 8],
    ['mnw', 5],
  ],
  KHM: [['khm', 1]],
  LAO: [['lao', 1]],
  VNM: [['vie', 1]],
  PHL: [['fil', 1]],
};

/** What is spoken where a programme works: who does not speak it needs an interpreter. */
const SPOKEN: Readonly<Record<string, string>> = { IDN: 'ind', THA: 'tha', KHM: 'khm', MMR: 'mya' };

const EDUCATION: Weighted<string> = [
  ['PrimaryEducation', 34],
  ['LowerSecondaryEducation', 28],
  ['UpperSecondaryEducation', 22],
  ['BachelorsOrEquivalentLevel', 4],
  ['NotAsked', 8],
  ['Unknown', 4],
];

const MARRIED: Weighted<string> = [
  ['Single', 42],
  ['Married', 36],
  ['Divorced', 9],
  ['Separated', 6],
  ['Widowed', 4],
  ['Declined', 3],
];

const STATES: Weighted<string> = [
  ['HeldByPerson', 34],
  ['Withheld', 30],
  ['Lost', 14],
  ['AppliedFor', 12],
  ['Unknown', 10],
];

const ALLOWED: Weighted<string> = [
  ['Yes', 55],
  ['No', 30],
  ['NotAsked', 15],
];

const HOURS = ['16:00 to 18:00', 'Sunday morning', 'After eight in the evening', 'At lunch break'];
const WORDS = ['rambutan', 'blue umbrella', 'monsoon', 'paper kite', 'mango'];
const HIDDEN_FROM = [
  'The family of the husband',
  'The employer',
  'The neighbours',
  'Nobody at home',
];
const PRETENCES = ['the bakery', 'a school friend', 'the clinic', 'the tailor'];
const OWNERS = ['The person', 'A sister', 'A neighbour', 'The shop opposite', 'An aunt'];

/** More of what is told of a person, apart from everything that is counted: a stream of chance of its own. */
export function inventDetails(
  person: InventedPerson,
  seed: number,
  today: CalendarDate,
): InventedDetails | null {
  const chance = new Chance(seed, 0xde7a, ...numbersIn(person.id));
  const isOpen = person.cases.some(({ closedOn }) => closedOn === null);
  if (!chance.happens(SHARE) && !isOpen) return null;
  const isChild = mayBeChildOn(person.birthDate, person.cases[0]?.registeredOn ?? today);
  return {
    ...inventTold(person, isChild, chance),
    documents: inventDocuments(person, chance),
    contacts: inventContacts(person, chance),
    card: chance.happens(0.75) ? inventCard(person, chance, today) : null,
    relatives: inventRelatives(person, isChild, chance),
  };
}

const numbersIn = (id: string) =>
  [8, 16, 24].map((end) => parseInt(id.replaceAll('-', '').slice(end, end + 8), 16));

function inventTold(person: InventedPerson, isChild: boolean, chance: Chance) {
  const home = person.citizenship ?? '';
  const first = LANGUAGES[home] && chance.weighted(LANGUAGES[home]);
  const national = home === 'IDN' ? ['ind'] : home === 'MMR' ? ['mya'] : [];
  const languages = [...new Set([...(first ? [first] : []), ...national])];
  const speaksHere = languages.includes(SPOKEN[person.programme] ?? '') || chance.happens(0.15);
  const needsInterpreter = languages.length ? (speaksHere ? 'No' : 'Yes') : null;
  return {
    ownScriptName: inOwnScript(person.fullName),
    aliases: person.fullName && chance.happens(0.3) ? [inventName(home, chance)] : [],
    furtherCitizenships: chance.happens(0.02) && home !== 'MYS' ? ['MYS'] : [],
    languages,
    needsInterpreter,
    interpreterLanguage: needsInterpreter === 'Yes' ? (languages[0] ?? null) : null,
    highestLevelOfEducation: chance.weighted(EDUCATION),
    maritalStatus: isChild ? 'Single' : chance.weighted(MARRIED),
    accompaniment:
      isChild && person.birthDate !== null
        ? chance.weighted([
            ['Accompanied', 50],
            ['Separated', 25],
            ['Unaccompanied', 25],
          ] as const)
        : null,
  };
}

const digits = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => chance.whole(0, 9)).join('');

function inventDocuments(person: InventedPerson, chance: Chance): InventedDocument[] {
  const kinds = ['Passport', 'NationalId', 'SeamansBook', 'BorderPass'].filter((kind) =>
    chance.happens(kind === 'Passport' || kind === 'NationalId' ? 0.55 : 0.12),
  );
  return kinds.map((kind) => {
    const state = chance.happens(0.1) ? 'NeverHad' : chance.weighted(STATES);
    const isKnown = state !== 'NeverHad' && chance.happens(0.6);
    const expires = kind === 'NationalId' ? null : String(chance.whole(2024, 2034));
    return {
      id: fixedId(`${person.id} ${kind}`),
      kind,
      state,
      country: person.citizenship,
      number: isKnown ? `CONTOH-${digits(chance, 4)}` : null,
      validUntil: isKnown ? expires : null,
    };
  });
}

/** Numbers no network gives out, addresses in no town. */
const VALUES: Readonly<Record<string, (chance: Chance) => string>> = {
  Phone: (chance) => `+00 000 0000 ${digits(chance, 4)}`,
  Messenger: (chance) => `+00 000 0000 ${digits(chance, 4)}`,
  Email: (chance) => `contoh${digits(chance, 4)}@contoh.invalid`,
  Address: (chance) => `Jalan Rekaan ${chance.whole(1, 99)}, Kota Contoh`,
  ThroughSomebody: () => 'Warung Contoh: ask for the owner',
};

function inventContacts(person: InventedPerson, chance: Chance): InventedContact[] {
  const kinds = Object.keys(VALUES).filter((kind) =>
    chance.happens(kind === 'Phone' ? 0.8 : kind === 'Messenger' ? 0.4 : 0.15),
  );
  return kinds.map((kind) => ({
    id: fixedId(`${person.id} ${kind}`),
    kind,
    value: (VALUES[kind] as (chance: Chance) => string)(chance),
    belongsTo: chance.happens(0.7) ? chance.pick(OWNERS) : null,
    isInUse: !chance.happens(0.1),
  }));
}

function inventCard(person: InventedPerson, chance: Chance, today: CalendarDate): InventedCard {
  const registered = person.cases[0]?.registeredOn ?? today;
  const answer = () => chance.weighted(ALLOWED);
  return {
    ...{ mayCall: answer(), mayText: answer(), mayWrite: answer(), mayVisit: answer() },
    safeHours: chance.happens(0.7) ? chance.pick(HOURS) : null,
    codeWord: chance.happens(0.6) ? chance.pick(WORDS) : null,
    mustNotKnow: chance.happens(0.6) ? chance.pick(HIDDEN_FROM) : null,
    introduceAs: chance.happens(0.5) ? chance.pick(PRETENCES) : null,
    lastConfirmedOn: registered < today ? registered : today,
  };
}

function inventRelatives(
  person: InventedPerson,
  isChild: boolean,
  chance: Chance,
): InventedRelative[] {
  const relations = ['Mother', 'Father', 'SpouseOrPartner', 'Child', 'AuntOrUncle'].filter(
    (relation) => chance.happens(relation === 'SpouseOrPartner' && isChild ? 0 : 0.3),
  );
  const born = Number(person.birthDate?.slice(0, 4) ?? 1990);
  return relations.map((relation, at) => {
    const isGuardian = isChild && at === 0 && relation !== 'Child';
    const years = relation === 'Child' ? chance.whole(16, 30) : -chance.whole(18, 35);
    const isKnown = relation !== 'SpouseOrPartner' && chance.happens(0.6);
    return {
      id: fixedId(`${person.id} ${relation}`),
      relation,
      name: chance.happens(0.6) ? inventName(person.citizenship, chance) : null,
      sex: { Mother: 'Feminine', Father: 'Masculine' }[relation] ?? null,
      // Nobody's child is born after today.
      birthYear: isKnown && born + years <= 2020 ? born + years : null,
      livesIn: person.citizenship,
      isDependant: relation === 'Child',
      isGuardian,
      implicated: isGuardian
        ? chance.weighted([
            ['No', 70],
            ['NotAsked', 18],
            ['Yes', 12],
          ] as const)
        : null,
    };
  });
}
