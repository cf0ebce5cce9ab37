import { figureWords } from '../../components/figures/words';
import type { Translation } from '../../i18n/words';
import type { ReportWords } from './en';

export const id: Translation<ReportWords> = {
  name: 'Laporan',
  menu: 'Laporan',
  crumb: 'Laporan',
  figure: figureWords.id,
  asOf: 'Per %{date}',
  internal: 'Internal: tanpa pembulatan, bukan untuk diterbitkan',
  print: 'Cetak',
  download: 'Unduh CSV',
  updating: 'Memperbarui angka',
  choose: {
    label: 'Yang ditampilkan',
    figure: 'Angka',
    programme: 'Program',
    allProgrammes: 'Semua program',
    from: 'Dari tahun',
    to: 'Sampai tahun',
    split: 'Pecah menurut',
    noSplit: 'Tanpa pemecahan',
    year: 'Tahun pada batang',
  },
  numbers: {
    title: 'Tahun %{year}',
    titleSoFar: 'Tahun %{year}, sejauh ini',
    assisted: 'Korban yang dibantu',
    newAndCarried: 'Baru / lanjutan tahun lalu',
    possible: 'Terindikasi korban yang dibantu',
    notAdded: 'di sampingnya, tidak pernah dijumlahkan',
    distinct: 'Orang berbeda %{from}–%{to}',
    before: '%{year}: %{value}',
    ofBars: 'jumlah semua batang %{sum}',
    hidden: 'disembunyikan',
  },
  reconciled:
    '**%{new}** baru + **%{carriedOver}** lanjutan = **%{assisted}** orang yang dibantu pada %{year}',
  reconciledSoFar:
    '**%{new}** baru + **%{carriedOver}** lanjutan = **%{assisted}** orang yang dibantu pada %{year}, sejauh ini',
  reconciledAll: 'Cocok pada setiap tahun dari **%{smart_count}** tahun yang ditampilkan',
  notReconciled:
    '%{year}: %{new} baru + %{carriedOver} lanjutan = %{sum}, padahal %{assisted} orang dibantu. Selisih %{difference}: beri tahu petugas data.',
  where: '%{programme}, %{from}–%{to}',
  whereOneYear: '%{programme}, %{from}',
  howCounted: 'Cara menghitung',
  several: {
    person:
      'Satu orang bisa mengalami beberapa hal; angka dibandingkan dengan jumlah orang dan tidak dijumlahkan.',
    service:
      'Satu orang bisa menerima beberapa jenis; angka dibandingkan dengan jumlah orang dan tidak dijumlahkan.',
    programme: 'Orang yang ditangani dua program ada di keduanya, dan satu kali dalam jumlah.',
  },
  ofPersons: '%{year}: %{persons}.',
  line: {
    new: 'Baru',
    carriedOver: 'Lanjutan',
    assisted: 'Dibantu',
    registered: 'Didaftarkan',
    onePerPerson: 'Jumlah orang',
  },
  besides: {
    inYear: 'pada %{year}',
    title: 'Tidak termasuk',
    lead: 'Angka-angka ini berdiri di samping dan tidak pernah dijumlahkan ke dalamnya.',
    name: 'Siapa',
    possibleVictims: 'Terindikasi korban yang dibantu',
    undecided: 'Belum dapat ditetapkan atau belum disaring, dibantu',
    notVictims: 'Bukan korban, tetap dibantu',
    familyMembers: 'Anggota keluarga yang dibantu',
    onlyScreened: 'Didaftarkan, tanpa bantuan yang dihitung',
  },
  published: {
    title: 'Angka terbitan pihak lain',
    lead: 'Korban yang dibantu IOM di seluruh dunia, menurut siaran persnya. Bukan angka kami; sumbu sendiri, tidak dijumlahkan.',
    shown: 'Ditampilkan',
    off: 'Dimatikan dalam demonstrasi: batang rekaan yang kecil di samping angka dunia yang nyata dapat menyesatkan.',
    offLive: 'Dimatikan.',
    key: '= dicetak demikian di sumber · ≈ kira-kira, atau dihitung dari teks · tahun tanpa tanda: angkanya tidak kami ketahui',
    sources: 'Sumber tiap angka',
    exact: '= %{value}',
    approximate: '≈ %{value}',
    nameExact: '%{year}: tepat %{value} orang, menurut terbitan',
    nameApproximate: '%{year}: kira-kira %{value} orang, menurut terbitan',
    notes: {
      2008: 'Dihitung: 3.404 perempuan + 1.656 laki-laki. Jumlahnya sendiri tidak dicetak.',
      2011: 'Jumlah yang dicetak; angka tiap kawasan cocok dengannya.',
      2012: 'Jumlah yang dicetak.',
      2014: 'Dihitung: angka 2015 dicetak sekitar 9 persen di atasnya.',
      2015: 'Dicetak sebagai hampir 7.000, di 115 negara.',
      2018: 'Dicetak sebagai kira-kira 8.000 setiap tahun, dalam dokumen tanpa tanggal (sekitar 2018).',
    },
  },
  definition: {
    title: 'Cara menghitung',
    unit: 'Yang dihitung',
    basis: 'Yang menentukan tahunnya',
    population: 'Siapa yang dapat termasuk',
    exclusions: 'Siapa yang tidak termasuk',
    besides: 'Angka di sampingnya',
    notes: 'Perlu diketahui',
  },
  reading: {
    title: 'Cara membaca halaman ini',
    identified:
      '**Hanya orang yang ditemukan dan dibantu.** Angka ini tidak menunjukkan seberapa sering perdagangan orang terjadi.',
    identifiedRegistered:
      '**Didaftarkan bukan berarti dibantu.** Orang yang terindikasi korban dan yang bukan korban termasuk di dalamnya.',
    unknown:
      '**Tidak diketahui dan tidak dikumpulkan** adalah kelompok tersendiri: tidak ada yang tahu, atau belum ditanyakan. Keduanya tidak pernah dikeluarkan dari jumlah.',
    hidden:
      '**Disembunyikan bukan nol.** Di dalam program sendiri, jumlah serta perempuan dan laki-laki, dewasa dan anak, ditampilkan tepat; pemecahan yang dapat menunjuk seseorang menyembunyikan kelompok di bawah %{threshold} orang.',
    basis:
      '**Grafik terbitan.** Dasar grafik 2006–2016 tidak kami ketahui, maka batangnya tidak dibandingkan dengan angka ini.',
    asOf: '**Per %{date}.** Penetapan dapat berubah, dan tahun-tahun lalu dapat ikut berubah.',
  },
  printed: 'Dicetak oleh %{user}, %{date}',
  printedDemonstration: 'DATA REKAAN · demonstrasi, bukan orang sungguhan',
  printedSandbox: 'DATA REKAAN · pelatihan, bukan orang sungguhan',
  empty: {
    title: 'Tidak ada orang yang terhitung pada tahun-tahun ini',
    text: 'Pilih tahun lain atau program lain.',
  },
  none: {
    title: 'Tidak ada program dengan angka untuk Anda',
    text: 'Angka dimiliki oleh sebuah program negara. Tanyakan kepada administrator program mana milik Anda.',
  },
  failed: {
    title: 'Angka tidak dapat dimuat',
  },
};
