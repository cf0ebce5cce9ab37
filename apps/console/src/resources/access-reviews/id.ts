import type { Translation } from '../../i18n/words';
import type { AccessReviewWords } from './en';

export const id: Translation<AccessReviewWords> = {
  name: 'Tinjauan akses',
  menu: 'Pemegang peran',
  fields: {
    userName: 'Siapa',
    role: 'Peran',
    heldSince: 'Dipegang sejak',
    lastSignInAt: 'Terakhir masuk',
    verdict: 'Tinjauan terakhir',
    actions: 'Tinjauan Anda',
  },
  list: {
    title: 'Siapa memegang apa',
    lead: 'Tinjau kembali setiap peran setelah 90 hari. Kata Anda sampai ke administrator; merekalah yang mencabut peran.',
    leadReadOnly: 'Kata auditor tentang setiap peran. Cabut yang tidak lagi tepat.',
    due: 'Perlu ditinjau',
    all: 'Semua',
    noneDue: 'Tidak ada yang perlu ditinjau',
    noneDueMore: 'Setiap peran sudah ditinjau dalam 90 hari terakhir.',
    none: 'Tidak ada yang memegang peran di sini',
    noneMore: 'Peran dalam program Anda muncul di sini begitu ada yang memegangnya.',
  },
  clearances: {
    C1: 'Izin C1: kasus biasa',
    C2: 'Izin C2: kasus terbatas',
    C3: 'Izin C3: lingkaran tertutup',
  },
  never: 'belum pernah',
  notActive: 'Akun ditutup',
  notReviewed: 'belum ditinjau',
  own: 'Milik Anda sendiri: auditor lain yang meninjau.',
  said: { keep: 'Masih tepat', withdraw: 'Perlu dicabut' },
  verdicts: { keep: 'Masih tepat', withdraw: 'Cabut' },
  verdictOf: {
    keep: 'Masih tepat: %{name}, %{role}',
    withdraw: 'Cabut: %{name}, %{role}',
  },
  noted: {
    keep: 'Dicatat: %{name} memang tepat sebagai %{role}.',
    withdraw: 'Dicatat: administrator kini membaca bahwa %{name} tidak lagi tepat sebagai %{role}.',
  },
};
