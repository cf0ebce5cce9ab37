import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export { birthBody } from './person';
export { OtherNames } from './OtherNames';
export { NameInputs, PersonInputs } from './PersonInputs';
export { PersonSection } from './PersonSection';

/** Persons have no pages: they are opened with their case, never listed. */
export const persons: ConsoleResource = {
  name: 'persons',
  words: { en, id },
};
