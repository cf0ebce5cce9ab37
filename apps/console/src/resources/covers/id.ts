import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Penggantian |||| Penggantian',
  menu: 'Penggantian',
  fields: {
    programmeId: 'Program',
    absentId: 'Siapa yang tidak masuk?',
    coveringId: 'Siapa yang menggantikan?',
    fromOn: 'Hari pertama',
    untilOn: 'Hari terakhir',
  },
  list: {
    title: 'Penggantian',
    lead: 'Yang menggantikan menangani semua kasus yang dipegang rekannya. Mulai dan berakhir sendiri.',
    create: 'Atur penggantian',
    now: 'Sekarang',
    coming: 'Akan datang',
    over: 'Selesai',
    none: 'Tidak ada yang sedang digantikan',
    noneMore: 'Atur penggantian sebelum Anda tidak masuk, supaya kasus Anda ada yang menangani.',
  },
  entry: {
    forYou: '%{covering} menggantikan Anda',
    youFor: 'Anda menggantikan %{absent}',
    somebodyFor: '%{covering} menggantikan %{absent}',
    days: '%{from} sampai %{until}',
    endedEarly: '%{from} sampai %{until}, diakhiri lebih awal',
    change: 'Ubah hari',
    changeOf: 'Ubah hari: %{who}',
    end: 'Akhiri sekarang',
    endOf: 'Akhiri sekarang: %{who}',
  },
  days: {
    untilFriday: 'Jumat',
    tomorrow: 'Besok',
    onMonday: 'Senin',
  },
  create: {
    title: 'Atur penggantian',
    lead: 'Rekan Anda membaca dan menangani semua kasus yang dipegang orang yang tidak masuk, kecuali lingkaran tertutup; kasus terbatas hanya bila ia berizin.',
    yourself: 'Anda sendiri',
    save: 'Atur penggantian',
    saved: 'Penggantian sudah diatur',
  },
  change: {
    title: 'Ubah hari terakhir',
    save: 'Simpan harinya',
    saved: 'Hari terakhir sudah diubah',
  },
  end: {
    title: 'Akhiri penggantian ini sekarang?',
    now: '%{covering} langsung tidak dapat melihat kasus %{absent} lagi. Yang sudah dicatat tetap ada.',
    coming:
      '%{covering} tidak jadi menggantikan %{absent}. Karena belum mulai, yang lain tidak berubah.',
    confirm: 'Akhiri penggantian',
    done: 'Penggantian sudah berakhir',
  },
};
