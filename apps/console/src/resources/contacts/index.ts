import type { ConsoleResource } from '../resource';
import { cardEn, en } from './en';
import { cardId, id } from './id';

export { SafeContact } from './SafeContact';

/** Ways to reach a person; read and written on the case. */
export const contacts: ConsoleResource = {
  name: 'contacts',
  words: { en, id },
};

/** How a person can be reached safely: one card for each, read before any number is shown. */
export const safeContactCards: ConsoleResource = {
  name: 'safe-contact-cards',
  words: { en: cardEn, id: cardId },
};
