import { useTranslate } from 'ra-core';
import { useChoices } from '../../components/codes';
import { DateInput, SelectInput, TextInput } from '../../components/inputs';
import { CARD_ANSWERS } from './contact';

/** What is asked so that nobody is put into danger by a call, a message or a visit. */
export const SafeContactInputs = () => {
  const translate = useTranslate();
  const yesNo = useChoices('yesNo');
  const hint = (field: string) => translate(`resources.safe-contact-cards.hints.${field}`);
  return (
    <>
      {CARD_ANSWERS.map((field) => (
        <SelectInput key={field} source={field} choices={yesNo} answers />
      ))}
      <TextInput source="safeHours" hint={hint('safeHours')} maxLength={200} personal optional />
      <TextInput source="codeWord" hint={hint('codeWord')} maxLength={100} personal optional />
      <TextInput
        source="mustNotKnow"
        hint={hint('mustNotKnow')}
        maxLength={500}
        personal
        optional
        multiline
        className="whole"
      />
      <TextInput
        source="introduceAs"
        hint={hint('introduceAs')}
        maxLength={200}
        personal
        optional
      />
      <DateInput source="lastConfirmedOn" complete optional />
    </>
  );
};
