import { type AssistanceStatus, findAssistanceType, type ForWhom } from '@teduh/domain';
import { NOT_GIVEN } from './assumptions';
import type { Chance, Weighted } from './chance';
import { type Day, isoOf, momentOf } from './days';
import type { PlannedLine } from './help-plan';
import type { Ids } from './ids';
import { type Office, officeOf } from './offices';
import type { InventedAssistance, ProgrammeCode } from './world';

/** What a line is written on: whose case, by whom, and the last day anybody can know of. */
export interface Writing {
  ids: Ids;
  programme: ProgrammeCode;
  recordedBy: string;
  /** The day the case was closed, or today. */
  until: Day;
  isOpen: boolean;
}

const FOR_WHOM: Weighted<ForWhom> = [
  ['person', 967],
  ['both', 23],
  ['dependant', 10],
];

const MODES: Weighted<string> = [
  ['direct', 55],
  ['paidToPartner', 30],
  ['referred', 15],
];

const NOT_GIVEN_AS: Weighted<AssistanceStatus> = [
  ['declined', 46],
  ['notAvailable', 46],
  ['cancelled', 8],
];

const REASONS: Readonly<Partial<Record<AssistanceStatus, readonly string[]>>> = {
  declined: ['notWanted', 'noLongerNeeded', 'notSafe'],
  notAvailable: ['noProvider', 'noPlace', 'noFunds', 'tooFar', 'documentsMissing'],
  cancelled: ['noLongerNeeded', 'lostContact'],
};

/** Usual cost of one line in US dollars, and what a dollar is in the office's money (invented, round). */
const DOLLARS: Readonly<Record<string, number>> = {
  ...{ SHELTER: 180, BASIC: 40, EMERGENCY: 60, MEDICAL: 85, PSYCHOSOCIAL: 30, LEGAL: 120 },
  ...{ EDUCATION: 210, VOCATIONAL: 260, ECONOMIC: 420, FAMILY: 55, RETURN: 240, TRANSPORT: 25 },
  ...{ REINTEGRATION: 380, INTEGRATION: 150, RESETTLEMENT: 600, PROTECTION: 90 },
};
const MONEY_OF_A_DOLLAR: Readonly<Record<string, number>> = { IDR: 15_000, THB: 33, USD: 1 };

const HAS_RECEIPT = new Set(['BASIC', 'RETURN', 'REINTEGRATION', 'ECONOMIC', 'TRANSPORT']);

/**
 * Writes a planned line down as a colleague would have. Draws everything in a fixed order and only then looks at the
 * day: what lies after it is not known yet, what is running then is ongoing. Null = nothing to write.
 */
export function writeLine(
  line: PlannedLine,
  writing: Writing,
  chance: Chance,
): InventedAssistance | null {
  const office = officeOf(writing.programme);
  const forWhom = chance.weighted(FOR_WHOM);
  const family = chance.spread([1, 2, 5]);
  const mode = chance.weighted(MODES);
  const [isNotGiven, notGiven] = [chance.happens(NOT_GIVEN), chance.weighted(NOT_GIVEN_AS)];
  const details = detailsOf(line, office, mode, chance);
  const recordedAfter = chance.spread([0, 1, 9]);
  const minute = chance.whole(0, 500);
  const id = writing.ids.next();
  if (line.from > writing.until) return null;

  const runsOn = line.to !== null && line.to > writing.until;
  const status = isNotGiven ? notGiven : runsOn && writing.isOpen ? 'ongoing' : 'given';
  const end = runsOn ? (writing.isOpen ? null : writing.until) : line.to;
  const wasGiven = !isNotGiven;
  return {
    id,
    type: line.type,
    ...details,
    forWhom,
    familyMembers: forWhom === 'person' ? 0 : family,
    mode,
    status,
    notGivenReason: REASONS[status]?.[minute % (REASONS[status]?.length ?? 1)] ?? null,
    startedOn: isoOf(line.from),
    endedOn: end === null || isNotGiven ? null : isoOf(end),
    quantity: wasGiven ? quantityOf(line, end, details.quantity) : null,
    unit: wasGiven ? details.unit : null,
    receiptKind: wasGiven ? details.receiptKind : null,
    result: wasGiven ? details.result : null,
    costMinor: wasGiven ? details.costMinor : null,
    currency: wasGiven && details.costMinor !== null ? details.currency : null,
    recordedBy: writing.recordedBy,
    recordedAt: momentOf(Math.min(line.from + recordedAfter, writing.until), minute),
    projects: wasGiven ? details.projects : [],
  };
}

function quantityOf(line: PlannedLine, end: Day | null, drawn: number | null): number | null {
  if (line.type !== 'SHELTER') return drawn;
  return end === null ? null : end - line.from;
}

function detailsOf(line: PlannedLine, office: Office, mode: string, chance: Chance) {
  const type = findAssistanceType(line.type);
  const subType = chance.happens(0.85) && type?.subTypes.length ? chance.pick(type.subTypes) : null;
  const amount = type?.unit === 'hours' ? chance.whole(8, 160) : chance.spread([1, 1, 6]);
  const partner = chance.happens(0.75) ? chance.pick(office.partners) : null;
  const receipt = chance.pick(['signed', 'signed', 'signed', 'thumbprint', 'witnessed']);
  const result = chance.pick(['attended', 'completed', 'completed', 'leftEarly']);
  const dollars = chance.around(DOLLARS[line.type] ?? 0, 0.5);
  const isCosted = chance.happens(0.6) && mode !== 'referred' && line.type in DOLLARS;
  const money = Math.round(dollars * (MONEY_OF_A_DOLLAR[office.currency] ?? 1));
  const costMinor = isCosted ? money * 100 : null;
  return {
    subType: subType?.code ?? null,
    quantity: type?.unit ? amount : null,
    unit: type?.unit ?? null,
    providerId: mode === 'direct' ? null : (partner?.id ?? null),
    country: office.country,
    receiptKind: HAS_RECEIPT.has(line.type) ? receipt : null,
    result: type?.unit === 'hours' || type?.unit === 'sessions' ? result : null,
    costMinor,
    currency: office.currency,
    projects: projectsOf(line, office, costMinor, chance),
  };
}

/** Mostly one project pays; sometimes two share a line; some lines were never charged. */
function projectsOf(line: PlannedLine, office: Office, cost: number | null, chance: Chance) {
  const day = isoOf(line.from);
  const open = office.projects.filter(
    ({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day),
  );
  const share = chance.next();
  const first = Math.floor(chance.next() * open.length);
  const half = cost === null ? null : Math.floor(cost / 2);
  const [one, two] = [open[first], open[(first + 1) % Math.max(1, open.length)]];
  if (!one || share < 0.09) return [];
  if (!two || two === one || share > 0.15) return [{ id: one.id, shareMinor: cost }];
  const rest = cost === null || half === null ? null : cost - half;
  return [
    { id: one.id, shareMinor: half },
    { id: two.id, shareMinor: rest },
  ];
}
