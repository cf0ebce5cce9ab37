import type { ApiClient, Office } from '@teduh/testing';
import type { Place } from '../matrix/places';

/** What is told of one person in one office: in every field something that is told of nobody else there. */
export interface Told {
  readonly fullName: string;
  readonly initials: string;
  readonly names: { readonly ownScriptName: string; readonly aliases: readonly string[] };
  readonly person: Readonly<Record<string, unknown>>;
  readonly document: Readonly<Record<string, unknown>>;
  readonly contact: Readonly<Record<string, unknown>>;
  readonly card: Readonly<Record<string, unknown>>;
  readonly relative: Readonly<Record<string, unknown>>;
  readonly case: Readonly<Record<string, unknown>>;
  readonly closure: Readonly<Record<string, unknown>>;
  readonly episode: Readonly<Record<string, unknown>>;
  readonly determination: Readonly<Record<string, unknown>>;
  /** Of another body, and what was told when a proposal was sent back and a decision struck through. */
  readonly otherwise: Readonly<Record<string, string>>;
  readonly assistance: Readonly<Record<string, unknown>>;
}

export const IN_INDONESIA: Told = {
  fullName: 'Zqxanari Wvbutup Kjcintek Xzdomalu',
  initials: 'ZWKX',
  names: { ownScriptName: 'ဇူးဝါကီးစံ', aliases: ['Zxqpilar', 'Wvhumtok Kjbanzi'] },
  person: {
    ...{ sex: 'NonConforming', birthDate: '1931-11-23', birthDatePrecision: 'estimated' },
    ...{ citizenship: 'TUV', furtherCitizenships: ['FSM'], languages: ['tet'] },
    ...{ needsInterpreter: 'Yes', interpreterLanguage: 'gor' },
    ...{ highestLevelOfEducation: 'DoctoralOrEquivalentLevel', maritalStatus: 'Widowed' },
    accompaniment: 'Unaccompanied',
  },
  document: {
    ...{ kind: 'SeamansBook', country: 'COK', number: 'ZQX-770-KJ' },
    ...{ validUntil: '2037-09', state: 'AppliedFor' },
  },
  contact: {
    ...{ kind: 'ThroughSomebody', value: 'Wvkontak 0770', belongsTo: 'Zqxbibi', isInUse: false },
  },
  card: {
    ...{ mayCall: 'Declined', mayText: 'No', mayWrite: 'Unknown', mayVisit: 'NotAsked' },
    ...{ safeHours: 'Zqxpagi buta', codeWord: 'Kjbuah', mustNotKnow: 'Zqxiparnya' },
    ...{ introduceAs: 'Wvtoko roti', lastConfirmedOn: '2021-07-29' },
  },
  relative: {
    ...{ relation: 'Grandparent', name: 'Xzkakek Wvbutup', sex: 'TransgenderFeminine' },
    ...{ birthYear: 1909, livesIn: 'NIU', isDependant: true, isGuardian: true },
    implicated: 'Yes',
  },
  case: {
    ...{ referredBy: 'Hotline', placeOfFirstContact: 'PortOrAirport' },
  },
  closure: { stage: 'Closed', closedOn: '2024-06-30', closureReason: 'LostContact' },
  episode: {
    ...{ countryOfExploitation: 'KIR', startedOn: '1993-07', endedOn: '1994-06' },
    ...{ wayOfEntering: 'Kidnapping', isIntended: false, isStub: true, isCrossBorder: true },
    ...{ knownAs: 'Zqxkapal pertama', methodOfRecruitment: ['ThroughATelevisionAdvert'] },
    ...{ recruiterRelation: ['IntimatePartner'], atSea: 'Unknown', flagOfVessel: 'TUV' },
    ...{ hoursPerDay: 23, daysPerWeek: 3, payPromisedMinor: 7_130_071, payPromisedCurrency: 'XPF' },
    ...{ payReceived: 'AsPromised', payReceivedMinor: 7_130_072, payReceivedCurrency: 'TOP' },
    ...{ payPeriod: 'Piece', hadDebt: 'Declined', debtMinor: 7_130_073, debtCurrency: 'WST' },
    ...{ debtGrew: 'Unknown', ransomDemanded: 'Declined', ransomMinor: 7_130_074 },
    ...{ ransomCurrency: 'FJD', phoneTaken: 'Declined' },
    legs: [
      {
        ...{ partOfJourney: 'WayOut', country: 'NRU', place: 'Zqxdermaga', arrivedOn: '1993-09' },
        ...{ leftOn: '1993-10', transport: 'Aeroplane', borderCrossing: 'FalsePapers' },
      },
    ],
    typeOfExploitation: ['OrganRemoval'],
  },
  determination: {
    ...{ traffickingStatus: 'Undecided', act: 'no', means: 'no', purpose: 'no' },
    ...{ actReason: 'Zqxuktia Zqxuktib', meansReason: 'Zqxcarab', purposeReason: 'Zqxtujuan' },
    reason: 'Zqxkeseluruhan',
  },
  otherwise: {
    ...{ decidingBody: 'NGO', sentBackReason: 'Zqxkembali', strikeReason: 'Zqxcoretan' },
  },
  assistance: {
    ...{
      type: 'LEGAL',
      subType: 'LEGAL_RESTITUTION',
      forWhom: 'dependant',
      familyMembers: 37,
      status: 'declined',
    },
    ...{ notGivenReason: 'tooFar', result: 'leftEarly', startedOn: '2024-02-29' },
    ...{ endedOn: '2024-03-13', quantity: 73.51, unit: 'trips', country: 'WSM' },
  },
};

export const IN_THAILAND: Told = {
  fullName: 'Qzwiranu Xjvolita Jqkesamo Vxbandri',
  initials: 'QXJV',
  names: { ownScriptName: 'ฆ้องฌาญฎี', aliases: ['Qzdolfin', 'Xjkemsut Vxbarlo'] },
  person: {
    ...{ sex: 'TransgenderMasculine', birthDate: '1933-08-19', birthDatePrecision: 'month' },
    ...{ citizenship: 'NRU', furtherCitizenships: ['MHL'], languages: ['ljp'] },
    ...{ needsInterpreter: 'Yes', interpreterLanguage: 'mnw' },
    ...{ highestLevelOfEducation: 'ShortCycleTertiaryEducation' },
    ...{ maritalStatus: 'RegisteredPartnership', accompaniment: 'Separated' },
  },
  document: {
    ...{ kind: 'TravelDocumentInLieu', country: 'VUT', number: 'QZW-991-XJ' },
    ...{ validUntil: '2038-11', state: 'Withheld' },
  },
  contact: {
    ...{ kind: 'Messenger', value: 'Xjkontak 0991', belongsTo: 'Qzpaman', isInUse: false },
  },
  card: {
    ...{ mayCall: 'Unknown', mayText: 'Declined', mayWrite: 'No', mayVisit: 'Unknown' },
    ...{ safeHours: 'Qzmalam hari', codeWord: 'Vxburung', mustNotKnow: 'Qzmajikan' },
    ...{ introduceAs: 'Jqtoko buku', lastConfirmedOn: '2021-06-28' },
  },
  relative: {
    ...{ relation: 'AuntOrUncle', name: 'Qzpaman Jqkesamo', sex: 'NonConforming' },
    ...{ birthYear: 1911, livesIn: 'TKL', isDependant: true, isGuardian: true },
    implicated: 'Declined',
  },
  case: {
    ...{ referredBy: 'Immigration', placeOfFirstContact: 'DetentionCentre' },
  },
  closure: { stage: 'Closed', closedOn: '2024-07-31', closureReason: 'HandedOver' },
  episode: {
    ...{ countryOfExploitation: 'PLW', startedOn: '1995-08', endedOn: '1996-05' },
    ...{ wayOfEntering: 'Adoption', isIntended: false, isStub: true, isCrossBorder: true },
    ...{ knownAs: 'Jxqruea lamraek', methodOfRecruitment: ['ThroughANewspaperAdvert'] },
    ...{ recruiterRelation: ['Stranger'], atSea: 'Declined', flagOfVessel: 'MHL' },
    ...{ hoursPerDay: 22, daysPerWeek: 2, payPromisedMinor: 8_130_071, payPromisedCurrency: 'SBD' },
    ...{ payReceived: 'LessThanPromised', payReceivedMinor: 8_130_072, payReceivedCurrency: 'VUV' },
    ...{ payPeriod: 'Trip', hadDebt: 'Unknown', debtMinor: 8_130_073, debtCurrency: 'PGK' },
    ...{ debtGrew: 'Declined', ransomDemanded: 'Unknown', ransomMinor: 8_130_074 },
    ...{ ransomCurrency: 'MOP', phoneTaken: 'Unknown' },
    legs: [
      {
        ...{ partOfJourney: 'Start', country: 'COK', place: 'Jxqthaaruea', arrivedOn: '1995-10' },
        ...{ leftOn: '1995-11', transport: 'Motorcycle', borderCrossing: 'Hidden' },
      },
    ],
    typeOfExploitation: ['Surrogacy'],
  },
  determination: {
    ...{ traffickingStatus: 'NotAVictimOfTrafficking', act: 'no', means: 'no', purpose: 'no' },
    ...{ actReason: 'Jxqhetuphon', meansReason: 'Jxqwithikan', purposeReason: 'Jxqjutmung' },
    reason: 'Jxqthangmot',
  },
  otherwise: {
    ...{ decidingBody: 'MultidisciplinaryTeam', sentBackReason: 'Jxqsongklap' },
    strikeReason: 'Jxqkhitkha',
  },
  assistance: {
    ...{
      type: 'MEDICAL',
      subType: 'MEDICAL_MENTAL',
      forWhom: 'both',
      familyMembers: 41,
      status: 'notAvailable',
    },
    ...{ notGivenReason: 'noPlace', result: 'noShow', startedOn: '2024-02-28' },
    ...{ endedOn: '2024-03-14', quantity: 91.37, unit: 'visits', country: 'TON' },
  },
};

async function sent(client: ApiClient, path: string, body: object) {
  const answer = await client.post(path, body);
  if (answer.status >= 300)
    throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A verb on a record just as it was made. */
const act = (client: ApiClient, id: string, verb: string, body: object) =>
  client.post(`/determinations/${id}/${verb}`, body, { 'If-Match': '"1"' });

/** What was decided: ours, a proposal that went back, and another body's that was struck through. */
async function decide(client: ApiClient, supervisor: ApiClient, caseId: string, told: Told) {
  const { decidingBody, sentBackReason, strikeReason } = told.otherwise;
  const write = (change: object) =>
    sent(client, '/determinations', {
      ...{ caseId, decidedOn: '2024-02-02', decidingBody: 'OwnProgramme', ...told.determination },
      ...change,
    });
  const [own, back, theirs] = [await write({}), await write({}), await write({ decidingBody })];
  const done = [
    await act(supervisor, own.id, 'confirm', {}),
    await act(supervisor, back.id, 'send-back', { reason: sentBackReason }),
    await act(client, theirs.id, 'strike', { reason: strikeReason }),
  ];
  for (const { status, body } of done)
    if (status !== 200) throw new Error(`deciding: ${status} ${JSON.stringify(body)}`);
  return [own.id, back.id, theirs.id] as [string, string, string];
}

/**
 * Tells it as a caseworker would, through the product, and closes the case; the place then names these records, and
 * those of its decisions that have reasons of their own are named beside it.
 */
export async function tell(
  client: ApiClient,
  supervisor: ApiClient,
  { office, place, told }: { office: Office; place: Place; told: Told },
): Promise<{ place: Place; determinationIds: string[] }> {
  const { programmeId } = office;
  const [, providerId] = office.organisationIds;
  const person = await sent(client, '/persons', {
    programmeId,
    fullName: told.fullName,
    ...told.names,
    ...told.person,
  });
  const personId = person.id;
  const document = await sent(client, '/identity-documents', { personId, ...told.document });
  const contact = await sent(client, '/contacts', { personId, ...told.contact });
  const relative = await sent(client, '/relatives', { personId, ...told.relative });
  const card = await client.patch(`/safe-contact-cards/${personId}`, told.card, 0);
  if (card.status !== 200) throw new Error(`the card: ${JSON.stringify(card.body)}`);
  const opened = await sent(client, '/cases', {
    ...{
      programmeId,
      personId: person.id,
      firstContactOn: '2024-01-02',
      registeredOn: '2024-01-03',
    },
    ...told.case,
  });
  const episode = await sent(client, '/episodes', { caseId: opened.id, ...told.episode });
  // What was intended only tells of no work and no pay: it is another episode.
  await sent(client, '/episodes', { caseId: opened.id, isIntended: true });
  const [determinationId, ...determinationIds] = await decide(client, supervisor, opened.id, told);
  const line = { caseId: opened.id, providerId, ...told.assistance };
  const assistance = await sent(client, '/assistances', line);
  const { body } = await client.get(`/cases/${opened.id}`);
  const closed = await client.patch(`/cases/${opened.id}`, told.closure, body.version);
  if (closed.status !== 200)
    throw new Error(`closing: ${closed.status} ${JSON.stringify(closed.body)}`);
  return {
    place: {
      ...place,
      ...{ documentId: document.id, contactId: contact.id, relativeId: relative.id },
      ...{ personId: person.id, caseId: opened.id, caseNumber: opened.caseNumber },
      ...{ episodeId: episode.id, assistanceId: assistance.id, isLoggable: false },
      determinationId,
    },
    determinationIds,
  };
}
