import type { AssistanceType } from '../assistance-type';

/** Help towards a life of her own: schooling, skills, income, family, the way home or a new home. */
export const FUTURE_TYPES: readonly AssistanceType[] = [
  {
    code: 'EDUCATION',
    label: { en: 'Education', id: 'Pendidikan' },
    countsAsAssisted: true,
    unit: null,
    htcds: 'Education',
    subTypes: [
      { code: 'EDUCATION_TUITION', label: { en: 'Tuition', id: 'Biaya sekolah' } },
      {
        code: 'EDUCATION_BOARDING',
        label: { en: 'Boarding and transport', id: 'Asrama dan transportasi' },
      },
      { code: 'EDUCATION_MATERIALS', label: { en: 'Materials', id: 'Perlengkapan belajar' } },
    ],
  },
  {
    code: 'VOCATIONAL',
    label: { en: 'Skills and vocational training', id: 'Pelatihan keterampilan' },
    countsAsAssisted: true,
    unit: 'hours',
    htcds: null,
    subTypes: [
      { code: 'VOCATIONAL_TRAINING', label: { en: 'Vocational training', id: 'Pelatihan kerja' } },
      { code: 'VOCATIONAL_LIFE_SKILLS', label: { en: 'Life skills', id: 'Kecakapan hidup' } },
    ],
  },
  {
    code: 'ECONOMIC',
    label: { en: 'Livelihood', id: 'Bantuan penghidupan' },
    countsAsAssisted: true,
    unit: 'instalments',
    htcds: 'Livelihood',
    subTypes: [
      { code: 'ECONOMIC_PLACEMENT', label: { en: 'Job placement', id: 'Penempatan kerja' } },
      {
        code: 'ECONOMIC_BUSINESS',
        label: { en: 'Micro-business set-up', id: 'Bantuan modal usaha' },
      },
      {
        code: 'ECONOMIC_FAMILY_INCOME',
        label: { en: 'Income support to the family', id: 'Dukungan penghasilan keluarga' },
      },
    ],
  },
  {
    code: 'FAMILY',
    label: { en: 'Family', id: 'Keluarga' },
    countsAsAssisted: true,
    unit: null,
    htcds: 'SocialCare',
    subTypes: [
      { code: 'FAMILY_CHILD_CARE', label: { en: 'Child care', id: 'Pengasuhan anak' } },
      { code: 'FAMILY_FURNITURE', label: { en: 'Furniture', id: 'Perabot rumah tangga' } },
      {
        code: 'FAMILY_TRACING',
        label: { en: 'Family tracing and contact', id: 'Penelusuran dan kontak keluarga' },
      },
    ],
  },
  {
    code: 'RETURN',
    label: { en: 'Voluntary return', id: 'Pemulangan sukarela' },
    countsAsAssisted: true,
    unit: 'trips',
    htcds: null,
    subTypes: [
      {
        code: 'RETURN_COUNSELLING',
        label: { en: 'Return counselling', id: 'Konseling pemulangan' },
      },
      { code: 'RETURN_DOCUMENTS', label: { en: 'Travel documents', id: 'Dokumen perjalanan' } },
      { code: 'RETURN_TRAVEL', label: { en: 'Travel', id: 'Perjalanan' } },
      { code: 'RETURN_ALLOWANCE', label: { en: 'Travel allowance', id: 'Uang saku perjalanan' } },
      { code: 'RETURN_ESCORT', label: { en: 'Escort', id: 'Pendampingan perjalanan' } },
      {
        code: 'RETURN_RECEPTION',
        label: { en: 'Reception on arrival', id: 'Penjemputan saat tiba' },
      },
    ],
  },
  {
    code: 'REINTEGRATION',
    label: { en: 'Reintegration', id: 'Reintegrasi sosial' },
    countsAsAssisted: true,
    unit: 'instalments',
    htcds: null,
    subTypes: [
      {
        code: 'REINTEGRATION_PLAN',
        label: { en: 'Reintegration plan', id: 'Rencana reintegrasi' },
      },
      {
        code: 'REINTEGRATION_GRANT_KIND',
        label: { en: 'Grant in kind', id: 'Bantuan dalam bentuk barang' },
      },
      { code: 'REINTEGRATION_GRANT_CASH', label: { en: 'Grant in cash', id: 'Bantuan tunai' } },
      {
        code: 'REINTEGRATION_MONITORING',
        label: { en: 'Monitoring of reintegration', id: 'Pemantauan reintegrasi' },
      },
    ],
  },
  {
    code: 'INTEGRATION',
    label: { en: 'Local integration', id: 'Integrasi di negara tujuan' },
    countsAsAssisted: true,
    unit: null,
    htcds: null,
    subTypes: [],
  },
  {
    code: 'RESETTLEMENT',
    label: { en: 'Resettlement to a third country', id: 'Penempatan di negara ketiga' },
    countsAsAssisted: true,
    unit: null,
    htcds: null,
    subTypes: [],
  },
  {
    code: 'TRANSPORT',
    label: { en: 'Transport', id: 'Transportasi' },
    countsAsAssisted: true,
    unit: 'trips',
    htcds: null,
    subTypes: [],
  },
];
