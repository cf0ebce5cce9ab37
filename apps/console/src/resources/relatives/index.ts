import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export { RelativesOfPerson } from './RelativesOfPerson';

/** The family of a person; read and written on the case. */
export const relatives: ConsoleResource = {
  name: 'relatives',
  words: { en, id },
};
