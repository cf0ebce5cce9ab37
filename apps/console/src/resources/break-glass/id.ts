import type { Translation } from '../../i18n/words';
import type { BreakGlassWords } from './en';

export const id: Translation<BreakGlassWords> = {
  name: 'Pembukaan darurat',
  menu: 'Pembukaan darurat',
  openUntil: 'Dibuka dalam keadaan darurat sampai %{time}. Pembukaan ini ditinjau.',
  fields: {
    programmeId: 'Program',
    caseNumber: 'Nomor kasus',
    theirNumber: 'Nomor kasus yang disampaikan rekan Anda',
    openedByName: 'Dibuka oleh',
    reason: 'Alasan',
    askedAt: 'Kapan',
    verdict: 'Tinjauan',
  },
  list: {
    title: 'Pembukaan darurat',
    create: 'Buka dalam keadaan darurat',
    unread: 'Belum dibaca',
    unreadOnly: 'Hanya yang belum dibaca',
    unreviewed: 'Tinjauan',
    unreviewedOnly: 'Belum ditinjau',
    isUnread: 'Baru',
    markSeen: 'Sudah dilihat',
    none: 'Tidak ada kasus yang dibuka dalam keadaan darurat',
    noneMore:
      'Anda melihat pembukaan Anda sendiri, dan yang diberitahukan kepada Anda atau Anda tinjau.',
  },
  create: {
    title: 'Buka kasus dalam keadaan darurat',
    note: 'Kasus terbuka selama 60 menit. Penanggung jawabnya, penyelia tim dan auditor langsung diberi tahu, dan orang lain meninjaunya dalam tiga hari. Bila rekan sakit, aturlah pengganti.',
    save: 'Buka selama 60 menit',
    saved: 'Ini sudah dicatat. Lingkaran tertutup menunggu sampai seorang rekan menyetujui.',
  },
  confirm: {
    title: 'Setujui untuk rekan',
    note: 'Lingkaran tertutup hanya terbuka bila dua orang setuju. Ketik nomor yang disampaikan rekan Anda. Anda tidak akan melihat kasusnya.',
    save: 'Setujui',
    saved: 'Kasus terbuka bagi %{name} selama 60 menit.',
  },
  reason: {
    dangerToLife: 'Bahaya bagi nyawa',
    leadUnreachable: 'Penanggung jawab tidak dapat dihubungi dalam keadaan darurat',
    courtOrPoliceDeadline: 'Tenggat pengadilan atau polisi',
    other: 'Alasan lain',
  },
  state: {
    waiting: 'Menunggu orang kedua',
    lapsed: 'Tidak ada yang menyetujui',
    open: 'Sedang terbuka',
    over: 'Belum ditinjau',
    overdue: 'Tinjauan terlambat',
  },
  judge: {
    justified: 'Apakah tepat %{name} membuka %{number}?',
    notJustified: 'Apakah keliru %{name} membuka %{number}?',
    text: 'Pernyataan Anda tercatat di jejak audit dan menutup tinjauan. Tidak dapat ditarik kembali.',
  },
  verdict: {
    justified: 'Dapat dibenarkan',
    notJustified: 'Tidak dapat dibenarkan',
  },
};
