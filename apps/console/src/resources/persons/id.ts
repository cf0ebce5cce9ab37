import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Orang |||| Orang',
  menu: 'Orang',
  fields: {
    fullName: 'Nama lengkap',
    nameStatus: 'Tanpa nama karena',
    sex: 'Jenis kelamin',
    birthDate: 'Tanggal lahir',
    birthYear: 'Tahun lahir',
    birthDatePrecision: 'Kepastian tanggalnya',
    citizenship: 'Kewarganegaraan',
    initials: 'Inisial',
  },
  hints: {
    fullName: 'Seperti disebutkan yang bersangkutan; satu kolom, aksara apa pun',
  },
  nameStatus: {
    notKnown: 'Tidak diketahui',
    declined: 'Tidak bersedia menyebutkan',
    withheld: 'Ditahan demi keselamatan',
  },
  precision: {
    exact: 'Pasti',
    estimated: 'Perkiraan',
    unknown: 'Tidak diketahui',
  },
  section: {
    title: 'Yang bersangkutan',
    correctName: 'Perbaiki nama',
    correctNameHint: 'Kosongkan bila namanya tetap',
  },
};
