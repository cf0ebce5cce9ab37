import { codeList, OURS } from '../code-list';

/** Who somebody is to the person. */
export const RELATION = codeList('relation', { en: 'Relation', id: 'Hubungan' }, OURS, [
  ['Mother', 'Mother', 'Ibu'],
  ['Father', 'Father', 'Ayah'],
  ['SpouseOrPartner', 'Spouse or partner', 'Suami, istri atau pasangan'],
  ['Child', 'Child', 'Anak'],
  ['BrotherOrSister', 'Brother or sister', 'Saudara kandung'],
  ['Grandparent', 'Grandparent', 'Kakek atau nenek'],
  ['AuntOrUncle', 'Aunt or uncle', 'Bibi atau paman'],
  ['OtherRelative', 'Another relative', 'Kerabat lain'],
  ['NotRelated', 'Not related', 'Bukan kerabat'],
]);

/**
 * With whom a child was found: with a parent or guardian, with other relatives only, or with no adult who answers for
 * the child. Committee on the Rights of the Child, General Comment No. 6 (2005), paragraphs 7 to 9.
 */
export const ACCOMPANIMENT = codeList(
  'accompaniment',
  { en: 'Child found with', id: 'Anak ditemukan bersama' },
  { source: 'Committee on the Rights of the Child, General Comment No. 6', version: '2005' },
  [
    ['Accompanied', 'A parent or guardian', 'Orang tua atau wali'],
    ['Separated', 'Other relatives only (separated)', 'Hanya kerabat lain (terpisah)'],
    ['Unaccompanied', 'No adult who answers for the child', 'Tanpa orang dewasa penanggung jawab'],
  ],
);
