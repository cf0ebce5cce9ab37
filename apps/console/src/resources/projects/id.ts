import type { Translation } from '../../i18n/words';
import type { ProjectWords } from './en';

export const id: Translation<ProjectWords> = {
  name: 'Proyek',
  fields: {
    code: 'Kode singkat',
    name: 'Proyek',
    years: 'Tahun',
    startsOn: 'Mulai pada',
    endsOn: 'Selesai pada',
    currency: 'Mata uang',
  },
  since: 'sejak %{from}',
  years: '%{from}–%{to}',
  nameLabel: 'Nama proyek',
  about: 'Proyek',
  open: 'belum ditentukan',
  codeHint: 'Seperti ditulis donor, misalnya TC-2026.',
  currencyHint: 'Tiga huruf, misalnya IDR. Tidak dapat diubah kemudian.',
  currencyWrong: 'Tulis tiga huruf mata uangnya, misalnya IDR.',
  create: {
    title: 'Proyek baru',
    save: 'Tambah proyek',
    saved: 'Proyek sudah ditambahkan',
  },
};
