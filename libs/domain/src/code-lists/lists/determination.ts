import { codeList, HTCDS_AND_OURS } from '../code-list';

const DECIDED_BY = 'vic_TraffickingStatusDecisionMakingOrg';

/**
 * Who decided whether a person is a victim of trafficking. HTCDS 2.0 `vic_TraffickingStatusDecisionMakingOrg`, with the
 * programme itself and bodies of our own that lead to one of its codes.
 */
export const DECIDING_BODY = codeList(
  'decidingBody',
  { en: 'Decided by', id: 'Ditetapkan oleh' },
  HTCDS_AND_OURS(DECIDED_BY),
  [
    ['OwnProgramme', 'This programme', 'Program ini', { htcds: 'Other' }],
    ['Police', 'Police', 'Kepolisian', { htcds: 'Police' }],
    [
      'CourtOrProsecution',
      'Court or prosecution',
      'Pengadilan atau kejaksaan',
      { htcds: 'CourtOrProsecution' },
    ],
    [
      'NonPoliceGovernmentalOrganization',
      'Government body other than the police',
      'Instansi pemerintah selain kepolisian',
      { htcds: 'NonPoliceGovernmentalOrganization' },
    ],
    [
      'MultidisciplinaryTeam',
      'Multidisciplinary team',
      'Tim multidisiplin',
      { htcds: 'NonPoliceGovernmentalOrganization' },
    ],
    ['NGO', 'Non-governmental organisation', 'Organisasi nonpemerintah', { htcds: 'NGO' }],
    ['Other', 'Other', 'Lainnya', { htcds: 'Other' }],
  ],
);
