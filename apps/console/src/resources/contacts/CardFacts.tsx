import { useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import { DefinitionList } from '../../components/DefinitionList';
import { useFormat } from '../../components/use-format';
import {
  CARD_ANSWERS,
  CARD_WORDS,
  type CardWords,
  hasWords,
  type SafeContactCard,
  wordsOf,
} from './contact';

/** The safe-contact card as it is read: its answers, and its words when they are open. */
export const CardFacts = ({ card, words }: { card: SafeContactCard; words: CardWords | null }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date } = useFormat();
  const term = (field: string) => translate(`resources.safe-contact-cards.fields.${field}`);
  const told = wordsOf(words);
  return (
    <DefinitionList
      items={[
        ...CARD_ANSWERS.map((field) => ({
          term: term(field),
          value: card[field] && sayCode('yesNo', card[field]),
        })),
        ...(words || !hasWords(card)
          ? CARD_WORDS.map((field) => ({ term: term(field), value: told[field] }))
          : []),
        { term: term('lastConfirmedOn'), value: date(card.lastConfirmedOn) },
      ]}
    />
  );
};
