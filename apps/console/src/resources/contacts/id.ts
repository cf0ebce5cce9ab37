import type { Translation } from '../../i18n/words';
import type { cardEn, en } from './en';

export const id: Translation<typeof en> = {
  name: 'Cara menghubungi |||| Cara menghubungi',
  menu: 'Kontak',
  fields: {
    kind: 'Cara menghubungi',
    value: 'Nomor atau alamat',
    belongsTo: 'Milik siapa',
    isInUse: 'Masih dipakai',
  },
  section: {
    title: 'Nomor dan alamat',
    none: 'Belum ada nomor atau alamat tercatat',
    noneMore: 'Catat hanya yang boleh dipakai menurut yang bersangkutan.',
    add: 'Tambah nomor atau alamat',
    change: 'Ubah nomor atau alamat',
    show: {
      Phone: 'Tampilkan nomor',
      Messenger: 'Tampilkan nomor',
      Email: 'Tampilkan surel',
      Address: 'Tampilkan alamat',
      ThroughSomebody: 'Tampilkan siapa',
    },
    cover: 'Tutup',
    notInUse: 'Tidak dipakai lagi',
    belongsTo: 'Milik: %{name}',
    belongsToHint: 'Yang bersangkutan, kakaknya, warung di depan rumah',
    isInUseHint: 'Nomor lama tetap tercatat supaya tidak ada yang memakainya',
    allowed: {
      Yes: 'Boleh dipakai',
      No: 'Jangan dipakai',
      notKnown: 'Belum ditanyakan apakah boleh dipakai',
    },
  },
  show: {
    title: 'Tampilkan nomor atau alamat',
    why: 'Mengapa Anda memerlukannya?',
    readFirst: 'Baca ini dulu',
    nothing:
      'Belum diketahui cara menghubungi orang ini dengan aman. Telepon, pesan, atau kunjungan dapat membahayakan.',
    notInUse: 'Ini tidak dipakai lagi.',
    haveRead: 'Sudah saya baca: tampilkan',
    acknowledge: 'Belum ada yang diketahui: tetap tampilkan',
    fillIn: 'Isi kartunya dulu',
  },
};

export const cardId: Translation<typeof cardEn> = {
  name: 'Kartu kontak aman |||| Kartu kontak aman',
  menu: 'Kontak aman',
  fields: {
    mayCall: 'Boleh ditelepon',
    mayText: 'Boleh dikirimi pesan',
    mayWrite: 'Boleh dikirimi surat atau surel',
    mayVisit: 'Boleh dikunjungi',
    safeHours: 'Jam yang aman',
    codeWord: 'Kata kode',
    mustNotKnow: 'Siapa yang tidak boleh tahu',
    introduceAs: 'Kita mengaku sebagai',
    lastConfirmedOn: 'Terakhir dipastikan',
  },
  hints: {
    safeHours: 'Kapan boleh, dan kapan tidak',
    codeWord: 'Diucapkan kita atau yang bersangkutan: aman untuk bicara',
    mustNotKnow: 'Orang dan tempat yang tidak boleh tahu tentang kita',
    introduceAs: 'Bila orang lain yang menjawab',
  },
  section: {
    title: 'Cara menghubungi yang aman',
    nothing: 'Belum diketahui cara menghubungi yang aman',
    nothingMore:
      'Tanyakan dulu kepada yang bersangkutan sebelum menelepon, menulis, atau berkunjung.',
    fillIn: 'Isi',
    show: 'Tampilkan seluruh kartu',
    cover: 'Tutup kartu',
    covered:
      'Jam, kata kode, dan yang harus dikatakan tertutup. Tampilkan kartu untuk membaca atau mengubahnya.',
    draftKept:
      'Kartu tertutup sendiri. Yang Anda ketik tersimpan: tampilkan kartu untuk melanjutkan.',
    why: 'Mengapa Anda memerlukan kartu ini?',
  },
};
