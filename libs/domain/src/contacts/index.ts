import type { Coded, ContactKind, YesNo } from '../code-lists';
import type { CalendarDate } from '../dates';
import { type Problem, problem } from '../problems';

/** A way to reach a person: the number or address, and whose it is. Both identify her, or endanger her. */
export interface ContactInput {
  readonly personId: string;
  readonly kind: ContactKind;
  readonly value: string;
  /** Herself, her sister, the shop opposite; null = nobody asked. */
  readonly belongsTo: string | null;
  /** An old number may be in the hands of whoever must not know: it stays on record and is not used. */
  readonly isInUse: boolean;
}

/**
 * How a person can be reached without putting her into danger: one card for each. It is read before any number is shown;
 * a question nobody asked is never a yes.
 */
export interface SafeContactCardInput {
  readonly mayCall: Coded<YesNo>;
  readonly mayText: Coded<YesNo>;
  readonly mayWrite: Coded<YesNo>;
  readonly mayVisit: Coded<YesNo>;
  readonly safeHours: string | null;
  readonly codeWord: string | null;
  readonly mustNotKnow: string | null;
  /** Who we say we are when somebody else answers. */
  readonly introduceAs: string | null;
  readonly lastConfirmedOn: CalendarDate | null;
}

/** The version of a card that nobody has written yet. */
export const NO_CARD = 0;

type Answers = Pick<SafeContactCardInput, 'mayCall' | 'mayText' | 'mayWrite' | 'mayVisit'>;

/** The question of the card that a way to reach her asks. Through somebody else is as much as a visit. */
const QUESTION_OF = {
  Phone: 'mayCall',
  Messenger: 'mayText',
  Email: 'mayWrite',
  Address: 'mayVisit',
  ThroughSomebody: 'mayVisit',
} as const satisfies Record<ContactKind, keyof Answers>;

/** May she be reached this way? Only a yes that was said is one; null = nobody recorded an answer. */
export function mayReachBy(kind: string, card: Answers): Coded<YesNo> {
  return Object.hasOwn(QUESTION_OF, kind) ? card[QUESTION_OF[kind as ContactKind]] : null;
}

/** What is wrong with a card on this day of the programme. */
export function safeContactCardProblems(
  { lastConfirmedOn }: Pick<SafeContactCardInput, 'lastConfirmedOn'>,
  today: CalendarDate,
): Problem[] {
  return lastConfirmedOn !== null && lastConfirmedOn > today
    ? [problem('lastConfirmedOn', 'inTheFuture', { today })]
    : [];
}
