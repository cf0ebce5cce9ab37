import {
  birthYearFromAge,
  type CalendarDate,
  type NameStatus,
  type PersonInput,
  type Precision,
  precisionOf,
} from '@teduh/domain';
import type { UpdatePerson } from './persons.dto';

/** What is told of a person, whoever registered her. */
export type Told = Omit<PersonInput, 'programmeId'>;

export const NOTHING_TOLD: Told = {
  fullName: null,
  ownScriptName: null,
  aliases: [],
  nameStatus: null,
  sex: null,
  birthDate: null,
  birthDatePrecision: null,
  toldAge: null,
  toldAgeOn: null,
  citizenship: null,
  furtherCitizenships: [],
  languages: [],
  needsInterpreter: null,
  interpreterLanguage: null,
  highestLevelOfEducation: null,
  maritalStatus: null,
  accompaniment: null,
};

/** What is told after a change, with what follows from it; a list that was cleared is empty. */
export function toldAfter(before: Told, named: Partial<UpdatePerson>): Told {
  const after = { ...before, ...consequencesOf(named), ...named };
  return {
    ...after,
    ...names(after),
    birthDatePrecision:
      after.birthDatePrecision ?? (after.birthDate ? precisionOf(after.birthDate) : null),
    furtherCitizenships: after.furtherCitizenships ?? [],
    languages: after.languages ?? [],
  };
}

/** A new name makes the old reason for having none void; a new birth date the old precision; an age the birth date. */
function consequencesOf(named: Partial<UpdatePerson>): Partial<Told> {
  const isNewAge = named.toldAge !== undefined && named.toldAge !== null;
  return {
    ...(named.fullName ? { nameStatus: 'known' as const } : {}),
    ...('birthDate' in named || isNewAge ? { birthDatePrecision: null } : {}),
    ...(isNewAge ? { birthDate: null } : {}),
    ...(named.needsInterpreter !== undefined ? { interpreterLanguage: null } : {}),
  };
}

/** Names without spaces around them; that there is one says that it is known. */
function names({
  fullName,
  ownScriptName,
  aliases,
  nameStatus,
}: Pick<Told, 'fullName' | 'ownScriptName' | 'nameStatus'> & {
  aliases: readonly string[] | null;
}) {
  const name = fullName?.trim() || null;
  const known: NameStatus | null = name ? 'known' : null;
  return {
    fullName: name,
    ownScriptName: ownScriptName?.trim() || null,
    aliases: (aliases ?? []).map((one) => one.trim()),
    nameStatus: nameStatus ?? known,
  };
}

/** As it is kept: of an age the year of birth it means, and that it is a guess. */
export function kept(told: Told, today: CalendarDate): Told {
  const { toldAge, toldAgeOn } = told;
  if (toldAge === null) return told;
  return {
    ...told,
    ...{ toldAge: null, toldAgeOn: null, birthDatePrecision: 'estimated' satisfies Precision },
    birthDate: birthYearFromAge(toldAge, toldAgeOn ?? today),
  };
}
