import { codeList, OURS } from '../code-list';

/** Papers that say who somebody is, as programmes of the region meet them. */
export const IDENTITY_DOCUMENT_KIND = codeList(
  'identityDocumentKind',
  { en: 'Identity document', id: 'Dokumen identitas' },
  OURS,
  [
    ['Passport', 'Passport', 'Paspor'],
    ['NationalId', 'National identity card', 'Kartu tanda penduduk'],
    ['SeamansBook', 'Seaman’s book', 'Buku pelaut'],
    ['BirthCertificate', 'Birth certificate', 'Akta kelahiran'],
    ['BorderPass', 'Border pass', 'Pas lintas batas'],
    [
      'TravelDocumentInLieu',
      'Travel document in lieu of a passport',
      'Surat perjalanan laksana paspor',
    ],
    ['Other', 'Another document', 'Dokumen lain'],
  ],
);

/** Where the paper is. Withholding it is a means of control; that she never had one decides how nationality is verified. */
export const IDENTITY_DOCUMENT_STATE = codeList(
  'identityDocumentState',
  { en: 'Where the document is', id: 'Keberadaan dokumen' },
  OURS,
  [
    ['HeldByPerson', 'Held by the person', 'Dipegang yang bersangkutan'],
    ['Withheld', 'Withheld by trafficker or employer', 'Ditahan terduga pelaku atau pemberi kerja'],
    ['Lost', 'Lost', 'Tidak ditemukan lagi'],
    ['AppliedFor', 'Applied for', 'Sedang diurus'],
    ['NeverHad', 'Never had one', 'Belum pernah punya'],
  ],
);
