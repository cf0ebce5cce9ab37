import {
  ASSISTANCE_TYPES,
  ANSWERS,
  CODE_LISTS,
  codesOf,
  COUNTRY,
  figureClassOf,
  findAssistanceType,
  findCode,
  isCode,
  LANGUAGE,
  labelOf,
  QUANTITY_UNIT,
} from './index';

/** Picklists of HTCDS 2.0 (24 December 2021), in the order of the standard. */
const HTCDS: Readonly<Record<string, readonly string[]>> = {
  sex: [
    'Feminine',
    'Masculine',
    'TransgenderFeminine',
    'TransgenderMasculine',
    'NonConforming',
    'NonSpecifiedUnknown',
  ],
  highestLevelOfEducation: [
    'EarlyChildhoodEducation',
    'PrimaryEducation',
    'LowerSecondaryEducation',
    'UpperSecondaryEducation',
    'PostSecondaryNonTertiaryEducation',
    'ShortCycleTertiaryEducation',
    'BachelorsOrEquivalentLevel',
    'MastersOrEquivalentLevel',
    'DoctoralOrEquivalentLevel',
  ],
  maritalStatus: ['Single', 'Married', 'Widowed', 'Divorced', 'Separated', 'RegisteredPartnership'],
  traffickingStatus: [
    'PossibleVictimOfTrafficking',
    'ActualVictimOfTrafficking',
    'NotAVictimOfTrafficking',
  ],
  decidingBody: [
    'Police',
    'NGO',
    'CourtOrProsecution',
    'NonPoliceGovernmentalOrganization',
    'Other',
  ],
  stage: ['Active', 'FollowUp', 'Closed', 'ClosedReferred'],
  typeOfExploitation: [
    'ForcedLabour',
    'SexualExploitation',
    'ChildLabour',
    'ForcedMarriage',
    'Servitude',
    'ForcedMilitaryByNonStateActors',
    'OrganRemoval',
    'ForcedBegging',
    'ForcedAdoption',
    'Surrogacy',
    'Other',
  ],
  methodsOfControl: [
    'PhysicalThreats',
    'ThreatsLawEnforcement',
    'ThreatensChildrenFamily',
    'DebtBondage',
    'FalsePromises',
    'PhysicalAbuse',
    'SexualAbuse',
    'TakesEarnings',
    'RestrictsFinancialAccess',
    'RestrictsMedicalCare',
    'WithholdsNecessities',
    'PsychologicalAbuse',
    'PsychoactiveSubstance',
    'ExcessiveWorkingHours',
    'WithholdsDocuments',
    'Other',
  ],
  methodOfRecruitment: [
    'AtAPlaceOfBusiness',
    'AtAnEducationalInstitution',
    'AtWork',
    'ThroughOnlineSocialNetworks',
    'ThroughAnOnlineAdvertisement',
    'ThroughATelevisionAdvert',
    'ThroughANewspaperAdvert',
    'ThroughFamilyOrFamilyEvents',
    'ThroughFriendsOrSocialEvents',
    'Other',
  ],
  recruiterRelation: ['Familial', 'Acquainted', 'Unaquainted'],
  organisationKind: [
    'NGO',
    'LawEnforcement',
    'HealthServiceOrganisation',
    'CentralGovernmentOrganisation',
    'LocalGovernmentOrganisation',
    'ImmigrationService',
    'LegalService',
    'CorporateBusiness',
    'SchoolOrCollege',
  ],
};

/** Values of `vic_ForcedLabourIndustry` and `vic_TypeOfSexExploitation` our sectors lead to. */
const HTCDS_SECTORS = [
  'A_AgricultureForestryAndFishing',
  'B_MiningAndQuarrying',
  'C_Manufacturing',
  'F_Construction',
  'H_TransportationAndStorage',
  'I_AccommodationAndFoodServiceActivities',
  'T_ActivitiesOfHouseholdsAsEmployers',
  'Prostitution',
  'Pornography',
  'RemoteInteractiveServices',
  'PrivateSexualServices',
];

/** Values of `spl_Type`. */
const HTCDS_SUPPORT = [
  'Education',
  'Financial',
  'Health',
  'LabourExploitationRehabilitation',
  'Legal',
  'Livelihood',
  'RightsBasedTraining',
  'SexualExploitationRehabilitation',
  'SocialCare',
];

/** Words the field avoids, because they blame, expose or confuse. */
const AVOIDED =
  /klien|penerima manfaat|tersangka|human trafficking|pelacur|\bPSK\b|penampungan|ganti rugi|deportasi|pengusiran|kabur|pelimpahan|\bwanita\b|\bpria\b|gelap|modal cuma-cuma|gangguan jiwa|\bclient\b|beneficiary/i;

/** The act of harbouring bears this name in Law 21/2007; of a shelter nobody says it. */
const ACT_IN_LAW = /^penampungan$/i;

/** Lists finer than the standard: several of their codes lead to one of its values. */
const FINER_THAN_HTCDS = ['exploitationSector', 'stage', 'decidingBody', 'recruiterRelation'];

describe('the code lists', () => {
  it('have names, titles and sources', () => {
    const names = CODE_LISTS.map((list) => list.list);
    expect(new Set(names).size).toBe(names.length);
    for (const list of CODE_LISTS) {
      expect(list.title.en && list.title.id && list.source && list.version).toBeTruthy();
    }
  });

  it.each(CODE_LISTS.map((list) => [list.list, list] as const))(
    '%s: codes once, in order, in both languages, in words the field uses',
    (list, { codes }) => {
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
      codes.forEach(({ code, label, position }, index) => {
        expect(position).toBe(index + 1);
        expect(code).toMatch(/^[A-Za-z0-9+-]+$/);
        for (const text of [label.en, label.id]) {
          expect(text.trim()).toBe(text);
          expect(text.length).toBeGreaterThan(1);
          if (list !== 'acts' || !ACT_IN_LAW.test(text)) expect(text).not.toMatch(AVOIDED);
        }
      });
      for (const language of ['en', 'id'] as const) {
        const labels = codes.map(({ label }) => label[language]);
        expect(new Set(labels).size).toBe(labels.length);
      }
    },
  );

  it('never use one of the honest answers as a code', () => {
    for (const list of CODE_LISTS) {
      for (const answer of ANSWERS) expect(isCode(list.list, answer)).toBe(false);
    }
  });

  it.each(Object.entries(HTCDS))(
    '%s leads to every value of HTCDS 2.0 and to no other',
    (list, values) => {
      const codes = CODE_LISTS.find((one) => one.list === list)?.codes ?? [];
      const mapped = codes.flatMap(({ htcds }) => (htcds === null ? [] : [htcds]));
      expect(new Set(mapped)).toEqual(new Set(values));
    },
  );

  it('spell HTCDS values as the standard does', () => {
    for (const list of CODE_LISTS) {
      if (FINER_THAN_HTCDS.includes(list.list)) continue;
      for (const { code, htcds } of list.codes) if (htcds !== null) expect(code).toBe(htcds);
    }
    for (const { htcds } of CODE_LISTS.find((l) => l.list === 'exploitationSector')?.codes ?? []) {
      if (htcds !== null) expect(HTCDS_SECTORS).toContain(htcds);
    }
  });

  it('answer for single codes', () => {
    expect(labelOf('stage', 'FollowUp', 'id')).toBe('Pemantauan');
    expect(labelOf('country', 'IDN', 'en')).toBe('Indonesia');
    expect(labelOf('country', 'Declined', 'id')).toBe('Tidak bersedia menjawab');
    expect(labelOf('sex', 'OwnCode', 'en')).toBe('OwnCode');
    expect(findCode('sex', 'Feminine')?.ctdc).toBe('Female');
    expect(codesOf('ageBand')).toEqual(
      '0--8 9--17 18--20 21--23 24--26 27--29 30--38 39--47 48+'.split(' '),
    );
  });
});

describe('countries', () => {
  it('are the 249 of ISO 3166-1 and two withdrawn ones', () => {
    const current = COUNTRY.codes.filter((country) => country.retiredOn === null);
    expect(current).toHaveLength(249);
    expect(COUNTRY.codes.filter((c) => c.retiredOn).map((c) => c.code)).toEqual(['ANT', 'SCG']);
    for (const { code, iso } of COUNTRY.codes) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(iso).toMatch(/^[A-Z]{2}$/);
    }
    expect(new Set(COUNTRY.codes.map(({ iso }) => iso)).size).toBe(COUNTRY.codes.length);
  });

  it.each([
    ['NAM', 'NA', 'Namibia', 'Namibia'],
    ['IDN', 'ID', 'Indonesia', 'Indonesia'],
    ['KHM', 'KH', 'Cambodia', 'Kamboja'],
    ['MMR', 'MM', 'Myanmar', 'Myanmar'],
    ['LAO', 'LA', 'Laos', 'Laos'],
    ['SSD', 'SS', 'South Sudan', 'Sudan Selatan'],
  ])('%s is %s', (code, iso, en, id) => {
    expect(findCode('country', code)).toMatchObject({ iso, label: { en, id } });
  });
});

describe('languages', () => {
  it('are coded as ISO 639 writes them: three small letters, and two where the older part has them', () => {
    for (const { code, iso, htcds } of LANGUAGE.codes) {
      expect(code).toMatch(/^[a-z]{3}$/);
      if (iso !== null) expect([code, iso]).toEqual([code, expect.stringMatching(/^[a-z]{2}$/)]);
      // Whatever has two letters is in ISO 639-2 as well, with these three.
      if (iso !== null) expect([code, htcds]).toEqual([code, code]);
    }
    const short = LANGUAGE.codes.flatMap(({ iso }) => iso ?? []);
    expect(new Set(short).size).toBe(short.length);
  });

  it.each([
    ['ind', 'id', 'ind', 'Indonesian', 'Indonesia'],
    ['mya', 'my', 'mya', 'Burmese', 'Burma'],
    ['rhg', null, null, 'Rohingya', 'Rohingya'],
    ['mad', null, 'mad', 'Madurese', 'Madura'],
  ])('%s is known', (code, iso, htcds, en, id) => {
    expect(findCode('language', code)).toMatchObject({ iso, htcds, label: { en, id } });
  });
});

describe('types of assistance', () => {
  it('have their own codes, words in both languages and sub-types that begin with them', () => {
    const codes = ASSISTANCE_TYPES.flatMap((t) => [t.code, ...t.subTypes.map((s) => s.code)]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const type of ASSISTANCE_TYPES) {
      for (const { code, label } of [type, ...type.subTypes]) {
        expect(label.en && label.id).toBeTruthy();
        expect(label.id).not.toMatch(AVOIDED);
        expect(code === type.code || code.startsWith(`${type.code}_`)).toBe(true);
      }
      if (type.unit !== null) expect(QUANTITY_UNIT.codes.map((u) => u.code)).toContain(type.unit);
      if (type.htcds !== null) expect(HTCDS_SUPPORT).toContain(type.htcds);
    }
  });

  it('hold every kind the field names', () => {
    expect(ASSISTANCE_TYPES.map((type) => type.code).sort()).toEqual(
      (
        'BASIC ECONOMIC EDUCATION EMERGENCY FAMILY FOLLOWUP INTEGRATION LEGAL MEDICAL PROTECTION ' +
        'PSYCHOSOCIAL REFERRAL REINTEGRATION RESETTLEMENT RETURN SCREENING SHELTER TRANSPORT VOCATIONAL'
      ).split(' '),
    );
  });

  it('count unless they are only contacts', () => {
    const notCounting = ASSISTANCE_TYPES.filter((type) => !type.countsAsAssisted);
    expect(notCounting.map((type) => type.code).sort()).toEqual([
      'FOLLOWUP',
      'REFERRAL',
      'SCREENING',
    ]);
    expect(findAssistanceType('SHELTER')?.unit).toBe('nights');
    expect(findAssistanceType('NONE')).toBeNull();
  });
});

describe('answers in figures', () => {
  it.each([
    ['Unknown', 'Unknown'],
    ['Declined', 'Unknown'],
    ['NonSpecifiedUnknown', 'Unknown'],
    ['NotAsked', 'NotCollected'],
    [null, 'NotCollected'],
    ['IDN', 'IDN'],
  ])('%s is in class %s', (value, expected) => {
    expect(figureClassOf(value)).toBe(expected);
  });
});
