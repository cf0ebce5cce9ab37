import type { Translation } from '../../i18n/words';
import type { en } from './en';

export const id: Translation<typeof en> = {
  name: 'Peristiwa |||| Peristiwa',
  menu: 'Peristiwa',
  fields: {
    countryOfExploitation: 'Negara tempat eksploitasi',
    startedOn: 'Mulai',
    endedOn: 'Berakhir',
    wayOfEntering: 'Bagaimana bermula',
    isIntended: 'Ditemukan sebelum terjadi',
    isStub: 'Diceritakan tanpa rincian',
    isCrossBorder: 'Melintasi batas negara',
    acts: 'Yang dilakukan (proses)',
    means: 'Bagaimana dilakukan (cara)',
    typeOfExploitation: 'Bentuk eksploitasi',
    exploitationSector: 'Sektor',
    methodsOfControl: 'Cara pengendalian',
  },
  section: {
    title: 'Yang terjadi',
    numbered: 'Yang terjadi, %{number}',
    none: 'Belum ada catatan tentang yang terjadi',
    noneMore: 'Ini dapat menunggu sampai yang bersangkutan mau bercerita.',
    add: 'Tambah yang terjadi',
    save: 'Simpan yang terjadi',
    intended: 'Ditemukan sebelum sempat dieksploitasi',
    stub: 'Diceritakan, tanpa rincian',
    period: '%{from} sampai %{until}',
    since: 'sejak %{from}',
    until: 'sampai %{until}',
  },
};
