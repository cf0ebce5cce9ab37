import type { Translation } from '../../i18n/words';
import type { ImportWords } from './en';

export const id: Translation<ImportWords> = {
  name: 'Impor',
  fields: {
    file: 'Berkas',
    dataset: 'Kumpulan data',
    status: 'Keadaan',
    dryRun: 'Jenis',
    rowsRead: 'Baris',
    errorCount: 'Kesalahan',
    startedAt: 'Dikirim',
  },
  list: {
    title: 'Impor',
    crumb: 'Kumpulan data impor',
    create: 'Impor kumpulan data terbuka',
    none: 'Belum ada berkas yang dikirim',
    noneMore: 'Berkas dapat dicoba dulu: uji baca hanya membacanya dan tidak mengubah apa pun.',
  },
  kind: {
    dryRun: 'Uji baca',
    import: 'Impor',
  },
  state: {
    inOrder: 'Sudah benar',
    faults: 'Ada kesalahan',
  },
  create: {
    title: 'Impor kumpulan data terbuka',
    where: {
      title: 'Di mana berkasnya diperoleh',
      text: 'Kumpulan data global dari Counter-Trafficking Data Collaborative, ctdatacollaborative.org, tersedia gratis. Unduh di sana sebagai CSV lalu pilih di sini. Baca ketentuan penggunaannya sebelum menerbitkan apa pun darinya.',
      link: 'ctdatacollaborative.org',
      layouts:
        'Kedua bentuk dapat dibaca: yang k-anonim dengan sampai 63 kolom dan yang sintetis dengan 27 kolom.',
    },
    file: 'Berkas',
    fileHint:
      'CSV, paling besar 500 MB. Hanya data terbuka: berkas berisi kasus sendiri tidak ditempatkan di sini.',
    dataset: 'Nama kumpulan data',
    datasetHint:
      'Misalnya “CTDC global, 2020”. Dengan nama kumpulan yang sudah ada, berkas menjadi versi barunya.',
    what: 'Yang dilakukan dengannya',
    dryRun: 'Uji baca: baca dan laporkan, tidak mengubah apa pun',
    import: 'Impor',
    begin: 'Kirim berkas',
    sending: 'Mengirim berkas: %{percent} %',
    sent: 'Berkas sudah sampai. Menunggu server.',
    cancel: 'Hentikan pengiriman',
    needFile: 'Pilih sebuah berkas.',
    tooLarge: 'Berkas ini lebih besar dari 500 MB.',
    notCsv: 'Pilih berkas CSV. Lembar kerja dapat menyimpannya: “Simpan sebagai”, CSV UTF-8.',
    needName: 'Tulis nama dengan 1 sampai 80 huruf.',
    stopped: 'Pengiriman dihentikan. Tidak ada yang disimpan.',
  },
  show: {
    titleDryRun: 'Uji baca “%{name}”',
    titleImport: 'Impor “%{name}”',
    sentOn: 'Dikirim: %{when}',
    progress: 'Sejauh mana',
    outcome: 'Hasilnya',
    running: '%{rows} baris dibaca, %{bytes} dari %{total}',
    runningUnknown: '%{rows} baris dibaca, %{bytes}',
    leave: 'Anda boleh meninggalkan halaman ini: impor tetap berjalan.',
    doneDryRun: 'Berkas sudah benar: **%{rows}** baris dapat dibaca. Tidak ada yang diubah.',
    doneImport: '**%{rows}** baris kini menjadi versi terkini kumpulan data ini.',
    openSet: 'Buka kumpulan data',
    nowImport: 'Kirim untuk diimpor',
    again: 'Kirim berkas lain',
    failed: {
      faultsInFile:
        'Berkas tidak diimpor: ada kesalahan. Perbaiki di berkasnya lalu kirim lagi. Kumpulan data tetap seperti semula.',
      rightsEnded:
        'Impor berhenti karena hak pengirimnya berakhir. Kumpulan data tetap seperti semula.',
      interrupted:
        'Impor terputus karena server berhenti. Kumpulan data tetap seperti semula: kirim lagi berkasnya.',
      unexpected:
        'Server tidak dapat menyelesaikan impor. Kumpulan data tetap seperti semula: coba lagi.',
    },
    dryRunFaults:
      'Ada kesalahan di dalam berkas. Perbaiki, lalu kirim lagi. Tidak ada yang diubah.',
  },
  faults: {
    title: 'Yang perlu diperbaiki di berkas',
    count: '%{smart_count} kesalahan',
    first: '%{shown} kesalahan pertama dari %{all} ditampilkan.',
    row: 'Baris',
    column: 'Kolom',
    value: 'Yang tertulis',
    problem: 'Masalahnya',
    allowed: 'Yang diperbolehkan',
    wholeRow: 'seluruh baris',
    empty: 'kosong',
    more: '%{list} dan %{smart_count} lagi',
    rowNote: 'Baris dihitung seperti pada lembar kerja: judul kolom adalah baris 1.',
    code: {
      headerEmpty: 'Baris pertama tidak memuat nama kolom.',
      columnWithoutName: 'Kolom ini tidak bernama.',
      columnTwice: 'Kolom ini ada dua kali.',
      columnUnknown: 'Tidak ada kolom bernama ini pada kedua bentuk.',
      columnMissing: 'Kolom ini diperlukan dan tidak ada.',
      wrongNumberOfCells: 'Jumlah sel pada baris ini berbeda dari judulnya.',
      yearImpossible: 'Ini bukan tahun yang mungkin dalam kumpulan data.',
      countryUnknown: 'Ini bukan kode negara.',
      valueNotInList: 'Ini tidak ada dalam daftar kolomnya.',
      flagNotYesNo: 'Kolom ya/tidak menerima 0, 1, atau tanda kosong.',
      textTooLong: 'Teks ini terlalu panjang.',
      fileEmpty: 'Berkasnya kosong.',
      noRecords: 'Tidak ada baris di bawah judul.',
      fileNotText: 'Ini bukan berkas teks. Simpan sebagai CSV UTF-8.',
      quoteMisplaced: 'Ada tanda kutip di tempat yang tidak semestinya.',
      quoteNotClosed: 'Ada tanda kutip yang dibuka dan tidak ditutup.',
      lineTooLong: 'Baris ini lebih panjang dari 1 MB.',
      other: 'Ini tidak dapat dibaca.',
    },
  },
};
