import { codeList, HTCDS, HTCDS_AND_OURS, OURS } from '../code-list';

/**
 * What the person was exploited for; several may apply. HTCDS 2.0 `vic_TypeOfExploitation`, and of our own forced
 * crime (online scam) and practices similar to slavery. Begging is a type here and a kind of labour in CTDC.
 */
export const TYPE_OF_EXPLOITATION = codeList(
  'typeOfExploitation',
  { en: 'Type of exploitation', id: 'Bentuk eksploitasi' },
  HTCDS_AND_OURS('vic_TypeOfExploitation'),
  [
    [
      'ForcedLabour',
      'Forced labour',
      'Kerja paksa',
      { htcds: 'ForcedLabour', ctdc: 'isForcedLabour' },
    ],
    [
      'SexualExploitation',
      'Sexual exploitation',
      'Eksploitasi seksual',
      { htcds: 'SexualExploitation', ctdc: 'isSexualExploit' },
    ],
    ['ChildLabour', 'Child labour', 'Pekerja anak', { htcds: 'ChildLabour' }],
    [
      'ForcedMarriage',
      'Forced marriage',
      'Perkawinan paksa',
      { htcds: 'ForcedMarriage', ctdc: 'isForcedMarriage' },
    ],
    ['Servitude', 'Servitude', 'Penghambaan', { htcds: 'Servitude' }],
    [
      'ForcedMilitaryByNonStateActors',
      'Forced military service (by non-state actors)',
      'Perekrutan paksa oleh kelompok bersenjata nonnegara',
      { htcds: 'ForcedMilitaryByNonStateActors', ctdc: 'isForcedMilitary' },
    ],
    [
      'OrganRemoval',
      'Organ removal',
      'Pengambilan organ tubuh',
      { htcds: 'OrganRemoval', ctdc: 'isOrganRemoval' },
    ],
    [
      'ForcedBegging',
      'Forced begging',
      'Dipaksa mengemis',
      { htcds: 'ForcedBegging', ctdc: 'typeOfLabourBegging' },
    ],
    ['ForcedAdoption', 'Forced adoption', 'Adopsi paksa', { htcds: 'ForcedAdoption' }],
    ['Surrogacy', 'Surrogacy', 'Ibu pengganti', { htcds: 'Surrogacy' }],
    [
      'ForcedCriminality',
      'Forced crime (online scam)',
      'Dipaksa melakukan kejahatan (penipuan daring)',
      { ctdc: 'typeOfLabourIllicitActivities' },
    ],
    [
      'SlaveryLikePractices',
      'Slavery or practices similar to slavery',
      'Perbudakan atau praktik serupa perbudakan',
      { ctdc: 'isSlaveryAndPractices' },
    ],
    ['Other', 'Other', 'Lainnya', { htcds: 'Other', ctdc: 'isOtherExploit' }],
  ],
);

const control = (htcds: string, ctdc: string) => ({ htcds, ctdc: `meansOfControl${ctdc}` });

/**
 * How the person was kept under control; several may apply. The 16 codes of HTCDS 2.0 `vic_MethodsOfControl`, and of
 * our own restricted movement, which CTDC counts. The nearest CTDC flag (codebook v6, 2017) is our reading: HTCDS
 * splits threats differently.
 */
export const METHODS_OF_CONTROL = codeList(
  'methodsOfControl',
  { en: 'Means of control', id: 'Cara pengendalian' },
  HTCDS_AND_OURS('vic_MethodsOfControl'),
  [
    [
      'PhysicalThreats',
      'Physical threats',
      'Ancaman kekerasan fisik',
      control('PhysicalThreats', 'Threats'),
    ],
    [
      'ThreatsLawEnforcement',
      'Threats of law enforcement',
      'Ancaman dilaporkan ke aparat',
      control('ThreatsLawEnforcement', 'ThreatOfLawEnforcement'),
    ],
    [
      'ThreatensChildrenFamily',
      'Threats against children or family',
      'Ancaman terhadap anak atau keluarga',
      control('ThreatensChildrenFamily', 'UsesChildren'),
    ],
    ['DebtBondage', 'Debt bondage', 'Jeratan utang', control('DebtBondage', 'DebtBondage')],
    ['FalsePromises', 'False promises', 'Janji palsu', control('FalsePromises', 'FalsePromises')],
    [
      'PhysicalAbuse',
      'Physical abuse',
      'Kekerasan fisik',
      control('PhysicalAbuse', 'PhysicalAbuse'),
    ],
    ['SexualAbuse', 'Sexual abuse', 'Kekerasan seksual', control('SexualAbuse', 'SexualAbuse')],
    ['TakesEarnings', 'Takes earnings', 'Upah diambil', control('TakesEarnings', 'TakesEarnings')],
    [
      'RestrictsFinancialAccess',
      'Restricts access to money',
      'Akses keuangan dibatasi',
      control('RestrictsFinancialAccess', 'RestrictsFinancialAccess'),
    ],
    [
      'RestrictsMedicalCare',
      'Restricts medical care',
      'Layanan kesehatan dibatasi',
      control('RestrictsMedicalCare', 'RestrictsMedicalCare'),
    ],
    [
      'WithholdsNecessities',
      'Withholds necessities',
      'Kebutuhan pokok ditahan',
      control('WithholdsNecessities', 'WithholdsNecessities'),
    ],
    [
      'PsychologicalAbuse',
      'Psychological abuse',
      'Kekerasan psikis',
      control('PsychologicalAbuse', 'PsychologicalAbuse'),
    ],
    [
      'PsychoactiveSubstance',
      'Drugs or alcohol',
      'Zat adiktif atau alkohol',
      control('PsychoactiveSubstance', 'PsychoactiveSubstances'),
    ],
    [
      'ExcessiveWorkingHours',
      'Excessive working hours',
      'Jam kerja berlebihan',
      control('ExcessiveWorkingHours', 'ExcessiveWorkingHours'),
    ],
    [
      'WithholdsDocuments',
      'Withholds documents',
      'Dokumen ditahan',
      control('WithholdsDocuments', 'WithholdsDocuments'),
    ],
    [
      'RestrictsMovement',
      'Restricts movement',
      'Gerak dibatasi',
      { ctdc: 'meansOfControlRestrictsMovement' },
    ],
    ['Other', 'Other', 'Lainnya', control('Other', 'Other')],
  ],
);

/** How the person came into it: what the move was meant to be. Our own list; CTDC has a flag for abduction only. */
export const WAY_OF_ENTERING = codeList(
  'wayOfEntering',
  { en: 'Way of entering', id: 'Awal mula' },
  OURS,
  [
    ['LabourMigration', 'Labour migration', 'Migrasi kerja'],
    ['Marriage', 'Marriage', 'Perkawinan'],
    ['StudyOrInternship', 'Study or internship', 'Belajar atau magang'],
    ['FamilyMember', 'Through a family member', 'Melalui anggota keluarga'],
    ['Adoption', 'Adoption', 'Adopsi'],
    ['Kidnapping', 'Kidnapping', 'Penculikan', { ctdc: 'isAbduction' }],
    ['Travel', 'Travel', 'Perjalanan'],
    ['Other', 'Other', 'Lainnya'],
  ],
);

const PROTOCOL = { source: 'UN Trafficking in Persons Protocol, article 3(a)', version: '2000' };

/** What was done to bring the person there or keep her: the act. UN Protocol (2000), article 3(a). */
export const ACTS = codeList('acts', { en: 'Act', id: 'Proses' }, PROTOCOL, [
  ['Recruitment', 'Recruitment', 'Perekrutan'],
  ['Transportation', 'Transportation', 'Pengangkutan'],
  ['Transfer', 'Transfer', 'Pemindahan'],
  ['Harbouring', 'Harbouring', 'Penampungan'],
  ['Receipt', 'Receipt', 'Penerimaan'],
]);

/**
 * How it was brought about: the means. UN Protocol (2000), article 3(a). How she was held afterwards is another
 * question, *means of control*.
 */
export const MEANS = codeList('means', { en: 'Means', id: 'Cara' }, PROTOCOL, [
  ['ThreatOrForce', 'Threat or use of force', 'Ancaman atau penggunaan kekerasan'],
  ['OtherCoercion', 'Other coercion', 'Bentuk paksaan lain'],
  ['Abduction', 'Abduction', 'Penculikan'],
  ['Fraud', 'Fraud', 'Pemalsuan atau kecurangan'],
  ['Deception', 'Deception', 'Penipuan'],
  ['AbuseOfPower', 'Abuse of power', 'Penyalahgunaan kekuasaan'],
  ['AbuseOfVulnerability', 'Abuse of a position of vulnerability', 'Penyalahgunaan posisi rentan'],
  [
    'PaymentForConsent',
    'Payment or benefit for the consent of somebody in control',
    'Bayaran atau manfaat agar orang yang berkuasa atas dirinya menyetujui',
  ],
]);

const recruited = <const C extends string>(code: C, en: string, id: string) =>
  [code, en, id, { htcds: code }] as const;

/**
 * Where or how the person was recruited; several may apply. HTCDS 2.0 `vic_MethodOfRecruitment`.
 */
export const METHOD_OF_RECRUITMENT = codeList(
  'methodOfRecruitment',
  { en: 'Method of recruitment', id: 'Cara perekrutan' },
  HTCDS('vic_MethodOfRecruitment'),
  [
    recruited('AtAPlaceOfBusiness', 'At a place of business', 'Di tempat usaha'),
    recruited('AtAnEducationalInstitution', 'At a school or college', 'Di sekolah atau kampus'),
    recruited('AtWork', 'At work', 'Di tempat kerja'),
    recruited('ThroughOnlineSocialNetworks', 'Through social media', 'Melalui media sosial'),
    recruited(
      'ThroughAnOnlineAdvertisement',
      'Through an online advertisement',
      'Melalui iklan daring',
    ),
    recruited('ThroughATelevisionAdvert', 'Through television', 'Melalui iklan televisi'),
    recruited('ThroughANewspaperAdvert', 'Through a newspaper', 'Melalui iklan surat kabar'),
    recruited(
      'ThroughFamilyOrFamilyEvents',
      'Through family or a family event',
      'Melalui keluarga atau acara keluarga',
    ),
    recruited(
      'ThroughFriendsOrSocialEvents',
      'Through friends or a social event',
      'Melalui teman atau acara sosial',
    ),
    recruited('Other', 'Other', 'Lainnya'),
  ],
);

const recruiter = (htcds: string | null, ctdc: string) => ({
  htcds,
  ctdc: `recruiterRelation${ctdc}`,
});

/**
 * Who the recruiter was to the person; several may apply, as there may be several recruiters. The CTDC flags (codebook
 * v6, 2017), with two of our own beside *Other*; what HTCDS 2.0 `vic_RelationshipToTrafficker` calls it is our reading.
 */
export const RECRUITER_RELATION = codeList(
  'recruiterRelation',
  { en: 'Relation to the recruiter', id: 'Hubungan dengan perekrut' },
  { source: 'CTDC codebook, with codes of our own', version: 'v6 (2017)' },
  [
    [
      'IntimatePartner',
      'Spouse or partner',
      'Suami, istri atau pasangan',
      recruiter('Familial', 'IntimatePartner'),
    ],
    ['Family', 'Family or relative', 'Keluarga atau kerabat', recruiter('Familial', 'Family')],
    ['Friend', 'Friend or acquaintance', 'Teman atau kenalan', recruiter('Acquainted', 'Friend')],
    ['AgentOrEmployer', 'Agent or employer', 'Agen atau majikan', recruiter(null, 'Other')],
    [
      'Stranger',
      'Somebody not known before',
      'Orang yang sebelumnya tidak dikenal',
      recruiter('Unaquainted', 'Other'),
    ],
    ['Other', 'Other', 'Lainnya', recruiter(null, 'Other')],
  ],
);

/** What of the promised pay the person got. */
export const PAY_RECEIVED = codeList(
  'payReceived',
  { en: 'Pay received', id: 'Upah yang diterima' },
  OURS,
  [
    ['AsPromised', 'As promised', 'Sesuai janji'],
    ['LessThanPromised', 'Less than promised', 'Kurang dari yang dijanjikan'],
    ['Nothing', 'Nothing', 'Tidak dibayar sama sekali'],
  ],
);

/** What an amount of pay is for. */
export const PAY_PERIOD = codeList('payPeriod', { en: 'Paid for', id: 'Untuk' }, OURS, [
  ['Hour', 'An hour', 'Satu jam'],
  ['Day', 'A day', 'Satu hari'],
  ['Week', 'A week', 'Satu minggu'],
  ['Month', 'A month', 'Satu bulan'],
  ['Piece', 'A piece', 'Satu potong'],
  ['Trip', 'A trip', 'Satu perjalanan'],
  ['WholeTime', 'The whole time', 'Seluruh masa kerja'],
]);

/** What a place on the journey was to the person. */
export const PART_OF_JOURNEY = codeList(
  'partOfJourney',
  { en: 'What this place was', id: 'Peran tempat ini' },
  OURS,
  [
    ['Start', 'Where it began', 'Tempat bermula'],
    ['Transit', 'On the way', 'Persinggahan'],
    ['Exploitation', 'Place of exploitation', 'Tempat eksploitasi'],
    ['WayOut', 'The way out', 'Jalan keluar'],
  ],
);

/** How the person came to a place. */
export const TRANSPORT = codeList('transport', { en: 'Came by', id: 'Datang dengan' }, OURS, [
  ['OnFoot', 'On foot', 'Berjalan kaki'],
  ['Motorcycle', 'Motorcycle', 'Sepeda motor'],
  ['Car', 'Car', 'Mobil'],
  ['BusOrTruck', 'Bus or truck', 'Bus atau truk'],
  ['Train', 'Train', 'Kereta api'],
  ['BoatOrShip', 'Boat or ship', 'Perahu atau kapal'],
  ['Aeroplane', 'Aeroplane', 'Pesawat terbang'],
  ['Other', 'Other', 'Lainnya'],
]);

/** How a border was crossed on the way to a place. Not whether the person did wrong: where to ask for papers and traces. */
export const BORDER_CROSSING = codeList(
  'borderCrossing',
  { en: 'Border', id: 'Perbatasan' },
  OURS,
  [
    ['NoBorder', 'No border crossed', 'Tidak melintasi perbatasan'],
    ['OwnPapers', 'At a border post, own papers', 'Melalui pos perbatasan, dokumen sendiri'],
    [
      'FalsePapers',
      'At a border post, false or borrowed papers',
      'Melalui pos perbatasan, dokumen palsu atau milik orang lain',
    ],
    ['NoPapers', 'At a border post, no papers', 'Melalui pos perbatasan, tanpa dokumen'],
    ['AwayFromPost', 'Away from border posts', 'Di luar pos perbatasan'],
    ['Hidden', 'Hidden in a vehicle or vessel', 'Disembunyikan di kendaraan atau kapal'],
    ['Other', 'Other', 'Lainnya'],
  ],
);
