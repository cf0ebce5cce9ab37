import { randomBytes } from 'node:crypto';
import { addDays, today } from '@teduh/domain';
import { demoPassword } from '@teduh/testing';
import type { Operation } from './operations';
import type { Place } from './places';

type Body = Record<string, unknown> | FormData;

/** A day from now, in a calendar that has not reached tomorrow anywhere west of the offices. */
const inDays = (days: number) => addDays(today('Asia/Jakarta', new Date()), days);

const endingOf = (name: Place['name']) => (name === 'thailand' ? 'tha' : 'idn');

const word = () => randomBytes(6).toString('hex');

/** What stands for a parameter of a path, by subject. A new kind of parameter enters here. */
const PARAMETERS: Record<string, (place: Place) => string> = {
  'programmes id': (place) => place.programmeId,
  'projects id': (place) => place.projectId,
  'organisations id': (place) => place.organisationId,
  'persons id': (place) => place.personId,
  'identity-documents id': (place) => place.documentId,
  'contacts id': (place) => place.contactId,
  'safe-contact-cards id': (place) => place.personId,
  'relatives id': (place) => place.relativeId,
  'cases id': (place) => place.caseId,
  'case-grants id': (place) => place.grantId,
  'covers id': (place) => place.coverId,
  'break-glass id': (place) => place.glassId,
  'episodes id': (place) => place.episodeId,
  'determinations id': (place) => place.determinationId,
  'assistances id': (place) => place.assistanceId,
  'users id': (place) => place.userId,
  'membership-requests id': (place) => place.requestId,
  'machine-tokens id': (place) => place.userId,
  'account id': (place) => place.userId,
  'sign-ins id': (place) => place.userId,
  'data-sets id': (place) => place.dataSetId,
  'imports id': (place) => place.importId,
  'code-lists list': (place) => place.list,
  'code-lists code': (place) => place.code,
  'reports figure': () => 'persons-assisted',
};

/** What a path needs behind it to name a place. */
const QUERIES: Record<string, (place: Place) => string> = {
  'GET /api/v1/determinations/basis': ({ caseId }) => `?caseId=${caseId}`,
  'GET /api/v1/reports/{figure}': (place) => `?programme=${place.programmeId}&from=2020&to=2024`,
};

/** The smallest body each route accepts, naming records of the place. A new route that reads a body enters here. */
const BODIES: Record<string, (place: Place) => Body> = {
  'POST /api/v1/programmes': () => ({
    ...{ code: 'PHL', name: 'Philippines', startedOn: '2020-01-01', timeZone: 'Asia/Manila' },
  }),
  'PATCH /api/v1/programmes/{id}': () => ({ name: `Programme ${word()}` }),
  'POST /api/v1/projects': ({ programmeId }) => ({
    ...{ programmeId, code: word(), name: 'Shelter', startsOn: '2024-01-01', currency: 'USD' },
  }),
  'PATCH /api/v1/projects/{id}': () => ({ name: `Project ${word()}` }),
  'POST /api/v1/organisations': ({ programmeId }) => ({
    programmeId,
    name: 'Partner',
    kind: 'NGO',
  }),
  'PATCH /api/v1/organisations/{id}': () => ({ name: `Partner ${word()}` }),
  'POST /api/v1/persons': ({ programmeId }) => ({ programmeId, fullName: 'Sri Rahayu' }),
  'PATCH /api/v1/persons/{id}': () => ({ citizenship: 'KHM' }),
  'POST /api/v1/persons/{id}/reveal': () => ({ reason: 'visit' }),
  'POST /api/v1/persons/look-alikes': () => ({ fullName: 'Sri Rahayu', birthDate: '2001-02' }),
  'POST /api/v1/identity-documents': ({ personId }) => ({ personId, kind: 'BorderPass' }),
  'PATCH /api/v1/identity-documents/{id}': () => ({ state: 'Lost' }),
  'POST /api/v1/identity-documents/{id}/reveal': () => ({ reason: 'visit' }),
  'POST /api/v1/contacts': ({ personId }) => ({ personId, kind: 'Email', value: 'a@b.invalid' }),
  'PATCH /api/v1/contacts/{id}': () => ({ isInUse: true }),
  'POST /api/v1/contacts/{id}/reveal': () => ({ reason: 'visit', cardVersion: 1 }),
  'PATCH /api/v1/safe-contact-cards/{id}': () => ({ mayText: 'NotAsked' }),
  'POST /api/v1/safe-contact-cards/{id}/reveal': () => ({ reason: 'visit' }),
  'POST /api/v1/relatives': ({ personId }) => ({ personId, relation: 'Child' }),
  'PATCH /api/v1/relatives/{id}': () => ({ livesIn: 'KHM' }),
  'POST /api/v1/relatives/{id}/reveal': () => ({ reason: 'visit' }),
  'POST /api/v1/cases': ({ programmeId, personId }) => ({ programmeId, personId }),
  'PATCH /api/v1/cases/{id}': () => ({ placeOfFirstContact: 'Unknown' }),
  'POST /api/v1/cases/search': () => ({ q: 'D' }),
  'POST /api/v1/episodes': ({ caseId }) => ({ caseId }),
  'PATCH /api/v1/episodes/{id}': () => ({ countryOfExploitation: 'KHM' }),
  'POST /api/v1/determinations': ({ caseId }) => ({
    ...{ caseId, traffickingStatus: 'PossibleVictimOfTrafficking', decidedOn: '2024-04-01' },
    ...{ decidingBody: 'OwnProgramme', means: 'yes' },
  }),
  'POST /api/v1/determinations/{id}/send-back': () => ({ reason: 'What was done is not said.' }),
  'POST /api/v1/determinations/{id}/strike': () => ({ reason: 'It was about somebody else.' }),
  'POST /api/v1/assistances': ({ caseId }) => ({
    ...{ caseId, type: 'SHELTER', status: 'given', startedOn: '2024-04-01' },
  }),
  'PATCH /api/v1/assistances/{id}': () => ({ country: 'KHM' }),
  'POST /api/v1/assistances/without-reading': ({ caseNumber }) => ({
    ...{ caseNumber, initials: 'DA', type: 'SHELTER', status: 'given', startedOn: '2024-04-01' },
  }),
  'POST /api/v1/covers': ({ programmeId, leadId, userId }) => ({
    ...{ programmeId, absentId: leadId, coveringId: userId, fromOn: inDays(0), untilOn: inDays(1) },
  }),
  'PATCH /api/v1/covers/{id}': () => ({ untilOn: inDays(4) }),
  'POST /api/v1/case-grants': ({ caseId, userId }) => ({
    ...{ caseId, userId, untilOn: inDays(1), reason: 'advice' },
  }),
  'PATCH /api/v1/case-grants/{id}': () => ({ untilOn: inDays(4) }),
  'POST /api/v1/break-glass': ({ programmeId, caseNumber }) => ({
    ...{ programmeId, caseNumber, reason: 'dangerToLife' },
  }),
  'POST /api/v1/break-glass/confirm': ({ programmeId, caseNumber }) => ({
    programmeId,
    caseNumber,
  }),
  'PATCH /api/v1/break-glass/{id}': () => ({ verdict: 'justified' }),
  'POST /api/v1/teams': ({ programmeId }) => ({ programmeId, name: `Team ${word()}` }),
  'POST /api/v1/users': ({ programmeId, name }) => ({
    ...{ username: `u${word()}.${endingOf(name)}`, displayName: 'Somebody New' },
    memberships: [{ programmeId, role: 'trainer' }],
  }),
  'PATCH /api/v1/membership-requests/{id}': () => ({ decision: 'refused' }),
  'POST /api/v1/access-reviews': ({ membershipId }) => ({ membershipId, verdict: 'keep' }),
  'PATCH /api/v1/users/{id}': () => ({ displayName: `Colleague ${word()}` }),
  'POST /api/v1/machine-tokens': ({ programmeId }) => ({
    ...{ programmeId, name: 'Statistics office', role: 'officer', days: 30 },
    permissions: ['reports:read'],
  }),
  'POST /api/v1/account/password': () => ({ current: demoPassword(), password: demoPassword() }),
  'POST /api/v1/account/authenticators': () => ({ name: 'Phone' }),
  'POST /api/v1/account/authenticators/{id}/confirm': () => ({ otp: '000000' }),
  'POST /api/v1/account/passkeys': () => ({ name: 'Laptop', passkey: '{}' }),
  'POST /api/v1/session/unlock': () => ({ password: demoPassword() }),
  'POST /api/v1/session/pin': () => ({ pin: '482913' }),
  'POST /api/v1/session/interview': () => ({ on: true }),
  'POST /api/v1/session/step-up': () => ({ password: demoPassword() }),
  'POST /api/v1/code-lists/{list}/codes': () => ({
    ...{ code: `X${word()}`, label: { en: 'Ours', id: 'Kami' } },
  }),
  'PATCH /api/v1/code-lists/{list}/codes/{code}': () => ({ position: 7 }),
  'POST /api/v1/imports': () => {
    const form = new FormData();
    form.append('format', 'ctdc');
    form.append('dataset', `set ${word()}`);
    form.append('dryRun', 'true');
    form.append('file', new Blob(['yearOfRegistration\n2016\n']), 'small.csv');
    return form;
  },
};

/** Deeds that name no place, so that they are the same wherever one is. */
const PLACELESS = new Set([
  'POST /api/v1/programmes',
  'POST /api/v1/cases/search',
  'POST /api/v1/persons/look-alikes',
  'POST /api/v1/imports',
  'POST /api/v1/session/unlock',
  'POST /api/v1/session/pin',
  'POST /api/v1/session/interview',
  'POST /api/v1/session/step-up',
  'POST /api/v1/account/password',
  'POST /api/v1/account/authenticators',
  'POST /api/v1/account/passkeys',
]);

/** Deeds that go through only with something no fixed body can hold; their own specs do them. */
export const NEEDS_MORE = new Set([
  'POST /api/v1/account/authenticators/{id}/confirm',
  'POST /api/v1/account/passkeys',
  'DELETE /api/v1/account/factors/{id}',
  // 404 where no other provider is set up.
  'POST /api/v1/account/identities/invitation',
  'POST /api/v1/account/identities',
  'DELETE /api/v1/account/identities/{id}',
  'DELETE /api/v1/machine-tokens/{id}',
  // Her own within three days, else a supervisor's.
  'POST /api/v1/determinations/{id}/strike',
]);

export const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

/** Whether a deed names the version it was made from. */
export const isOnVersion = ({ method, path, subject }: Operation): boolean =>
  method === 'PATCH' || (method === 'POST' && subject === 'determinations' && path.includes('{'));

const parametersIn = ({ path, subject }: Operation) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([placeholder, name]) => {
    return { placeholder, key: `${subject} ${name}` };
  });

export const needsPlace = (operation: Operation): boolean =>
  parametersIn(operation).length > 0 ||
  nameOf(operation) in QUERIES ||
  (operation.readsBody && !PLACELESS.has(nameOf(operation)));

/** What this file lacks to ask every route, as sentences that say what to do. */
export function missingFor(operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) => [
    ...(operation.readsBody && !BODIES[nameOf(operation)]
      ? [
          `${nameOf(operation)} lacks a minimal body: add it to BODIES in tests/security/matrix/requests.ts.`,
        ]
      : []),
    ...parametersIn(operation)
      .filter(({ key }) => !PARAMETERS[key])
      .map(
        ({ key }) =>
          `"${key}" lacks a value: add it to PARAMETERS in tests/security/matrix/requests.ts.`,
      ),
  ]);
}

/** The address of a deed in a place, below /api/v1. */
export function addressOf(operation: Operation, place: Place): string {
  const path = parametersIn(operation).reduce(
    (text, { placeholder, key }) => text.replace(placeholder, PARAMETERS[key]?.(place) ?? ''),
    operation.path,
  );
  return path.replace('/api/v1', '') + (QUERIES[nameOf(operation)]?.(place) ?? '');
}

export const bodyOf = (operation: Operation, place: Place): Body | undefined =>
  operation.readsBody ? BODIES[nameOf(operation)]?.(place) : undefined;
