import { codeList, OURS } from '../code-list';

/** The nine age bands of CTDC `ageBroad` (k-anonymised data, codebook v6 of 2017): age at registration. */
export const AGE_BAND = codeList(
  'ageBand',
  { en: 'Age at registration', id: 'Usia saat pendaftaran' },
  { source: 'CTDC ageBroad', version: 'codebook v6 (2017)' },
  [
    ['0--8', '0–8 years', '0–8 tahun', { ctdc: '0--8' }],
    ['9--17', '9–17 years', '9–17 tahun', { ctdc: '9--17' }],
    ['18--20', '18–20 years', '18–20 tahun', { ctdc: '18--20' }],
    ['21--23', '21–23 years', '21–23 tahun', { ctdc: '21--23' }],
    ['24--26', '24–26 years', '24–26 tahun', { ctdc: '24--26' }],
    ['27--29', '27–29 years', '27–29 tahun', { ctdc: '27--29' }],
    ['30--38', '30–38 years', '30–38 tahun', { ctdc: '30--38' }],
    ['39--47', '39–47 years', '39–47 tahun', { ctdc: '39--47' }],
    ['48+', '48 years and over', '48 tahun ke atas', { ctdc: '48+' }],
  ],
);

/** The split everyone asks for first: sex, and under or over 18 at registration. */
export const WOMEN_MEN_GIRLS_BOYS = codeList(
  'womenMenGirlsBoys',
  { en: 'Women, men, girls, boys', id: 'Perempuan dan laki-laki, dewasa dan anak' },
  OURS,
  [
    ['women', 'Women', 'Perempuan dewasa'],
    ['men', 'Men', 'Laki-laki dewasa'],
    ['girls', 'Girls', 'Anak perempuan'],
    ['boys', 'Boys', 'Anak laki-laki'],
  ],
);

/** Types of exploitation put together so that every person is in one class only. */
export const EXPLOITATION_GROUP = codeList(
  'exploitationGroup',
  { en: 'Exploitation, one class a person', id: 'Eksploitasi, satu kelompok per orang' },
  OURS,
  [
    ['forcedLabour', 'Forced labour', 'Kerja paksa'],
    ['sexual', 'Sexual exploitation', 'Eksploitasi seksual'],
    ['both', 'Forced labour and sexual exploitation', 'Kerja paksa dan eksploitasi seksual'],
    ['other', 'Other exploitation', 'Eksploitasi lain'],
  ],
);

/** Whether a person of a year's figure was counted in no earlier year (new) or in one (carried over). */
export const NEW_OR_CARRIED_OVER = codeList(
  'newOrCarriedOver',
  { en: 'New or carried over', id: 'Baru atau lanjutan' },
  OURS,
  [
    ['new', 'New', 'Baru'],
    ['carriedOver', 'Carried over', 'Lanjutan tahun lalu'],
  ],
);
