import type {
  AssistanceStatus,
  DeterminationState,
  Findings,
  ForWhom,
  LegInput,
  Precision,
  Stage,
  TraffickingStatus,
} from '@teduh/domain';
import type { InventedMore } from './journeys';

/** The programmes that carry cases in the demonstration. */
export const CASE_PROGRAMMES = ['IDN', 'THA', 'KHM', 'MMR'] as const;
export type ProgrammeCode = (typeof CASE_PROGRAMMES)[number];

/** An invented person with everything that is told of her: what is counted of her needs nobody else. */
export interface InventedPerson {
  id: string;
  programme: ProgrammeCode;
  registeredBy: string;
  fullName: string | null;
  nameStatus: string;
  initials: string | null;
  sex: string | null;
  birthDate: string | null;
  birthYear: number | null;
  birthDatePrecision: Precision | null;
  citizenship: string | null;
  createdAt: string;
  cases: InventedCase[];
  episodes: InventedEpisode[];

  /** Told of about a fifth of all, and of everybody with an open case. None of it is counted. */
  details: InventedDetails | null;
}

/** What else is told of a person, and what hangs on her. */
export interface InventedDetails {
  ownScriptName: string | null;
  aliases: string[];
  furtherCitizenships: string[];
  languages: string[];
  needsInterpreter: string | null;
  interpreterLanguage: string | null;
  highestLevelOfEducation: string;
  maritalStatus: string;
  accompaniment: string | null;
  documents: InventedDocument[];
  contacts: InventedContact[];
  card: InventedCard | null;
  relatives: InventedRelative[];
}

export interface InventedDocument {
  id: string;
  kind: string;
  country: string | null;
  number: string | null;
  validUntil: string | null;
  state: string;
}

export interface InventedContact {
  id: string;
  kind: string;
  value: string;
  belongsTo: string | null;
  isInUse: boolean;
}

export interface InventedCard {
  mayCall: string;
  mayText: string;
  mayWrite: string;
  mayVisit: string;
  safeHours: string | null;
  codeWord: string | null;
  mustNotKnow: string | null;
  introduceAs: string | null;
  lastConfirmedOn: string;
}

export interface InventedRelative {
  id: string;
  relation: string;
  name: string | null;
  sex: string | null;
  birthYear: number | null;
  livesIn: string | null;
  isDependant: boolean;
  isGuardian: boolean;
  implicated: string | null;
}

export interface InventedCase {
  id: string;
  caseNumber: string;
  programme: ProgrammeCode;
  teamId: string;
  leadId: string;
  deputyId: string | null;
  level: string;
  stage: Stage;
  traffickingStatus: TraffickingStatus | null;
  statusDecidedOn: string | null;
  firstContactOn: string;
  firstContactPrecision: Precision;
  registeredOn: string;
  ageAtRegistration: number | null;
  referredBy: string | null;
  placeOfFirstContact: string | null;
  closedOn: string | null;
  closureReason: string | null;
  registeredBy: string;
  changedAt: string;
  assistances: InventedAssistance[];

  /** Who decided what about her; the case carries the one it stands on. */
  determinations: InventedDetermination[];

  /** Episodes told in another case of hers that this one works on too. */
  alsoWorksOn: string[];
}

export interface InventedDetermination extends Findings {
  id: string;
  state: DeterminationState;
  traffickingStatus: TraffickingStatus;
  decidedOn: string;
  decidingBody: string;
  rule: string | null;
  recordedBy: string;
  recordedAt: string;
  settledBy: string | null;
  settledAt: string | null;
  struckBy: string | null;
  struckAt: string | null;
  /** What was told in words, where anything was. */
  reasons: Record<'actReason' | 'meansReason' | 'purposeReason', string | null> | null;
}

export interface InventedEpisode {
  id: string;
  caseId: string;
  countryOfExploitation: string | null;
  startedOn: string | null;
  endedOn: string | null;
  wayOfEntering: string | null;
  isIntended: boolean;
  isStub: boolean;
  isCrossBorder: boolean | null;
  methodOfRecruitment: string[];
  recruiterRelation: string[];
  acts: string[];
  means: string[];
  typeOfExploitation: string[];
  exploitationSector: string[];
  methodsOfControl: string[];

  /** Pay, debt, the sea and the journey: told of some, and not counted. */
  more: InventedMore | null;
  legs: InventedLeg[];
}

export type InventedLeg = LegInput & { id: string };

export interface InventedAssistance {
  id: string;
  type: string;
  subType: string | null;
  forWhom: ForWhom;
  familyMembers: number;
  mode: string;
  status: AssistanceStatus;
  notGivenReason: string | null;
  result: string | null;
  startedOn: string;
  endedOn: string | null;
  quantity: number | null;
  unit: string | null;
  providerId: string | null;
  country: string | null;
  receiptKind: string | null;
  costMinor: number | null;
  currency: string | null;
  recordedBy: string;
  recordedAt: string;
  projects: { id: string; shareMinor: number | null }[];
}

/** What was put into the data for a class to find, by case number. */
export interface Planted {
  duplicates: [string, string][];
  reTrafficked: string[];
  handedOver: [string, string][];
  lateEntries: string[];
  contradictions: string[];
  notVictimsHelped: string[];
  cellOfThree: { figure: string; programme: string; year: number; typeOfExploitation: string };
  intakeEvent: { programme: string; on: string; persons: number };
}

/** What a demonstration is made from. */
export interface DemonstrationOptions {
  /** About how many cases were registered from 2006 to last year. */
  cases: number;
  seed: number;

  /** The day around which open work lies. */
  today: string;
}
