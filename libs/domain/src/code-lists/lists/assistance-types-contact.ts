import type { AssistanceType } from '../assistance-type';

/** Contacts that are logged and do not make a person assisted: screening, referral alone, follow-up. */
export const CONTACT_TYPES: readonly AssistanceType[] = [
  {
    code: 'REFERRAL',
    label: { en: 'Referral to another provider', id: 'Rujukan ke penyedia lain' },
    countsAsAssisted: false,
    unit: null,
    htcds: null,
    subTypes: [],
  },
  {
    code: 'SCREENING',
    label: { en: 'Screening interview', id: 'Wawancara penyaringan' },
    countsAsAssisted: false,
    unit: 'sessions',
    htcds: null,
    subTypes: [],
  },
  {
    code: 'FOLLOWUP',
    label: { en: 'Follow-up contact', id: 'Kontak pemantauan' },
    countsAsAssisted: false,
    unit: 'visits',
    htcds: null,
    subTypes: [
      { code: 'FOLLOWUP_VISIT', label: { en: 'Visit', id: 'Kunjungan' } },
      { code: 'FOLLOWUP_CALL', label: { en: 'Phone call', id: 'Telepon' } },
    ],
  },
];
