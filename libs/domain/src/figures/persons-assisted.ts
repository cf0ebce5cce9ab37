import { type Figure, IDENTIFIED_ONLY, words } from './figure';
import { OWN_CASE_SPLITS } from './splits';

/**
 * Victims of trafficking assisted in a year: the figure of the chapter's chart 2.1, by our own definition.
 * The basis of the chart itself is not known to us, and the card says so.
 */
export const PERSONS_ASSISTED: Figure = {
  id: 'persons-assisted',
  runsOn: 'ownCases',
  title: words(
    'Persons assisted per year (victims of trafficking)',
    'Jumlah korban perdagangan orang yang dibantu per tahun',
  ),
  unit: words('Persons, each once a year', 'Orang, masing-masing dihitung satu kali per tahun'),
  basis: words(
    'The day the assistance was given, on the calendar of the country programme. A period counts in every year it touches.',
    'Hari bantuan diberikan, menurut kalender program negara. Bantuan yang berlangsung beberapa waktu dihitung pada setiap tahun yang dilaluinya.',
  ),
  population: words(
    'Persons whose current determination is victim of trafficking, with at least one assistance given or ongoing in the year, of a type that counts.',
    'Orang yang penetapan terkininya adalah korban TPPO, dengan sedikitnya satu bantuan yang diberikan atau sedang berjalan pada tahun itu, dari jenis yang dihitung.',
  ),
  exclusions: [
    words(
      'Possible victims, persons not yet decided on and persons found not to be victims: shown beside the figure.',
      'Orang yang terindikasi korban TPPO, yang belum dapat ditetapkan, dan yang bukan korban TPPO: ditampilkan di samping angka ini.',
    ),
    words(
      'Family members and dependants: shown beside the figure.',
      'Anggota keluarga dan tanggungan: ditampilkan di samping angka ini.',
    ),
    words(
      'Screening, referral alone and follow-up contacts do not count as assistance. Persons with nothing else are shown beside the figure.',
      'Penyaringan, rujukan saja, dan kontak pemantauan tidak dihitung sebagai bantuan. Orang yang hanya menerima itu ditampilkan di samping angka ini.',
    ),
    words(
      'Assistance planned, declined, not available or cancelled.',
      'Bantuan yang direncanakan, tidak dikehendaki yang bersangkutan, tidak tersedia, atau dibatalkan.',
    ),
  ],
  splits: OWN_CASE_SPLITS,
  notes: [
    words(
      'The total of several years counts each person once. The sum of the bars is larger, because a person assisted in two years is in two bars.',
      'Jumlah untuk beberapa tahun menghitung setiap orang satu kali. Penjumlahan batang grafik lebih besar, karena orang yang dibantu dalam dua tahun ada di dua batang.',
    ),
    words(
      'A person worked by two programmes counts once in the whole and once in each programme.',
      'Orang yang ditangani dua program dihitung satu kali dalam keseluruhan dan satu kali di setiap program.',
    ),
    words(
      'New: counted in no earlier year, in the programme asked for. Carried over: counted in an earlier year. Together they are the year.',
      'Baru: belum dihitung pada tahun sebelumnya dalam program yang diminta. Lanjutan: sudah dihitung pada tahun sebelumnya. Keduanya bersama-sama adalah jumlah tahun itu.',
    ),
    words(
      'Determinations change: a number is as of its date, and the past may change with them.',
      'Penetapan dapat berubah: angka berlaku per tanggalnya, dan tahun-tahun lalu dapat ikut berubah.',
    ),
    words(
      'The basis of the published chart of 2006-2016 is not known to us: its bars are not compared with ours.',
      'Dasar penghitungan grafik terbitan 2006-2016 tidak kami ketahui: batang grafiknya tidak dibandingkan dengan angka kami.',
    ),
    IDENTIFIED_ONLY,
  ],
};
