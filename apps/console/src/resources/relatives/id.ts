import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Anggota keluarga |||| Anggota keluarga',
  menu: 'Keluarga',
  fields: {
    relation: 'Hubungan',
    name: 'Nama',
    sex: 'Jenis kelamin',
    birthYear: 'Tahun lahir',
    livesIn: 'Tinggal di',
    isDependant: 'Menjadi tanggungan yang bersangkutan',
    isGuardian: 'Wali yang bersangkutan',
    implicated: 'Ikut terlibat dalam yang terjadi',
  },
  section: {
    title: 'Keluarga dan wali',
    none: 'Belum ada anggota keluarga tercatat',
    noneMore: 'Anak dan tanggungan lain, serta siapa yang bertanggung jawab atas seorang anak.',
    add: 'Tambah anggota keluarga',
    change: 'Ubah anggota keluarga',
    born: 'lahir %{year}',
    livesIn: 'tinggal di %{country}',
    dependant: 'Tanggungan yang bersangkutan',
    implicatedHint: 'Hanya wali yang tidak terlibat boleh memberi persetujuan bagi anak',
    guardian: {
      consents: 'Wali, boleh menyetujui',
      never: 'Wali, tidak boleh menyetujui',
      askFirst: 'Wali: tanyakan dulu apakah terlibat',
    },
  },
  covered: {
    show: 'Tampilkan nama',
    cover: 'Tutup nama',
    why: 'Mengapa Anda memerlukan nama ini?',
  },
};
