import type { Translation } from '../../i18n/words';
import type { MembershipRequestWords } from './en';

export const id: Translation<MembershipRequestWords> = {
  name: 'Permintaan peran tinggi',
  menu: 'Peran tinggi',
  list: {
    title: 'Permintaan peran tinggi',
    lead: 'Penyelia, administrator, auditor, peran di kantor pusat dan lingkaran tertutup perlu dua orang: satu meminta, yang lain memutuskan.',
    waiting: 'Menunggu',
    decided: 'Sudah diputuskan',
    none: 'Tidak ada permintaan yang menunggu',
    noneDecided: 'Belum ada permintaan yang diputuskan',
    noneMore: 'Permintaan muncul ketika seorang administrator memberi seseorang peran tinggi.',
  },
  sentence: '%{asker} meminta: %{role} di %{programme} untuk %{name}',
  sentenceClosed:
    '%{asker} meminta: %{role} di %{programme} untuk %{name}, dengan izin lingkaran tertutup',
  somebody: 'Seseorang yang akunnya sudah tidak ada',
  asked: 'Diminta: %{at}',
  waits: 'Menunggu orang lain',
  own: 'Anda yang memintanya, atau ini untuk Anda.',
  decide: { approved: 'Setujui', refused: 'Tolak' },
  decideFor: { approved: 'Setujui untuk %{name}', refused: 'Tolak untuk %{name}' },
  decisions: { approved: 'Disetujui', refused: 'Ditolak' },
  done: {
    approved: '%{name} kini memegang peran itu.',
    refused: 'Ditolak: %{name} tidak mendapat peran itu.',
  },
};
