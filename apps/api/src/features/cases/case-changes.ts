import {
  type CalendarDate,
  type CaseChangeInput,
  type CaseFacts,
  earliest,
  isOpenStage,
  type Level,
  type PartialDate,
  type Precision,
  precisionOf,
} from '@teduh/domain';
import type { Sent } from '../../platform/http';

/** Everything that may change on a case, as it is or would be. */
export interface CaseState extends CaseFacts {
  readonly firstContactOn: CalendarDate;
  readonly firstContactPrecision: Precision;
  readonly leadId: string;
  readonly teamId: string | null;
  readonly level: Level;
  readonly referredBy: CaseChangeInput['referredBy'];
  readonly placeOfFirstContact: CaseChangeInput['placeOfFirstContact'];
}

/** The case after a change: what was named, and what follows from it. */
export function afterChange(before: CaseState, named: Partial<Sent<CaseChangeInput>>): CaseState {
  const reopened =
    named.stage !== undefined &&
    named.stage !== null &&
    isOpenStage(named.stage) &&
    !isOpenStage(before.stage);
  const after = {
    ...before,
    ...(reopened ? { closedOn: null, closureReason: null } : {}),
    ...named,
  } as CaseState;
  return { ...after, ...contactAfter(before, named) };
}

function contactAfter(before: CaseState, named: Partial<Sent<CaseChangeInput>>) {
  if (!named.firstContactOn && !named.firstContactPrecision) return {};
  const { firstContactOn: day, firstContactPrecision: precision } = named;
  return firstContact(day ?? before.firstContactOn, precision ?? (day ? precisionOf(day) : null));
}

/** A first contact as it is kept: the first day it can have been, and how exactly that is known. */
export function firstContact(
  told: PartialDate,
  precision: Precision | null,
): { firstContactOn: CalendarDate; firstContactPrecision: Precision } {
  const known = precision ?? precisionOf(told);
  const lengths: Partial<Record<Precision, number>> = { year: 4, month: 7 };
  const written = told.slice(0, lengths[known] ?? told.length);
  return { firstContactOn: earliest(written), firstContactPrecision: known };
}
