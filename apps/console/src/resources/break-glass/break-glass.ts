import type { BreakGlassReason, BreakGlassState, BreakGlassVerdict } from '@teduh/domain';

/** A case that was opened in an emergency, as the API sends it. */
export interface BreakGlass {
  id: string;
  version: number;
  programmeCode: string;
  caseNumber: string;
  /** None where the case itself is not open to the reader. */
  caseId: string | null;
  openedByName: string | null;
  reason: BreakGlassReason;
  state: BreakGlassState;
  askedAt: string;
  confirmedByName: string | null;
  openedUntil: string | null;
  verdict: BreakGlassVerdict | null;
  reviewedByName: string | null;
  reviewDueAt: string;
  isOverdue: boolean;
  isUnread: boolean;
  isOwn: boolean;
}
