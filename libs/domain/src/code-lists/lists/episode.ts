import { codeList, HTCDS_AND_OURS, OURS } from '../code-list';

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
