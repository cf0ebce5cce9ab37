import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Orang |||| Orang',
  menu: 'Orang',
  fields: {
    fullName: 'Nama lengkap',
    ownScriptName: 'Nama dalam aksara sendiri',
    aliases: 'Dikenal juga sebagai',
    nameStatus: 'Tanpa nama karena',
    sex: 'Jenis kelamin',
    birthDate: 'Tanggal lahir',
    birthYear: 'Tahun lahir',
    birthDatePrecision: 'Kepastian tanggalnya',
    toldAge: 'Atau kira-kira berapa usianya',
    citizenship: 'Kewarganegaraan',
    furtherCitizenships: 'Kewarganegaraan lain',
    languages: 'Bahasa',
    needsInterpreter: 'Perlu juru bahasa',
    interpreterLanguage: 'Juru bahasa untuk',
    highestLevelOfEducation: 'Pendidikan',
    maritalStatus: 'Status perkawinan',
    accompaniment: 'Anak ditemukan bersama',
    initials: 'Inisial',
  },
  hints: {
    fullName: 'Seperti disebutkan yang bersangkutan; satu kolom, aksara apa pun',
    ownScriptName: 'Seperti ditulis di daerah asal',
    birthCovered:
      'Hari dan bulan yang diketahui tertutup. Biarkan kotaknya seperti ini untuk mempertahankannya.',
    toldAge: 'Dalam tahun, hari ini; disimpan sebagai perkiraan tahun lahir',
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
    background: 'Bahasa dan latar belakang',
    into: 'Ya, untuk %{language}',
    otherNames: 'Ubah nama dalam aksara sendiri dan nama lain',
    addAlias: 'Tambah nama lain',
    correctName: 'Perbaiki nama',
    correctNameHint: 'Kosongkan bila namanya tetap',
  },
};
