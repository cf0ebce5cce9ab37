import type { TeamWords } from './en';

export const id: TeamWords = {
  name: 'Tim |||| Tim',
  fields: { name: 'Nama' },
  title: 'Tim',
  none: 'Belum ada tim',
  noneMore:
    'Seorang supervisor bertanggung jawab atas kasus satu tim. Administrator membuka tim sebelum akun dibuat.',
  create: {
    open: 'Tim baru',
    title: 'Tim baru',
    lead: 'Misalnya kota tempat kantornya.',
    save: 'Buka tim',
    saved: 'Tim %{name} sudah dibuka.',
  },
};
