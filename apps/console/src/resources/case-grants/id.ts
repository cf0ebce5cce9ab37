import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Kasus yang dibuka |||| Kasus yang dibuka',
  fields: {
    userId: 'Untuk siapa',
    reason: 'Mengapa',
    untilOn: 'Hari terakhir',
  },
  reasons: {
    advice: 'Untuk dimintai saran',
    interpreting: 'Untuk menerjemahkan',
    handOver: 'Untuk menyiapkan penyerahan kasus',
    safety: 'Demi keselamatan',
  },
  open: {
    button: 'Buka untuk rekan',
    title: 'Buka kasus ini untuk seorang rekan',
    lead: 'Rekan itu membaca seluruh kasus dan tidak mengubah apa pun. Setelah hari terakhir, kasus tertutup sendiri.',
    save: 'Buka kasusnya',
    saved: 'Terbuka untuk %{name} sampai %{date}',
  },
  end: {
    button: 'Akhiri sekarang',
    of: 'Akhiri sekarang untuk %{name}',
    title: 'Tutup kasus ini bagi %{name}?',
    then: '%{name} langsung tidak dapat melihatnya lagi. Yang sudah dibaca tetap ada dalam catatan siapa yang membukanya.',
    confirm: 'Tutup sekarang',
    done: 'Kasus tertutup bagi %{name}',
  },
};
