import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Dokumen identitas |||| Dokumen identitas',
  menu: 'Dokumen identitas',
  fields: {
    kind: 'Dokumen',
    country: 'Diterbitkan oleh',
    number: 'Nomor',
    validUntil: 'Berlaku sampai',
    state: 'Keberadaannya',
  },
  section: {
    title: 'Dokumen identitas',
    none: 'Belum ada dokumen tercatat',
    noneMore:
      'Dokumen yang ditahan, tidak ditemukan lagi, atau belum pernah ada juga perlu dicatat.',
    add: 'Tambah dokumen',
    change: 'Ubah dokumen',
    validUntil: 'berlaku sampai %{date}',
    wasValidUntil: 'berlaku hingga %{date}',
    expired: 'Kedaluwarsa',
  },
  covered: {
    show: 'Tampilkan nomor',
    cover: 'Tutup nomor',
    why: 'Mengapa Anda memerlukan nomornya?',
  },
};
