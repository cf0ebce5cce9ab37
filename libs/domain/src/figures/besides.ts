import type { Labels } from '../code-lists';
import { words } from './figure';

/** The numbers that always stand beside persons assisted and are never added to it. */
export const BESIDES = [
  'possibleVictims',
  'undecided',
  'notVictims',
  'familyMembers',
  'onlyScreened',
] as const;
export type Beside = (typeof BESIDES)[number];

/** How each is counted, in a year and in the programme asked for. */
export const BESIDE_DEFINITIONS: Readonly<Record<Beside, Labels>> = {
  possibleVictims: words(
    'Possible victims of trafficking assisted in the year',
    'Orang yang terindikasi korban TPPO yang dibantu pada tahun itu',
  ),
  undecided: words(
    'Persons assisted in the year who are undecided or not screened yet',
    'Orang yang dibantu pada tahun itu dan belum dapat ditetapkan atau belum disaring',
  ),
  notVictims: words(
    'Persons assisted in the year and found not to be victims of trafficking',
    'Orang yang dibantu pada tahun itu dan ditetapkan bukan korban TPPO',
  ),
  familyMembers: words(
    'Family members assisted: for each case the largest number helped at one time in the year, added up',
    'Anggota keluarga yang dibantu: untuk setiap kasus, jumlah terbanyak yang dibantu pada satu waktu dalam tahun itu, lalu dijumlahkan',
  ),
  onlyScreened: words(
    'Persons registered in the year without any assistance that counts in the year',
    'Orang yang didaftarkan pada tahun itu tanpa bantuan yang dihitung pada tahun itu',
  ),
};
