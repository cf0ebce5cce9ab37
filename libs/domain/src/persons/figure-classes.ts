import {
  type AgeBand,
  type Answer,
  type ExploitationGroup,
  figureClassOf,
  isAnswer,
  type OpenClass,
  type WomenMenGirlsBoys,
} from '../code-lists';
import { ADULT_AGE, type Precision } from '../dates';

/** First age of each of the nine CTDC bands, oldest first. */
const BAND_STARTS: readonly (readonly [from: number, band: AgeBand])[] = [
  [48, '48+'],
  [39, '39--47'],
  [30, '30--38'],
  [27, '27--29'],
  [24, '24--26'],
  [21, '21--23'],
  [18, '18--20'],
  [9, '9--17'],
  [0, '0--8'],
];

/** The CTDC age band of an age in completed years; null when no age is known. */
export function ageBandOf(age: number | null): AgeBand | null {
  if (age === null) return null;
  return BAND_STARTS.find(([from]) => age >= from)?.[1] ?? null;
}

/**
 * An age as an answer: the number; *Unknown* when somebody asked and nobody knows; null when nobody asked.
 * A birth date of precision `unknown` is the asking.
 */
export function ageAnswerOf(
  age: number | null,
  precision: Precision | null,
): number | Answer | null {
  if (age !== null) return age;
  return precision === 'unknown' ? 'Unknown' : null;
}

/** The class of the split by age: a band, *Unknown* or *NotCollected*. */
export function ageGroupOf(age: number | Answer | null): AgeBand | OpenClass {
  return figureClassOf(typeof age === 'number' ? ageBandOf(age) : age);
}

const COUNTED_AS_FEMALE: readonly string[] = ['Feminine', 'TransgenderFeminine'];
const COUNTED_AS_MALE: readonly string[] = ['Masculine', 'TransgenderMasculine'];

/**
 * Women, men, girls or boys: the sex she states, and whether she was under 18 at registration. Who is in neither
 * of the four (non-conforming), or whose sex or age is not known, is in *Unknown*: the other splits show her as she is.
 */
export function womenMenGirlsBoysOf(
  sex: string | null,
  age: number | Answer | null,
): WomenMenGirlsBoys | OpenClass {
  const female = COUNTED_AS_FEMALE.includes(sex ?? '');
  const male = COUNTED_AS_MALE.includes(sex ?? '');
  if (!female && !male) {
    return figureClassOf(sex) === 'NotCollected' ? 'NotCollected' : 'Unknown';
  }
  if (typeof age !== 'number') return figureClassOf(age) as OpenClass;
  if (age < ADULT_AGE) return female ? 'girls' : 'boys';
  return female ? 'women' : 'men';
}

const LABOUR_SIDE: readonly string[] = [
  'ForcedLabour',
  'ChildLabour',
  'Servitude',
  'SlaveryLikePractices',
];

export const isLabourSide = (type: string): boolean => LABOUR_SIDE.includes(type);

/**
 * The types of exploitation of one person as one class. Child labour, servitude and practices similar to slavery
 * stand on the side of forced labour; begging, marriage, organ removal and the rest are other. Labour or sexual
 * exploitation beside an other one decides, so that nobody is in two classes.
 */
export function exploitationGroupOf(types: readonly string[]): ExploitationGroup | OpenClass {
  const labour = types.some(isLabourSide);
  const sexual = types.includes('SexualExploitation');
  if (labour && sexual) return 'both';
  if (labour) return 'forcedLabour';
  if (sexual) return 'sexual';
  if (types.some((type) => !isAnswer(type))) return 'other';
  return types.some((type) => figureClassOf(type) === 'Unknown') ? 'Unknown' : 'NotCollected';
}
