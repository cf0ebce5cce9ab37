import { type Figure, words } from './figure';
import { IMPORTED_SET_SPLITS } from './splits';

/** Records of an imported public set, such as the global data of the Counter-Trafficking Data Collaborative. */
export const CASE_RECORDS: Figure = {
  id: 'case-records',
  runsOn: 'importedSet',
  title: words(
    'Case records by year of registration (imported set)',
    'Catatan kasus menurut tahun pendaftaran (kumpulan data impor)',
  ),
  unit: words('Records of the imported set', 'Catatan dalam kumpulan data impor'),
  basis: words(
    'The year of registration as its publisher gives it',
    'Tahun pendaftaran sebagaimana dicantumkan penerbitnya',
  ),
  population: words(
    'Every record of the set, as published.',
    'Semua catatan dalam kumpulan data, sebagaimana diterbitkan.',
  ),
  exclusions: [
    words(
      'Our own cases: the two are never added.',
      'Kasus kami sendiri: keduanya tidak pernah dijumlahkan.',
    ),
    words(
      'Records its publisher left out for the safety of the people in them.',
      'Catatan yang tidak disertakan penerbitnya demi keselamatan orang di dalamnya.',
    ),
  ],
  splits: IMPORTED_SET_SPLITS,
  notes: [
    words(
      'Case records of several organisations: not our cases, and not the published chart of persons assisted.',
      'Catatan kasus dari beberapa lembaga: bukan kasus kami dan bukan grafik terbitan tentang orang yang dibantu.',
    ),
    words(
      'Jumps between years can come from organisations joining, not from the number of victims.',
      'Lonjakan antartahun dapat berasal dari bergabungnya lembaga baru, bukan dari jumlah korban.',
    ),
    words(
      'Missing, unknown and no are three different answers and stay apart.',
      'Kosong, tidak diketahui, dan tidak adalah tiga jawaban yang berbeda dan tetap dipisahkan.',
    ),
  ],
};
