import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export { DeterminationsOfCase } from './DeterminationsOfCase';

/** Who decided whether a person is a victim of trafficking, and why; read and written on the case. */
export const determinations: ConsoleResource = {
  name: 'determinations',
  words: { en, id },
};
