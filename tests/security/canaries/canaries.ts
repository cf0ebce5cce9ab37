import type { DataClass } from '@teduh/domain';
import type { Office } from '@teduh/testing';
import type { Told } from './seed';

/** One value of one column, told of one person, by which an answer is recognised that holds it. */
export interface Canary {
  /** Table and property. */
  readonly column: string;
  readonly dataClass: DataClass;
  readonly office: string;
  /** The field of an answer, or of each element of a list in it. */
  readonly key: string;
  readonly value: unknown;
  /** A value like no other is looked for in any text, not only under its own key. */
  readonly isUnique: boolean;
}

/** The canaries of what was told in an office: those of its fields, and those that follow from them. */
export function canariesOf(
  told: Told,
  office: Office,
  { tokens, age }: { tokens: readonly string[]; age: number },
): Canary[] {
  const { fullName, initials, names, person, closure, episode, assistance } = told;
  const { case: opened, document, contact, card, relative, determination, otherwise } = told;
  const canary = (
    column: string,
    value: unknown,
    dataClass: DataClass = 'S2',
    isUnique = false,
  ): Canary => {
    const key = column.split('.')[1] ?? '';
    return { column, key, value, dataClass, isUnique, office: office.code };
  };
  const all = (
    table: string,
    fields: Readonly<Record<string, unknown>>,
    names: readonly string[],
  ) => names.map((name) => canary(`${table}.${name}`, fields[name]));
  const sealed = (
    table: string,
    fields: Readonly<Record<string, unknown>>,
    columns: readonly string[],
  ) => columns.map((name) => canary(`${table}.${name}`, fields[name], 'S3', true));
  const { birthDate, ...counted } = person;
  const [leg = {}] = episode.legs as Readonly<Record<string, unknown>>[];
  return [
    ...[fullName, ...fullName.split(' ')].map((name) =>
      canary('person_identities.fullName', name, 'S3', true),
    ),
    canary('person_identities.ownScriptName', names.ownScriptName, 'S3', true),
    ...names.aliases.map((alias) => canary('person_identities.aliases', alias, 'S3', true)),
    canary('person_identities.birthDate', birthDate, 'S3', true),
    ...tokens.map((token) => canary('name_tokens.token', token, 'S3', true)),
    canary('person_identities.nameStatus', 'known'),
    canary('persons.initials', initials, 'S2', true),
    canary('persons.birthYear', Number(String(birthDate).slice(0, 4))),
    ...all('persons', counted, ['sex', 'birthDatePrecision', 'citizenship', 'needsInterpreter']),
    ...all('persons', counted, ['interpreterLanguage', 'highestLevelOfEducation', 'maritalStatus']),
    ...all('persons', counted, ['accompaniment']),
    ...(['furtherCitizenships', 'languages'] as const).map((list) => ({
      ...canary('person_codes.code', (counted[list] as string[])[0]),
      key: list,
    })),
    ...sealed('identity_documents', document, ['number']),
    ...all('identity_documents', document, ['kind', 'country', 'validUntil', 'state']),
    ...sealed('contacts', contact, ['value', 'belongsTo']),
    ...all('contacts', contact, ['kind', 'isInUse']),
    ...sealed('safe_contact_cards', card, ['safeHours', 'codeWord', 'mustNotKnow', 'introduceAs']),
    ...all('safe_contact_cards', card, ['mayCall', 'mayText', 'mayWrite', 'mayVisit']),
    ...all('safe_contact_cards', card, ['lastConfirmedOn']),
    ...sealed('relatives', relative, ['name']),
    ...all('relatives', relative, ['relation', 'sex', 'birthYear', 'livesIn', 'implicated']),
    ...all('relatives', relative, ['isDependant', 'isGuardian']),
    ...all('cases', opened, ['referredBy', 'placeOfFirstContact']),
    canary('cases.traffickingStatus', determination.traffickingStatus),
    ...all('determinations', determination, ['traffickingStatus', 'act', 'means', 'purpose']),
    ...all('determinations', { ...otherwise, rule: 'adult' }, ['decidingBody', 'rule']),
    ...REASONS.map((name) =>
      canary(`determinations.${name}`, { ...determination, ...otherwise }[name], 'S4', true),
    ),
    canary('cases.ageAtRegistration', age),
    canary('cases.closureReason', closure.closureReason),
    ...all('episodes', episode, ['countryOfExploitation', 'startedOn', 'endedOn', 'wayOfEntering']),
    ...all('episodes', { ...episode, isIntended: true }, ['isIntended', 'isStub', 'isCrossBorder']),
    ...all('episodes', episode, ['atSea', 'flagOfVessel', 'hoursPerDay', 'daysPerWeek']),
    ...all('episodes', episode, ['payPromisedMinor', 'payPromisedCurrency', 'payReceived']),
    ...all('episodes', episode, ['payReceivedMinor', 'payReceivedCurrency', 'payPeriod']),
    ...all('episodes', episode, ['hadDebt', 'debtMinor', 'debtCurrency', 'debtGrew']),
    ...all('episodes', episode, ['ransomDemanded', 'ransomMinor', 'ransomCurrency', 'phoneTaken']),
    canary('episodes.knownAs', episode.knownAs, 'S4', true),
    ...(['typeOfExploitation', 'methodOfRecruitment', 'recruiterRelation'] as const).map(
      (list) => ({
        ...canary('episode_codes.code', (episode[list] as string[])[0]),
        key: list,
      }),
    ),
    ...all('legs', leg, ['partOfJourney', 'country', 'arrivedOn', 'leftOn', 'transport']),
    ...all('legs', leg, ['borderCrossing']),
    canary('legs.place', leg.place, 'S4', true),
    ...all('assistances', assistance, Object.keys(assistance)),
    canary('assistances.providerId', office.organisationIds[1]),
  ];
}

const REASONS = [
  ...['actReason', 'meansReason', 'purposeReason', 'reason', 'sentBackReason', 'strikeReason'],
] as const;

/** Every field of an answer with what it holds, lists element by element. */
export function fieldsIn(value: unknown, key = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsIn(one, key));
  if (value === null || typeof value !== 'object') return [[key, value]];
  return Object.entries(value).flatMap(([name, own]) => fieldsIn(own, name));
}

/** The canaries a text holds: as a field of its own name, or anywhere when the value is like no other. */
export function foundIn(text: string, canaries: readonly Canary[]): Canary[] {
  const fields = new Set(fieldsIn(parsed(text)).map((field) => JSON.stringify(field)));
  return canaries.filter(({ key, value, isUnique }) =>
    isUnique ? asWord(value).test(text) : fields.has(JSON.stringify([key, value])),
  );
}

/**
 * Where no canary has any business, every value with letters is looked for, whatever its field is called. Not the
 * provider: the id alone is an organisation's, which people look at for itself.
 */
export const wordsIn = (text: string, canaries: readonly Canary[]): Canary[] =>
  canaries.filter(
    ({ key, value }) =>
      key !== 'providerId' && typeof value === 'string' && asWord(value).test(text),
  );

const asWord = (value: unknown) => new RegExp(`(?<![\\w-])${String(value)}(?![\\w-])`);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
