import type { ClosureReason } from '@teduh/domain';
import type { Writing } from './assistances';
import { type CasePlan, courseOf, type Desk, isChild } from './case-course';
import { planLines, writePlanned } from './case-lines';
import type { Chance, Weighted } from './chance';
import { type Day, isoOf, momentOf } from './days';
import { leadsOf } from './offices';
import { ageAt } from './persons';
import type { InventedAssistance, InventedCase, InventedPerson } from './world';

export type { CasePlan, Desk } from './case-course';

export interface WrittenCase {
  file: InventedCase;
  exitOn: Day;
  closedOn: Day | null;
}

/** Writes one case of a person, from its course to its last line, and puts it into her file. */
export function writeCase(
  person: InventedPerson,
  plan: CasePlan,
  desk: Desk,
  chance: Chance,
): WrittenCase {
  const id = desk.ids.next();
  const caseNumber = desk.numbers.next(plan.programme);
  const course = courseOf(plan, desk, chance);
  const until = course.closedOn ?? desk.today;
  const writing: Writing = {
    ids: desk.ids,
    programme: plan.programme,
    recordedBy: plan.lead.id,
    until,
    isOpen: course.closedOn === null,
  };
  const assistances = planLines(plan, course, chance)
    .map((line) => writePlanned(line, writing, chance))
    .filter((line): line is InventedAssistance => line !== null);
  const isDecided = plan.status !== null && course.decidedOn <= until;
  const precision = chance.weighted(CONTACT_PRECISION);
  const contact = isoOf(course.contact);
  const minute = chance.whole(0, 500);
  const file: InventedCase = {
    id,
    caseNumber,
    programme: plan.programme,
    teamId: plan.lead.team ?? '',
    leadId: plan.lead.id,
    deputyId: plan.deputy?.id ?? deputyOf(plan, chance),
    level: chance.happens(isChild(plan.group) ? 0.5 : 0.05) ? 'C2' : 'C1',
    stage: plan.stage ?? (handsOn(course.closureReason) ? 'ClosedReferred' : 'Closed'),
    traffickingStatus: isDecided ? plan.status : null,
    statusDecidedOn: isDecided ? isoOf(course.decidedOn) : null,
    firstContactOn: precision === 'month' ? `${contact.slice(0, 7)}-01` : contact,
    firstContactPrecision: precision,
    registeredOn: isoOf(plan.registered),
    ageAtRegistration: ageAt(person, plan.registered),
    referredBy: plan.referredBy ?? chance.weighted(REFERRED_BY),
    placeOfFirstContact: chance.weighted(PLACES),
    closedOn: course.closedOn === null ? null : isoOf(course.closedOn),
    closureReason: course.closedOn === null ? null : course.closureReason,
    registeredBy: plan.lead.id,
    changedAt: momentOf(until, minute),
    assistances,
    determinations: [],
    alsoWorksOn: [],
  };
  person.cases.push(file);
  return { file, exitOn: course.solutionOn, closedOn: course.closedOn };
}

const CONTACT_PRECISION = [
  ['exact', 90],
  ['month', 6],
  ['estimated', 4],
] as const;

const handsOn = (reason: ClosureReason) =>
  reason === 'HandedOver' || reason === 'ReferredToOtherBody';

function deputyOf({ programme, lead }: CasePlan, chance: Chance): string | null {
  const others = leadsOf(programme).filter(({ id, team }) => id !== lead.id && team === lead.team);
  const other = chance.pick(others);
  return chance.happens(0.8) ? (other?.id ?? null) : null;
}

const REFERRED_BY: Weighted<string | null> = [
  ...([
    ['Police', 24],
    ['EmbassyOrConsulate', 18],
    ['NGO', 18],
    ['OtherGovernment', 10],
  ] as const),
  ...([
    ['Immigration', 9],
    ['Hotline', 6],
    ['FamilyOrFriend', 5],
    ['Self', 4],
  ] as const),
  ...([
    ['InternationalOrganisation', 2],
    ['HealthService', 1],
    ['Unknown', 1],
  ] as const),
  ...([[null, 2]] as const),
];

const PLACES: Weighted<string | null> = [
  ...([
    ['Shelter', 24],
    ['PoliceStation', 18],
    ['EmbassyOrConsulate', 14],
  ] as const),
  ...([
    ['PortOrAirport', 12],
    ['DetentionCentre', 9],
    ['Office', 8],
    ['Community', 6],
  ] as const),
  ...([
    ['PhoneOrOnline', 4],
    ['Workplace', 2],
    ['Unknown', 1],
    [null, 2],
  ] as const),
];
