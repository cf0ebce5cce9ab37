import { codeList, HTCDS_AND_OURS, OURS } from '../code-list';

/**
 * What the screening found, the case's current determination. HTCDS 2.0 `vic_TraffickingStatus`, and of our own
 * *undecided* (not enough information), which HTCDS lacks and which leaves as empty. Nothing chosen = not screened.
 */
export const TRAFFICKING_STATUS = codeList(
  'traffickingStatus',
  { en: 'Determination', id: 'Penetapan status korban' },
  HTCDS_AND_OURS('vic_TraffickingStatus'),
  [
    [
      'ActualVictimOfTrafficking',
      'Victim of trafficking',
      'Korban TPPO',
      { htcds: 'ActualVictimOfTrafficking' },
    ],
    [
      'PossibleVictimOfTrafficking',
      'Possible victim of trafficking',
      'Terindikasi korban TPPO',
      { htcds: 'PossibleVictimOfTrafficking' },
    ],
    [
      'NotAVictimOfTrafficking',
      'Not a victim of trafficking',
      'Bukan korban TPPO',
      { htcds: 'NotAVictimOfTrafficking' },
    ],
    ['Undecided', 'Undecided: not enough information', 'Belum dapat ditetapkan'],
  ],
);

/** Where the work with the person stands. Our own finer stages of HTCDS 2.0 `cas_Status`. */
export const STAGE = codeList('stage', { en: 'Stage', id: 'Tahap' }, HTCDS_AND_OURS('cas_Status'), [
  ['ReferredIn', 'Referred in', 'Rujukan masuk', { htcds: 'Active' }],
  ['Screening', 'Screening', 'Penyaringan', { htcds: 'Active' }],
  ['Active', 'Active', 'Sedang ditangani', { htcds: 'Active' }],
  ['ReturnInProgress', 'Return in progress', 'Dalam proses pemulangan', { htcds: 'Active' }],
  ['Reintegration', 'Reintegration', 'Reintegrasi sosial', { htcds: 'Active' }],
  ['FollowUp', 'Follow-up', 'Pemantauan', { htcds: 'FollowUp' }],
  ['Closed', 'Closed', 'Ditutup', { htcds: 'Closed' }],
  ['ClosedReferred', 'Closed, referred on', 'Ditutup, dirujuk', { htcds: 'ClosedReferred' }],
]);

/** Why a case was closed. HTCDS 2.0 `cas_ReasonForCaseClosure` is free text; the list is our own. */
export const CLOSURE_REASON = codeList(
  'closureReason',
  { en: 'Reason for closure', id: 'Alasan penutupan' },
  OURS,
  [
    ['PlanCompleted', 'Plan completed', 'Rencana selesai'],
    ['ReferredToOtherBody', 'Referred to another body', 'Dirujuk ke lembaga lain'],
    ['OwnWish', 'Left by own wish', 'Atas keinginan sendiri'],
    ['LostContact', 'Lost contact', 'Tidak dapat dihubungi'],
    ['NotAVictim', 'Not a victim of trafficking', 'Bukan korban TPPO'],
    ['HandedOver', 'Handed over to another programme', 'Serah terima kasus ke program lain'],
    ['ReTrafficked', 'Trafficked again: new episode', 'Mengalami peristiwa perdagangan orang lagi'],
    ['Died', 'Died', 'Meninggal dunia'],
    ['Other', 'Other', 'Lainnya'],
  ],
);

/** Who told the programme about the person. Our own list. */
export const REFERRED_BY = codeList('referredBy', { en: 'Referred by', id: 'Dirujuk oleh' }, OURS, [
  ['Police', 'Police', 'Kepolisian'],
  ['Immigration', 'Immigration service', 'Imigrasi'],
  ['OtherGovernment', 'Other government body', 'Instansi pemerintah lain'],
  ['EmbassyOrConsulate', 'Embassy or consulate', 'Kedutaan atau konsulat'],
  ['NGO', 'Non-governmental organisation', 'Organisasi nonpemerintah'],
  ['InternationalOrganisation', 'International organisation', 'Organisasi internasional'],
  ['OtherProgramme', 'Another country programme', 'Program negara lain'],
  ['HealthService', 'Health service', 'Layanan kesehatan'],
  ['Hotline', 'Hotline', 'Saluran telepon pengaduan'],
  ['FamilyOrFriend', 'Family or friend', 'Keluarga atau teman'],
  ['Self', 'The person herself or himself', 'Datang sendiri'],
  ['Other', 'Other', 'Lainnya'],
]);

/** Where the programme first met the person. A kind of place, never an address. Our own list. */
export const PLACE_OF_FIRST_CONTACT = codeList(
  'placeOfFirstContact',
  { en: 'Place of first contact', id: 'Tempat kontak pertama' },
  OURS,
  [
    ['PoliceStation', 'Police station', 'Kantor polisi'],
    ['DetentionCentre', 'Detention centre', 'Rumah detensi'],
    ['EmbassyOrConsulate', 'Embassy or consulate', 'Kedutaan atau konsulat'],
    ['PortOrAirport', 'Port or airport', 'Pelabuhan atau bandara'],
    ['BorderPoint', 'Border point', 'Pos perbatasan'],
    ['Shelter', 'Shelter', 'Rumah aman'],
    ['HealthFacility', 'Health facility', 'Fasilitas kesehatan'],
    ['Workplace', 'Workplace', 'Tempat kerja'],
    ['Community', 'Home or community', 'Rumah atau lingkungan tempat tinggal'],
    ['Office', 'Office of the programme', 'Kantor program'],
    ['PhoneOrOnline', 'By phone or online', 'Melalui telepon atau daring'],
    ['Other', 'Other', 'Lainnya'],
  ],
);
