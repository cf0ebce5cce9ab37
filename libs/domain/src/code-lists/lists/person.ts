import { codeList, HTCDS } from '../code-list';

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
