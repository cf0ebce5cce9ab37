import { type Figure, IDENTIFIED_ONLY, words } from './figure';

/** Persons by the year a case was opened for them, whatever the screening found and whether or not help followed. */
export const PERSONS_REGISTERED: Figure = {
  id: 'persons-registered',
  runsOn: 'ownCases',
  title: words('Persons registered per year', 'Jumlah orang yang didaftarkan per tahun'),
  unit: words('Persons, each once a year', 'Orang, masing-masing dihitung satu kali per tahun'),
  basis: words('The day the case was registered', 'Hari kasus didaftarkan'),
  population: words(
    'Persons with a case registered in the year, whatever the determination.',
    'Orang yang kasusnya didaftarkan pada tahun itu, apa pun penetapannya.',
  ),
  exclusions: [
    words(
      'Family members without a case of their own.',
      'Anggota keluarga yang tidak memiliki kasus sendiri.',
    ),
  ],
  splits: [
    'womenMenGirlsBoys',
    'sex',
    'ageGroup',
    'typeOfExploitation',
    'exploitationGroup',
    'citizenship',
    'countryOfExploitation',
    'programme',
  ],
  notes: [
    words(
      'Registered is not assisted, and not a finding: possible victims and persons found not to be victims are included.',
      'Terdaftar tidak berarti dibantu dan bukan penetapan: orang yang terindikasi korban TPPO dan yang bukan korban TPPO termasuk di dalamnya.',
    ),
    words(
      'The total of several years counts each person once.',
      'Jumlah untuk beberapa tahun menghitung setiap orang satu kali.',
    ),
    IDENTIFIED_ONLY,
  ],
};
