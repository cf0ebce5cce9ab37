import type { Translation } from '../../i18n/words';
import type { OrganisationWords } from './en';

export const id: Translation<OrganisationWords> = {
  name: 'Lembaga',
  fields: {
    name: 'Nama',
    kind: 'Jenis',
    country: 'Negara',
    programmeId: 'Program',
  },
  list: {
    title: 'Lembaga mitra',
    create: 'Lembaga baru',
    kind: 'Jenis',
    none: 'Belum ada lembaga mitra',
    noneMore: 'Mitra memberi bantuan bersama kami dan menerima rujukan.',
  },
  everybodys: 'Semua program',
  noCountry: 'bukan satu negara saja',
  about: 'Lembaga',
  create: {
    title: 'Lembaga baru',
    save: 'Tambah lembaga',
    saved: 'Lembaga sudah ditambahkan',
  },
};
