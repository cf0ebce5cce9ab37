/** A country programme as the API gives it. */
export interface Programme {
  id: string;
  version: number;
  code: string;
  name: string;
  country: string | null;
  startedOn: string;
  endedOn: string | null;
  timeZone: string;
  isHeadquarters: boolean;
}

/** One line of a manager's caseload: the work, and nothing about the person. */
export interface CaseLine {
  id: string;
  caseNumber: string;
  leadName: string;
  stage: string;
  daysOpen: number;
  registeredOn: string;
  closedOn: string | null;
  lastAssistanceOn: string | null;
  money: { currency: string; spentMinor: number }[];
}
