import type { Role } from '@teduh/domain';
import { fixedId } from './ids';
import type { ProgrammeCode } from './world';

/**
 * The country programmes of the demonstration, with offices, colleagues, partners and projects. The countries are
 * those of the chapter; teams, partners and projects are invented, and their names say so.
 */
export interface Office {
  code: ProgrammeCode | 'HQ';
  id: string;
  name: string;
  country: string | null;
  timeZone: string;
  currency: string;
  teams: Team[];
  partners: Partner[];
  projects: Project[];
}

export interface Team {
  id: string;
  name: string;
}

export interface Partner {
  id: string;
  name: string;
  kind: string;
  country: string;
}

export interface Project {
  id: string;
  code: string;
  name: string;
  startsOn: string;
  endsOn: string | null;
  currency: string;
}

/** Somebody who works in an office. Those who can sign in have the demonstration's password. */
export interface Colleague {
  id: string;
  username: string;
  displayName: string;
  locale: 'en' | 'id';
  office: Office['code'];
  role: Role;
  team: string | null;
  signsIn: boolean;
}

const office = (
  code: Office['code'],
  name: string,
  timeZone: string,
  currency: string,
  teams: string[],
  partners: [name: string, kind: string][],
  projects: [code: string, name: string, from: number, to: number | null][],
): Office => ({
  code,
  id: fixedId(`programme ${code}`),
  name,
  country: code === 'HQ' ? null : code,
  timeZone,
  currency,
  teams: teams.map((team) => ({ id: fixedId(`team ${code} ${team}`), name: team })),
  partners: partners.map(([partner, kind]) => ({
    id: fixedId(`partner ${code} ${partner}`),
    name: partner,
    kind,
    country: code,
  })),
  projects: projects.map(([project, title, from, to]) => ({
    id: fixedId(`project ${code} ${project}`),
    code: project,
    name: title,
    startsOn: `${from}-01-01`,
    endsOn: to === null ? null : `${to}-12-31`,
    currency,
  })),
});

export const OFFICES: readonly Office[] = [
  office('HQ', 'Headquarters', 'UTC', 'USD', [], [], []),
  office(
    'IDN',
    'Indonesia',
    'Asia/Jakarta',
    'IDR',
    ['Team West', 'Team East'],
    [
      ['Rumah Aman Anggrek Contoh', 'NGO'],
      ['Yayasan Cempaka Contoh', 'NGO'],
      ['Klinik Kenanga Contoh', 'HealthServiceOrganisation'],
      ['Bantuan Hukum Merpati Contoh', 'LegalService'],
      ['Dinas Sosial Contoh', 'LocalGovernmentOrganisation'],
      ['Sekolah Jalak Contoh', 'SchoolOrCollege'],
    ],
    [
      ['MELATI', 'Melati: first help and return', 2006, 2012],
      ['KENARI', 'Kenari: shelter and recovery', 2008, 2016],
      ['SAMUDRA', 'Samudra: help for fishers', 2014, 2017],
      ['CEMPAKA', 'Cempaka: reintegration', 2012, null],
      ['SEROJA', 'Seroja: help after forced online scam', 2021, null],
    ],
  ),
  office(
    'THA',
    'Thailand',
    'Asia/Bangkok',
    'THB',
    ['Team Central'],
    [
      ['Mali Tuayang Shelter', 'NGO'],
      ['Bua Tuayang Foundation', 'NGO'],
      ['Champa Tuayang Clinic', 'HealthServiceOrganisation'],
      ['Insi Tuayang Law Centre', 'LegalService'],
    ],
    [
      ['BUA', 'Bua: direct assistance', 2006, 2016],
      ['MALI', 'Mali: life skills', 2010, 2020],
      ['STRATEGY', 'Champa: protection-oriented identification', 2017, 2020],
      ['PIRAP', 'Pirap: safe migration and return', 2018, null],
    ],
  ),
  office(
    'KHM',
    'Cambodia',
    'Asia/Phnom_Penh',
    'USD',
    ['Team North'],
    [
      ['Romduol Kumru Centre', 'NGO'],
      ['Malis Kumru Clinic', 'HealthServiceOrganisation'],
      ['Preap Kumru Legal Aid', 'LegalService'],
    ],
    [
      ['ROMDUOL', 'Romduol: children and families', 2006, 2014],
      ['CHHUK', 'Chhuk: shelter and recovery', 2011, null],
      ['PREAP', 'Preap: return and reintegration', 2019, null],
    ],
  ),
  office(
    'MMR',
    'Myanmar',
    'Asia/Yangon',
    'USD',
    ['Team South'],
    [
      ['Thazin Namuna House', 'NGO'],
      ['Padauk Namuna Clinic', 'HealthServiceOrganisation'],
      ['Daung Namuna Network', 'NGO'],
    ],
    [
      ['THAZIN', 'Thazin: reception of persons who return', 2006, 2017],
      ['PADAUK', 'Padauk: reintegration', 2013, null],
    ],
  ),
];

export function officeOf(code: Office['code']): Office {
  const found = OFFICES.find((one) => one.code === code);
  if (!found) throw new Error(`The demonstration has no office ${code}.`);
  return found;
}

const colleague = (
  username: string,
  displayName: string,
  code: Office['code'],
  role: Role,
  teamAt: number | null = null,
  signsIn = true,
): Colleague => ({
  id: fixedId(`user ${username}`),
  username,
  displayName,
  locale: code === 'IDN' ? 'id' : 'en',
  office: code,
  role,
  team: teamAt === null ? null : (officeOf(code).teams[teamAt]?.id ?? null),
  signsIn,
});

/** The ten users of the demonstration, and one at headquarters who reads the figures of all programmes. */
const SIGNING_IN: readonly Colleague[] = [
  colleague('caseworker', 'Kenari C.', 'IDN', 'caseworker', 0),
  colleague('supervisor', 'Merpati S.', 'IDN', 'supervisor', 0),
  colleague('manager', 'Cendrawasih M.', 'IDN', 'manager'),
  colleague('officer', 'Jalak O.', 'IDN', 'officer'),
  colleague('trainer', 'Kutilang T.', 'IDN', 'trainer'),
  colleague('auditor', 'Elang A.', 'IDN', 'auditor'),
  colleague('admin', 'Bangau A.', 'IDN', 'administrator'),
  colleague('caseworker.th', 'Mali C.', 'THA', 'caseworker', 0),
  colleague('supervisor.th', 'Bua S.', 'THA', 'supervisor', 0),
  colleague('manager.th', 'Champa M.', 'THA', 'manager'),
  colleague('manager.hq', 'Heron M.', 'HQ', 'manager'),
];

const lead = (name: string, code: Office['code'], teamAt = 0): Colleague =>
  colleague(name.toLowerCase(), `${name} C.`, code, 'caseworker', teamAt, false);

/** Colleagues who lead cases and do not sign in, so that no caseload is impossibly large. */
const LEADS: readonly Colleague[] = [
  ...['Nuri', 'Camar', 'Gelatik', 'Perkutut', 'Pipit', 'Murai'].map((name) => lead(name, 'IDN')),
  ...['Maleo', 'Kasuari', 'Walet'].map((name) => lead(name, 'IDN', 1)),
  ...['Kulap', 'Chaba', 'Anchan', 'Lilawadi'].map((name) => lead(name, 'THA')),
  ...['Romduol', 'Kolap', 'Sarika'].map((name) => lead(name, 'KHM')),
  ...['Thazin', 'Gangaw', 'Hintha'].map((name) => lead(name, 'MMR')),
];

/** Supervisors of teams where nobody signs in as one. */
const SUPERVISORS: readonly Colleague[] = [
  colleague('kacer', 'Kacer S.', 'IDN', 'supervisor', 1, false),
  colleague('malis', 'Malis S.', 'KHM', 'supervisor', 0, false),
  colleague('padauk', 'Padauk S.', 'MMR', 'supervisor', 0, false),
];

export const COLLEAGUES: readonly Colleague[] = [...SIGNING_IN, ...LEADS, ...SUPERVISORS];

/** Who decides about the cases of a team. */
export function supervisorOf(team: string): Colleague {
  const found = COLLEAGUES.find((one) => one.team === team && one.role === 'supervisor');
  if (!found) throw new Error(`The demonstration has no supervisor for team ${team}.`);
  return found;
}

/** Who may lead a case of the programme. */
export const leadsOf = (code: ProgrammeCode): readonly Colleague[] =>
  LEADS.filter((one) => one.office === code);

export function colleagueNamed(username: string): Colleague {
  const found = COLLEAGUES.find((one) => one.username === username);
  if (!found) throw new Error(`The demonstration has no user ${username}.`);
  return found;
}
