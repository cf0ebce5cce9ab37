import {
  type AssistanceInput,
  assistanceProblems,
  type CalendarDate,
  isDelivered,
  mayPlanAssistance,
  type Precision,
  problem,
  type Problem,
  type QuantityUnit,
  type Stage,
} from '@teduh/domain';
import type { Database } from '../../platform/database';
import type { Sent } from '../../platform/http';

/** What the rules ask of the case, the type, the provider and the projects that a line names. */
export interface Surroundings {
  programmeId: string;
  /** False where the case was opened to the viewer for reading only. */
  isOurs: boolean;
  caseNumber: string;
  stage: Stage;
  firstContactOn: CalendarDate | null;
  firstContactPrecision: Precision | null;
  today: CalendarDate;
  unitOfType: QuantityUnit | null;
  isRetired: boolean;
  isSubType: boolean;
  providerName: string | null;
  /** Those of the named projects that belong to the case's programme. */
  projectIds: string[];
}

/** What the rules ask of a type and a provider alone. */
export type OfType = Pick<Surroundings, 'unitOfType' | 'isRetired' | 'isSubType' | 'providerName'>;

/** Null when the viewer does not see the case. */
export async function findSurroundings(
  db: Database,
  { caseId, type, subType, providerId, projectIds }: Named,
): Promise<Surroundings | null> {
  const [found] = await db.query<Surroundings>(
    `select c.programme_id as "programmeId", viewer_works_on(c) as "isOurs",
       c.case_number as "caseNumber", c.stage,
       c.first_contact_on as "firstContactOn", c.first_contact_precision as "firstContactPrecision",
       (now() at time zone p.time_zone)::date as today, t.unit as "unitOfType",
       coalesce(t.retired_on <= (now() at time zone p.time_zone)::date, false) as "isRetired",
       s.code is not null as "isSubType", o.name as "providerName",
       array(select j.id from projects j where j.id = any($5::uuid[]) and j.programme_id = c.programme_id)
         as "projectIds"
     from cases c join programmes p on p.id = c.programme_id
       left join assistance_types t on t.code = $2
       left join assistance_types s on s.code = $3 and s.parent = $2
       left join organisations o on o.id = $4
     where c.id = $1`,
    [caseId, type, subType, providerId, projectIds],
  );
  return found ?? null;
}

type Named = Pick<AssistanceInput, 'caseId' | 'type' | 'subType' | 'providerId' | 'projectIds'>;

const USUAL = {
  subType: null,
  forWhom: 'person',
  familyMembers: 0,
  mode: 'direct',
  notGivenReason: null,
  result: null,
  endedOn: null,
  quantity: null,
  unit: null,
  providerId: null,
  country: null,
  receiptKind: null,
  costMinor: null,
  currency: null,
  projectIds: [],
} as const;

/** A line with the usual answers where none were given. */
export function completed(told: Partial<Sent<AssistanceInput>>): AssistanceInput {
  const given = Object.entries(told).filter(([, value]) => value !== null && value !== undefined);
  return { ...USUAL, ...(Object.fromEntries(given) as typeof told) } as AssistanceInput;
}

/** What a change makes void: the sub-type and unit of another type, the reason of what was given after all. */
export function consequencesOf(named: Partial<Sent<AssistanceInput>>): Partial<AssistanceInput> {
  return {
    ...(named.type ? { subType: null, unit: null } : {}),
    ...(named.status && !isNotGiven(named.status) ? { notGivenReason: null } : {}),
    ...(named.forWhom === 'person' ? { familyMembers: 0 } : {}),
  };
}

const isNotGiven = (status: string) => status === 'declined' || status === 'notAvailable';

/** A quantity counts what its type counts, unless another unit is named. */
export function withUnit(line: AssistanceInput, { unitOfType }: Surroundings): AssistanceInput {
  return { ...line, unit: line.unit ?? (line.quantity === null ? null : unitOfType) };
}

/** What is wrong with a line in its surroundings, before it is written. `before` is null for a new one. */
export function problemsOf(
  line: AssistanceInput,
  around: Surroundings,
  before: AssistanceInput | null,
): Problem[] {
  const found = assistanceProblems(line, around);
  const add = (field: string, code: string) => {
    if (!found.some((one) => one.field === field)) found.push(problem(field, code));
  };
  if (around.isRetired && line.type !== before?.type) add('type', 'retiredCode');
  if (line.subType !== null && !around.isSubType) add('subType', 'subTypeOfOtherType');
  if (line.notGivenReason !== null && !isNotGiven(line.status)) {
    add('notGivenReason', isDelivered(line) ? 'reasonButGiven' : 'reasonOnlyWhenNotGiven');
  }
  if (
    line.providerId !== null &&
    around.providerName === null &&
    line.providerId !== before?.providerId
  ) {
    add('providerId', 'unknownReference');
  }
  const kept = before?.projectIds ?? [];
  const isKnown = (id: string) => around.projectIds.includes(id) || kept.includes(id);
  if (!line.projectIds.every(isKnown)) add('projectIds', 'unknownReference');
  return found;
}

/** A stay that ends needs its last day: without one it would shrink to its first. */
export function lacksLastDay(line: AssistanceInput, before: AssistanceInput): boolean {
  return before.status === 'ongoing' && line.status === 'given' && line.endedOn === null;
}

/** May the line get this status now? On a closed case nothing is planned or kept running any more. */
export function mayGetStatus(
  { status }: AssistanceInput,
  { stage }: Surroundings,
  before: AssistanceInput | null,
): boolean {
  const runs = status === 'planned' || status === 'ongoing';
  return !runs || status === before?.status || mayPlanAssistance(stage);
}
