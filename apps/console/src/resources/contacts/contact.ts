import type { components } from '../../api/openapi';

/** A way to reach a person, as the API sends it: without the number or address. */
export type Contact = components['schemas']['ContactResponse'];
export type RevealedContact = components['schemas']['RevealedContact'];

/** How a person can be reached safely: the answers, and the words that are only opened on purpose. */
export type SafeContactCard = components['schemas']['SafeContactCardResponse'];
export type CardWords = components['schemas']['RevealedSafeContactCard'];

export const CONTACT_FIELDS = ['kind', 'value', 'belongsTo', 'isInUse'] as const;

export const CARD_ANSWERS = ['mayCall', 'mayText', 'mayWrite', 'mayVisit'] as const;
export const CARD_WORDS = ['safeHours', 'codeWord', 'mustNotKnow', 'introduceAs'] as const;

/** Whether anything of the card is covered. */
export const hasWords = (card: SafeContactCard): boolean =>
  card.hasSafeHours || card.hasCodeWord || card.hasMustNotKnow || card.hasIntroduceAs;

/** The words alone, as the form and the facts of the card take them. */
export const wordsOf = (shown: CardWords | null) => ({
  safeHours: shown?.safeHours ?? null,
  codeWord: shown?.codeWord ?? null,
  mustNotKnow: shown?.mustNotKnow ?? null,
  introduceAs: shown?.introduceAs ?? null,
});
