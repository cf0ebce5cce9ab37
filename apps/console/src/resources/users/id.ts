import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Akun |||| Akun',
  menu: 'Akun',
  fields: {
    displayName: 'Nama',
    username: 'Nama pengguna',
    locale: 'Bahasa',
    memberships: 'Di mana dan sebagai apa',
    status: 'Status',
    role: 'Peran',
    programmeId: 'Program',
  },
  clearance: {
    C1: 'kasus biasa',
    C2: 'kasus terbatas juga',
    C3: 'lingkaran tertutup juga',
  },
  list: {
    title: 'Akun',
    create: 'Akun baru',
    none: 'Belum ada akun',
    noneMore: 'Orang yang dapat masuk tampil di sini.',
    elsewhere: 'bekerja di program lain',
  },
  create: {
    title: 'Akun baru',
    lead: 'Anda tidak memilih kata sandi: yang bersangkutan memilihnya sendiri dengan kode sekali pakai dari Anda.',
    usernameHint:
      'Yang diketik saat masuk: huruf kecil, angka, titik, dan tanda hubung, diakhiri programnya, seperti ayu.idn',
    save: 'Buat akunnya',
  },
  memberships: {
    role: 'Peran',
    programme: 'Program',
    team: 'Tim',
    everyTeam: 'Semua tim',
    noTeam: 'Tanpa tim',
    clearance: 'Boleh membuka',
    add: 'Tambah peran lain',
    remove: 'Hapus',
    removeOf: 'Hapus peran %{place}',
    pair: '%{one} dan %{other} tidak boleh ada dalam satu akun: %{why}',
    why: {
      administrator: {
        caseworker: 'yang mengurus akun tidak membaca kasus.',
        supervisor: 'yang mengurus akun tidak membaca kasus.',
        auditor: 'yang mengurus akun tidak memeriksa jejaknya sendiri.',
      },
      officer: {
        auditor: 'yang meminta publikasi tidak menyetujuinya.',
      },
    },
  },
  enrolment: {
    title: 'Kode sekali pakai untuk %{name}',
    titleNew: 'Akun %{name} sudah dibuat',
    text: 'Hanya untuk %{name}. Ditampilkan sekali ini saja, dan kode lama tidak berlaku lagi.',
    until: 'Nama pengguna %{username}. Kode berlaku sampai %{when}, di halaman masuk.',
    confirmation:
      'Kode berlaku setelah administrator lain, atau penyelia %{name}, membenarkan bahwa %{name} yang memegangnya.',
    print: 'Cetak',
    done: 'Sudah diberikan',
    later: 'Tutup',
  },
  show: {
    account: 'Akun',
    yours: 'Ini akun Anda sendiri. Administrator lain yang mengubahnya.',
    signIn: 'Cara masuk',
    enrol: 'Buat kode',
    enrolTitle: 'Kode sekali pakai',
    enrolText:
      'Untuk orang baru, atau yang kehilangan kata sandi atau telepon. Kata sandi lama berlaku sampai kode dipakai.',
    requested: 'menunggu administrator kedua',
    confirm: 'Benarkan',
    confirmTitle: 'Benarkan kode yang dibuat administrator lain',
    confirmText:
      'Orang kedua: untuk akun yang sedang dipakai, dan di sistem nyata untuk setiap akun.',
    reset: 'Atur ulang percobaan',
    resetTitle: 'Terhenti karena salah kata sandi',
    resetText: 'Akun dapat langsung mencoba lagi.',
    disable: 'Nonaktifkan',
    disableTitle: 'Nonaktifkan akun',
    disableText: 'Tidak ada yang masuk dengannya lagi; yang sudah dilakukan tetap ada.',
    enable: 'Aktifkan',
    enableTitle: 'Akun ini nonaktif',
    enableText: 'Setelah aktif, masuk seperti sebelumnya.',
  },
  signIn: {
    reset: {
      title: 'Izinkan %{name} mencoba lagi?',
      text: 'Pastikan benar-benar %{name} yang meminta.',
      confirm: 'Atur ulang percobaan',
      done: '%{name} dapat mencoba lagi',
    },
    confirm: {
      title: 'Apakah %{name} meminta kode sekali pakai?',
      text: 'Bicaralah dulu dengan %{name}. Dengan kode itu orang memilih kata sandi baru untuk akun ini.',
      confirm: '%{name} memintanya',
      done: 'Kode %{name} sekarang berlaku',
      none: 'Tidak ada kode administrator lain yang menunggu pembenaran Anda.',
    },
    disable: {
      title: 'Nonaktifkan akun %{name}?',
      text: '%{name} keluar pada langkah berikutnya dan tidak dapat masuk. Kasus yang dipegang tetap seperti adanya: minta penyelia menyerahkannya kepada orang lain.',
      confirm: 'Nonaktifkan akun',
      done: 'Akun %{name} nonaktif',
    },
    enable: {
      title: 'Aktifkan akun %{name}?',
      text: '%{name} masuk dengan kata sandi dan peran yang sama seperti sebelumnya.',
      confirm: 'Aktifkan akun',
      done: 'Akun %{name} aktif',
    },
  },
};
