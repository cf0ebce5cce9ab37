import { codeList, HTCDS_AND_OURS, OURS } from '../code-list';

/** What kind of organisation a partner is. HTCDS 2.0 `org_Type`, and of our own international organisations. */
export const ORGANISATION_KIND = codeList(
  'organisationKind',
  { en: 'Kind of organisation', id: 'Jenis lembaga' },
  HTCDS_AND_OURS('org_Type'),
  [
    ['NGO', 'Non-governmental organisation', 'Organisasi nonpemerintah', { htcds: 'NGO' }],
    ['LawEnforcement', 'Law enforcement', 'Penegak hukum', { htcds: 'LawEnforcement' }],
    [
      'HealthServiceOrganisation',
      'Health service',
      'Layanan kesehatan',
      { htcds: 'HealthServiceOrganisation' },
    ],
    [
      'CentralGovernmentOrganisation',
      'Central government',
      'Pemerintah pusat',
      { htcds: 'CentralGovernmentOrganisation' },
    ],
    [
      'LocalGovernmentOrganisation',
      'Local government',
      'Pemerintah daerah',
      { htcds: 'LocalGovernmentOrganisation' },
    ],
    ['ImmigrationService', 'Immigration service', 'Imigrasi', { htcds: 'ImmigrationService' }],
    ['LegalService', 'Legal service', 'Layanan hukum', { htcds: 'LegalService' }],
    ['CorporateBusiness', 'Business', 'Perusahaan', { htcds: 'CorporateBusiness' }],
    [
      'SchoolOrCollege',
      'School or college',
      'Sekolah atau perguruan tinggi',
      { htcds: 'SchoolOrCollege' },
    ],
    ['InternationalOrganisation', 'International organisation', 'Organisasi internasional'],
  ],
);

/**
 * How far one assistance came. Only *given* and *ongoing* count. *Declined* is the person's choice; *not available* is how
 * unmet need gets counted. HTCDS has no log of assistance: the lists about it are our own.
 */
export const ASSISTANCE_STATUS = codeList(
  'assistanceStatus',
  { en: 'Status of the assistance', id: 'Status bantuan' },
  OURS,
  [
    ['planned', 'Planned', 'Direncanakan'],
    ['ongoing', 'Ongoing', 'Sedang berjalan'],
    ['given', 'Given', 'Diberikan'],
    ['declined', 'Declined by the person', 'Tidak dikehendaki yang bersangkutan'],
    ['notAvailable', 'Not available', 'Tidak tersedia'],
    ['cancelled', 'Cancelled', 'Dibatalkan'],
  ],
);

/** Who did it and who paid. */
export const ASSISTANCE_MODE = codeList(
  'assistanceMode',
  { en: 'How it was given', id: 'Cara pemberian' },
  OURS,
  [
    ['direct', 'Directly', 'Langsung'],
    ['paidToPartner', 'Paid to a partner', 'Dibayarkan kepada mitra'],
    ['referred', 'Referred, no cost to us', 'Dirujuk, tanpa biaya dari kami'],
  ],
);

/** Whom it reached. What reaches only a dependant is not counted as assistance to the person, but beside it. */
export const FOR_WHOM = codeList('forWhom', { en: 'For whom', id: 'Untuk siapa' }, OURS, [
  ['person', 'The person', 'Yang bersangkutan'],
  ['dependant', 'A family member', 'Anggota keluarga'],
  ['both', 'The person and family', 'Yang bersangkutan dan keluarga'],
]);

/** Why a planned assistance was not given. Never a reproach to the person. */
export const NOT_GIVEN_REASON = codeList(
  'notGivenReason',
  { en: 'Why it was not given', id: 'Mengapa tidak diberikan' },
  OURS,
  [
    ['notWanted', 'Not wanted (now)', 'Tidak dikehendaki (saat ini)'],
    ['notSafe', 'Not safe', 'Tidak aman'],
    ['noProvider', 'No provider', 'Tidak ada penyedia layanan'],
    ['noPlace', 'No place free', 'Tidak ada tempat'],
    ['noFunds', 'No funds', 'Tidak ada dana'],
    ['notEligible', 'Not eligible', 'Tidak memenuhi syarat'],
    ['documentsMissing', 'Documents missing', 'Dokumen belum lengkap'],
    ['tooFar', 'Too far', 'Terlalu jauh'],
    ['lostContact', 'Lost contact', 'Tidak dapat dihubungi'],
    ['noLongerNeeded', 'No longer needed', 'Tidak diperlukan lagi'],
    ['other', 'Other', 'Lainnya'],
  ],
);

/** How a training, visit or session ended. */
export const ASSISTANCE_RESULT = codeList('assistanceResult', { en: 'Result', id: 'Hasil' }, OURS, [
  ['attended', 'Attended', 'Hadir'],
  ['completed', 'Completed', 'Selesai'],
  ['leftEarly', 'Left early', 'Berhenti sebelum selesai'],
  ['noShow', 'Did not come', 'Tidak hadir'],
]);

/** How the person confirmed that she received it. */
export const RECEIPT_KIND = codeList('receiptKind', { en: 'Receipt', id: 'Tanda terima' }, OURS, [
  ['signed', 'Signed', 'Ditandatangani'],
  ['thumbprint', 'Thumbprint', 'Cap jempol'],
  ['witnessed', 'Witnessed', 'Disaksikan'],
]);

/** What a quantity counts. */
export const QUANTITY_UNIT = codeList('quantityUnit', { en: 'Unit', id: 'Satuan' }, OURS, [
  ['nights', 'nights', 'malam'],
  ['sessions', 'sessions', 'sesi'],
  ['items', 'items', 'barang'],
  ['visits', 'visits', 'kunjungan'],
  ['hours', 'hours', 'jam'],
  ['trips', 'trips', 'perjalanan'],
  ['instalments', 'instalments', 'angsuran'],
]);
