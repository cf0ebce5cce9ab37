import type { AssistanceType } from '../assistance-type';

/** Help with what is needed now: a safe place, food, health, counselling, law, protection. */
export const CARE_TYPES: readonly AssistanceType[] = [
  {
    code: 'SHELTER',
    label: { en: 'Shelter', id: 'Rumah aman' },
    countsAsAssisted: true,
    unit: 'nights',
    htcds: null,
    subTypes: [
      { code: 'SHELTER_SAFE_HOUSE', label: { en: 'Safe house', id: 'Rumah aman' } },
      {
        code: 'SHELTER_TEMPORARY',
        label: { en: 'Temporary shelter', id: 'Tempat tinggal sementara' },
      },
      { code: 'SHELTER_PRIVATE', label: { en: 'Private housing', id: 'Tempat tinggal pribadi' } },
      { code: 'SHELTER_SAFE_PLACE', label: { en: 'Other safe place', id: 'Tempat aman lain' } },
    ],
  },
  {
    code: 'BASIC',
    label: { en: 'Food and other items', id: 'Makanan dan kebutuhan pokok' },
    countsAsAssisted: true,
    unit: 'items',
    htcds: null,
    subTypes: [
      { code: 'BASIC_FOOD', label: { en: 'Food', id: 'Makanan' } },
      { code: 'BASIC_NUTRITION', label: { en: 'Nutrition', id: 'Gizi' } },
      { code: 'BASIC_ITEMS', label: { en: 'Non-food items', id: 'Kebutuhan selain makanan' } },
    ],
  },
  {
    code: 'EMERGENCY',
    label: { en: 'Emergency assistance', id: 'Bantuan darurat' },
    countsAsAssisted: true,
    unit: null,
    htcds: null,
    subTypes: [
      { code: 'EMERGENCY_SAFETY', label: { en: 'Urgent safety', id: 'Keselamatan mendesak' } },
      {
        code: 'EMERGENCY_MEDICAL',
        label: { en: 'Urgent medical help', id: 'Pertolongan medis mendesak' },
      },
    ],
  },
  {
    code: 'MEDICAL',
    label: { en: 'Health help', id: 'Bantuan kesehatan' },
    countsAsAssisted: true,
    unit: 'visits',
    htcds: 'Health',
    subTypes: [
      {
        code: 'MEDICAL_ASSESSMENT',
        label: { en: 'Health assessment', id: 'Pemeriksaan kesehatan' },
      },
      { code: 'MEDICAL_TREATMENT', label: { en: 'Treatment', id: 'Pengobatan' } },
      { code: 'MEDICAL_MENTAL', label: { en: 'Mental health care', id: 'Layanan kesehatan jiwa' } },
    ],
  },
  {
    code: 'PSYCHOSOCIAL',
    label: { en: 'Psychosocial support', id: 'Dukungan psikososial' },
    countsAsAssisted: true,
    unit: 'sessions',
    htcds: 'SocialCare',
    subTypes: [
      { code: 'PSYCHOSOCIAL_COUNSELLING', label: { en: 'Counselling', id: 'Konseling' } },
      {
        code: 'PSYCHOSOCIAL_PSYCHOLOGICAL',
        label: { en: 'Psychological support', id: 'Dukungan psikologis' },
      },
      { code: 'PSYCHOSOCIAL_TRAUMA', label: { en: 'Trauma support', id: 'Pendampingan trauma' } },
      {
        code: 'PSYCHOSOCIAL_FAMILY',
        label: { en: 'Family counselling', id: 'Konseling keluarga' },
      },
    ],
  },
  {
    code: 'LEGAL',
    label: { en: 'Legal aid', id: 'Bantuan hukum' },
    countsAsAssisted: true,
    unit: 'sessions',
    htcds: 'Legal',
    subTypes: [
      { code: 'LEGAL_COUNSELLING', label: { en: 'Legal counselling', id: 'Konsultasi hukum' } },
      { code: 'LEGAL_LAWYER', label: { en: 'Lawyer and fees', id: 'Pengacara dan biayanya' } },
      {
        code: 'LEGAL_STATUS',
        label: { en: 'Resolving irregular status', id: 'Penyelesaian status keimigrasian' },
      },
      { code: 'LEGAL_RESTITUTION', label: { en: 'Restitution', id: 'Restitusi' } },
    ],
  },
  {
    code: 'PROTECTION',
    label: {
      en: 'Safety and cooperation with law enforcement',
      id: 'Perlindungan dan kerja sama dengan penegak hukum',
    },
    countsAsAssisted: true,
    unit: null,
    htcds: null,
    subTypes: [
      { code: 'PROTECTION_SAFETY', label: { en: 'Safety measures', id: 'Tindakan pengamanan' } },
      {
        code: 'PROTECTION_JUSTICE',
        label: { en: 'Support to a witness', id: 'Pendampingan saksi' },
      },
    ],
  },
];
