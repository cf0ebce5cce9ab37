import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export { DocumentsOfPerson } from './DocumentsOfPerson';

/** The papers of a person; read and written on the case. */
export const identityDocuments: ConsoleResource = {
  name: 'identity-documents',
  words: { en, id },
};
