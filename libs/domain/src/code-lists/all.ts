import { ANSWER_LABELS, isAnswer } from './answers';
import type { Code, CodeList, Language } from './code-list';
import {
  ASSISTANCE_MODE,
  ASSISTANCE_RESULT,
  ASSISTANCE_STATUS,
  FOR_WHOM,
  NOT_GIVEN_REASON,
  ORGANISATION_KIND,
  QUANTITY_UNIT,
  RECEIPT_KIND,
} from './lists/assistance';
import {
  CLOSURE_REASON,
  PLACE_OF_FIRST_CONTACT,
  REFERRED_BY,
  STAGE,
  TRAFFICKING_STATUS,
} from './lists/case';
import { CONTACT_KIND } from './lists/contact';
import { COUNTRY } from './lists/country';
import { DECIDING_BODY } from './lists/determination';
import {
  ACTS,
  BORDER_CROSSING,
  MEANS,
  METHOD_OF_RECRUITMENT,
  METHODS_OF_CONTROL,
  PART_OF_JOURNEY,
  PAY_PERIOD,
  PAY_RECEIVED,
  RECRUITER_RELATION,
  TRANSPORT,
  TYPE_OF_EXPLOITATION,
  WAY_OF_ENTERING,
} from './lists/episode';
import { EXPLOITATION_SECTOR } from './lists/exploitation-sector';
import {
  AGE_BAND,
  EXPLOITATION_GROUP,
  NEW_OR_CARRIED_OVER,
  WOMEN_MEN_GIRLS_BOYS,
} from './lists/figure-classes';
import { IDENTITY_DOCUMENT_KIND, IDENTITY_DOCUMENT_STATE } from './lists/identity-document';
import { LANGUAGE } from './lists/language';
import { HIGHEST_LEVEL_OF_EDUCATION, MARITAL_STATUS, SEX, YES_NO } from './lists/person';
import { ACCOMPANIMENT, RELATION } from './lists/relative';

const ALL = [
  SEX,
  HIGHEST_LEVEL_OF_EDUCATION,
  MARITAL_STATUS,
  LANGUAGE,
  YES_NO,
  IDENTITY_DOCUMENT_KIND,
  IDENTITY_DOCUMENT_STATE,
  CONTACT_KIND,
  RELATION,
  ACCOMPANIMENT,
  TRAFFICKING_STATUS,
  DECIDING_BODY,
  STAGE,
  CLOSURE_REASON,
  REFERRED_BY,
  PLACE_OF_FIRST_CONTACT,
  ACTS,
  MEANS,
  TYPE_OF_EXPLOITATION,
  EXPLOITATION_SECTOR,
  METHODS_OF_CONTROL,
  WAY_OF_ENTERING,
  METHOD_OF_RECRUITMENT,
  RECRUITER_RELATION,
  PAY_RECEIVED,
  PAY_PERIOD,
  PART_OF_JOURNEY,
  TRANSPORT,
  BORDER_CROSSING,
  ORGANISATION_KIND,
  ASSISTANCE_STATUS,
  ASSISTANCE_MODE,
  FOR_WHOM,
  NOT_GIVEN_REASON,
  ASSISTANCE_RESULT,
  RECEIPT_KIND,
  QUANTITY_UNIT,
  COUNTRY,
  AGE_BAND,
  WOMEN_MEN_GIRLS_BOYS,
  EXPLOITATION_GROUP,
  NEW_OR_CARRIED_OVER,
] as const;

export type CodeListName = (typeof ALL)[number]['list'];

/** Every list the system starts with. Kinds of assistance have a list of their own: `ASSISTANCE_TYPES`. */
export const CODE_LISTS: readonly CodeList<CodeListName>[] = ALL;

const byName = new Map(CODE_LISTS.map((list) => [list.list, list]));
const codesByName = new Map(
  CODE_LISTS.map((list) => [
    list.list,
    new Map(list.codes.map((code): [string, Code] => [code.code, code])),
  ]),
);

export function findCodeList(name: CodeListName): CodeList<CodeListName> {
  const found = byName.get(name);
  if (!found) throw new RangeError(`There is no code list ${name}.`);
  return found;
}

/** The codes of a list in the order they are offered, retired ones included. */
export function codesOf(name: CodeListName): readonly string[] {
  return findCodeList(name).codes.map((code) => code.code);
}

export function findCode(name: CodeListName, code: string): Code | null {
  return codesByName.get(name)?.get(code) ?? null;
}

/** Is this a code the list starts with? Codes a programme added are known to the database only. */
export function isCode(name: CodeListName, code: string): boolean {
  return findCode(name, code) !== null;
}

/**
 * The words for a stored value: the code's label, or that of an honest answer. A code that only a programme's own
 * list knows comes back as it is.
 */
export function labelOf(name: CodeListName, value: string, language: Language): string {
  const label = findCode(name, value)?.label ?? (isAnswer(value) ? ANSWER_LABELS[value] : null);
  return label?.[language] ?? value;
}
