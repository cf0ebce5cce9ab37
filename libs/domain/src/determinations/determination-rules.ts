import type { TraffickingStatus } from '../code-lists';
import type { CalendarDate } from '../dates';
import { type Problem, problem } from '../problems';
import type { DeterminationInput } from './determination-input';
import { type AgeClass, elementsNeeded } from './elements';
import { proposeDetermination } from './proposal';

/** What the case and its person say about a decision of today. */
export interface Circumstances {
  readonly age: AgeClass;
  readonly today: CalendarDate;
  /** The first day the programme can have met her; null where that is a guess. */
  readonly firstContactOn: CalendarDate | null;
}

/** What does not fit together in a decision. */
export function determinationProblems(
  decision: Omit<DeterminationInput, 'caseId'>,
  { age, today, firstContactOn }: Circumstances,
): Problem[] {
  const { decidedOn, decidingBody } = decision;
  if (decidedOn > today) return [problem('decidedOn', 'inTheFuture', { today })];
  // What another body decided is written down as it decided it, whatever its reasons were and long before we met her.
  if (!isOurs(decidingBody)) return [];
  return [
    ...(firstContactOn !== null && decidedOn < firstContactOn
      ? [problem('decidedOn', 'beforeFirstContact', { firstContactOn })]
      : []),
    ...elementProblems(decision, age),
  ];
}

/**
 * Our own *actual victim* rests on every element the rule needs (UN Protocol, article 3). Otherwise a person may
 * decide unlike the elements, and then says why.
 */
function elementProblems(decision: Omit<DeterminationInput, 'caseId'>, age: AgeClass): Problem[] {
  const { traffickingStatus, reason } = decision;
  if (traffickingStatus === 'ActualVictimOfTrafficking') {
    return elementsNeeded(age)
      .filter((element) => decision[element] !== 'yes')
      .map((element) => problem(element, 'neededForActualVictim'));
  }
  const isAsProposed = proposeDetermination(decision, age).traffickingStatus === traffickingStatus;
  const saysWhy = (reason ?? '').trim() !== '';
  return isAsProposed || saysWhy ? [] : [problem('reason', 'neededUnlikeElements')];
}

/** Did the programme itself decide? Only then the figures follow. */
export function isOurs(decidingBody: string): boolean {
  return decidingBody === 'OwnProgramme';
}

/** A decision as it is kept: proposed until somebody who may decide confirms it, or it is sent back. */
export const DETERMINATION_STATES = ['proposed', 'decided', 'sentBack'] as const;
export type DeterminationState = (typeof DETERMINATION_STATES)[number];

interface Kept {
  readonly traffickingStatus: TraffickingStatus;
  readonly decidedOn: CalendarDate;
  readonly decidingBody: string;
  readonly state: DeterminationState;
  readonly isStruck: boolean;
  /** When it became a decision, written as one or confirmed, to the microsecond: two of one day follow each other. */
  readonly settledAt: string | null;
}

/**
 * The decision a case stands on: the programme's own latest, by its day and then by when it became one. What the police
 * or a court decided stands beside it and moves no figure of ours; what was struck through never counts. Null = not
 * decided yet. The database keeps the same rule, `standing_determination`.
 */
export function currentDetermination<D extends Kept>(decisions: readonly D[]): D | null {
  return decisions
    .filter((one) => one.state === 'decided' && !one.isStruck && isOurs(one.decidingBody))
    .reduce<D | null>((last, one) => (last === null || isAfter(one, last) ? one : last), null);
}

function isAfter(one: Kept, other: Kept): boolean {
  return one.decidedOn === other.decidedOn
    ? (one.settledAt ?? '') > (other.settledAt ?? '')
    : one.decidedOn > other.decidedOn;
}

/** How long whoever wrote a decision down may strike it through without asking, in hours. */
export const CORRECTION_HOURS = 72;
