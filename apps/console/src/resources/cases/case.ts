import type { ClosureReason, Level, Precision, Stage, TraffickingStatus } from '@teduh/domain';

/** One stretch of work with one person, as the API sends it. No name is ever in it. */
export interface Case {
  id: string;
  /** Opened to the viewer, who reads and changes nothing. A row of the list does not say it. */
  isReadOnly?: boolean;
  version: number;
  /** One opened it in an emergency: until when. A line of a list does not say. */
  openedByBreakGlassUntil?: string | null;
  caseNumber: string;
  personId: string;
  initials: string;
  sex: string | null;
  ageAtRegistration: number | null;
  programmeId: string;
  teamId: string | null;
  leadId: string | null;
  leadName: string | null;
  deputyId: string | null;
  deputyName: string | null;
  level: Level;
  stage: Stage;
  traffickingStatus: TraffickingStatus | null;
  statusDecidedOn: string | null;
  firstContactOn: string | null;
  firstContactPrecision: Precision | null;
  registeredOn: string;
  referredBy: string | null;
  placeOfFirstContact: string | null;
  closedOn: string | null;
  closureReason: ClosureReason | null;
  countryOfExploitation: string | null;
  typeOfExploitation?: string[];
  assistanceCount?: number;
  lastAssistanceOn: string | null;
  changedAt: string;
}
