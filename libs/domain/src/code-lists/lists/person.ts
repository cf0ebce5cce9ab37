import { codeList, HTCDS, OURS } from '../code-list';

/** A person's sex or gender as she states it. HTCDS 2.0 `prs_Gender`; CTDC `gender` has one class for all but two. */
export const SEX = codeList('sex', { en: 'Sex', id: 'Jenis kelamin' }, HTCDS('prs_Gender'), [
  ['Feminine', 'Female', 'Perempuan', { htcds: 'Feminine', ctdc: 'Female' }],
  ['Masculine', 'Male', 'Laki-laki', { htcds: 'Masculine', ctdc: 'Male' }],
  [
    'TransgenderFeminine',
    'Transgender, feminine',
    'Transgender perempuan',
    { htcds: 'TransgenderFeminine', ctdc: 'Transgender/NonConforming' },
  ],
  [
    'TransgenderMasculine',
    'Transgender, masculine',
    'Transgender laki-laki',
    { htcds: 'TransgenderMasculine', ctdc: 'Transgender/NonConforming' },
  ],
  [
    'NonConforming',
    'Non-conforming',
    'Tidak menyebut diri perempuan atau laki-laki',
    { htcds: 'NonConforming', ctdc: 'Transgender/NonConforming' },
  ],
  [
    'NonSpecifiedUnknown',
    'Not specified or unknown',
    'Tidak disebutkan atau tidak diketahui',
    { htcds: 'NonSpecifiedUnknown', ctdc: 'Unknown' },
  ],
]);

/** The highest level of schooling she finished. HTCDS 2.0 `prs_HighestLevelOfEducation`: the nine levels of ISCED 2011. */
export const HIGHEST_LEVEL_OF_EDUCATION = codeList(
  'highestLevelOfEducation',
  { en: 'Education', id: 'Pendidikan' },
  HTCDS('prs_HighestLevelOfEducation'),
  [
    [
      'EarlyChildhoodEducation',
      'Early childhood education',
      'Pendidikan anak usia dini',
      { htcds: 'EarlyChildhoodEducation' },
    ],
    ['PrimaryEducation', 'Primary school', 'SD atau sederajat', { htcds: 'PrimaryEducation' }],
    [
      'LowerSecondaryEducation',
      'Lower secondary school',
      'SMP atau sederajat',
      { htcds: 'LowerSecondaryEducation' },
    ],
    [
      'UpperSecondaryEducation',
      'Upper secondary school',
      'SMA, SMK atau sederajat',
      { htcds: 'UpperSecondaryEducation' },
    ],
    [
      'PostSecondaryNonTertiaryEducation',
      'Course after secondary school, below college',
      'Kursus setelah sekolah menengah, di bawah perguruan tinggi',
      { htcds: 'PostSecondaryNonTertiaryEducation' },
    ],
    [
      'ShortCycleTertiaryEducation',
      'College of two or three years',
      'Diploma (D1 sampai D3)',
      { htcds: 'ShortCycleTertiaryEducation' },
    ],
    [
      'BachelorsOrEquivalentLevel',
      'Bachelor or equivalent',
      'Sarjana (S1) atau sederajat',
      { htcds: 'BachelorsOrEquivalentLevel' },
    ],
    [
      'MastersOrEquivalentLevel',
      'Master or equivalent',
      'Magister (S2) atau sederajat',
      { htcds: 'MastersOrEquivalentLevel' },
    ],
    [
      'DoctoralOrEquivalentLevel',
      'Doctorate or equivalent',
      'Doktor (S3) atau sederajat',
      { htcds: 'DoctoralOrEquivalentLevel' },
    ],
  ],
);

/** Whether she is married. HTCDS 2.0 `prs_MaritalStatus`. */
export const MARITAL_STATUS = codeList(
  'maritalStatus',
  { en: 'Marital status', id: 'Status perkawinan' },
  HTCDS('prs_MaritalStatus'),
  [
    ['Single', 'Single', 'Belum menikah', { htcds: 'Single' }],
    ['Married', 'Married', 'Menikah', { htcds: 'Married' }],
    ['Widowed', 'Widowed', 'Pasangan meninggal', { htcds: 'Widowed' }],
    ['Divorced', 'Divorced', 'Bercerai', { htcds: 'Divorced' }],
    ['Separated', 'Separated', 'Hidup terpisah', { htcds: 'Separated' }],
    [
      'RegisteredPartnership',
      'Registered partnership',
      'Kemitraan terdaftar',
      { htcds: 'RegisteredPartnership' },
    ],
  ],
);

/** Yes or no, for questions that also take an honest answer: nothing of the three is ever a "no". */
export const YES_NO = codeList('yesNo', { en: 'Yes or no', id: 'Ya atau tidak' }, OURS, [
  ['Yes', 'Yes', 'Ya'],
  ['No', 'No', 'Tidak'],
]);
