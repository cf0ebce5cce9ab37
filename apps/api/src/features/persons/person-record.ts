import { initialsOf, yearOf } from '@teduh/domain';
import { type Filter, isIdOf, isOneOf, isTrue, type RecordShape } from '../../platform/database';
import type { Told } from './told';

/** The questions that have several answers, each by the name of its list in `person_codes`. */
export const LISTS = ['furtherCitizenships', 'languages'] as const;

const codesOf = (list: (typeof LISTS)[number]) =>
  `array(select k.code from person_codes k where k.person_id = p.id and k.list = '${list}' order by k.code)`;

/** One of several codes, or several parted by commas, among a person's answers to a question. */
const holds = (list: (typeof LISTS)[number]) =>
  `p.id in (select k.person_id from person_codes k where k.list = '${list}' and k.code = any($$::text[]))`;

const speaks: Filter = {
  operators: ['eq'],
  sql: (value) => ({ text: holds('languages'), values: [value.split(',')] }),
};

/** Her main citizenship, or a further one. */
const isCitizenOf: Filter = {
  operators: ['eq'],
  sql: (value) => {
    const codes = value.split(',');
    const text = `(p.citizenship = any($$::text[]) or ${holds('furtherCitizenships')})`;
    return { text, values: [codes, codes] };
  },
};

/** The coded questions with one answer each, as columns and as they are called in answers. */
export const CODED = {
  sex: 'sex',
  citizenship: 'citizenship',
  needs_interpreter: 'needsInterpreter',
  interpreter_language: 'interpreterLanguage',
  highest_level_of_education: 'highestLevelOfEducation',
  marital_status: 'maritalStatus',
  accompaniment: 'accompaniment',
} as const;

const coded = Object.entries(CODED).map(([column, name]) => `p.${column} as "${name}"`);
const lists = LISTS.map((list) => `${codesOf(list)} as "${list}"`);

/** What is told of a person without what identifies her, for statements on `persons p`. */
export const TOLD_COLUMNS = [...coded, ...lists].join(', ');

export const PERSONS: RecordShape = {
  from: 'persons p',
  id: 'p.id',
  filters: {
    programmeId: isIdOf('p.programme_id'),
    sex: isOneOf('p.sex'),
    citizenship: isCitizenOf,
    language: speaks,
    hasCase: isTrue('p.has_case', 'not p.has_case'),
  },
  sorts: { registeredAt: 'p.created_at', initials: 'p.initials', birthYear: 'p.birth_year' },
  defaultSort: '-registeredAt',
  columns: `p.id, p.version, p.programme_id as "programmeId", p.initials,
    p.birth_year as "birthYear", p.birth_date_precision as "birthDatePrecision", ${TOLD_COLUMNS},
    coalesce((select json_agg(c.id order by c.registered_on, c.id) from cases c where c.person_id = p.id), '[]') as cases`,
};

/** The columns of `persons` that are written from what was told, in the order of `counted`. */
export const COUNTED = [
  ...['initials', 'birth_year', 'birth_date_precision'],
  ...Object.keys(CODED),
] as const;

/** What of a person can be counted and shown: initials, year of birth and how sure it is, and her coded answers. */
export function counted(told: Told): unknown[] {
  const { fullName, birthDate, birthDatePrecision } = told;
  const year = birthDate === null ? null : yearOf(birthDate);
  const answers = Object.values(CODED).map((name) => told[name]);
  return [initialsOf(fullName) || null, year, birthDatePrecision, ...answers];
}
