import type { DecidingBody, TraffickingStatus } from '../code-lists';
import type { CalendarDate } from '../dates';
import type { Findings } from './elements';

/**
 * What one body decided about a case on one day: is this trafficking in persons, by which element, and why. A new one
 * never takes the place of an old one: the case keeps them all.
 */
export interface DeterminationInput extends Findings {
  readonly caseId: string;
  readonly traffickingStatus: TraffickingStatus;
  readonly decidedOn: CalendarDate;
  readonly decidingBody: DecidingBody;
  /** Why each element was found or not, and what the decision as a whole rests on. Never shown in a list. */
  readonly actReason: string | null;
  readonly meansReason: string | null;
  readonly purposeReason: string | null;
  readonly reason: string | null;
}
