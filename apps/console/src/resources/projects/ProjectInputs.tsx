import { required, useTranslate } from 'ra-core';
import { DateInput, TextInput } from '../../components/inputs';

export const ProjectInputs = () => {
  const translate = useTranslate();
  return (
    <>
      <TextInput
        source="name"
        label={translate('resources.projects.nameLabel')}
        maxLength={200}
        validate={required()}
      />
      <TextInput
        source="code"
        maxLength={30}
        hint={translate('resources.projects.codeHint')}
        validate={required()}
      />
      <DateInput source="startsOn" complete validate={required()} />
      <DateInput source="endsOn" complete optional />
    </>
  );
};

/** Asked once: the money of a project stays in its currency. */
export const CurrencyInput = () => {
  const translate = useTranslate();
  const threeLetters = (value: unknown) =>
    /^[A-Z]{3}$/i.test(String(value ?? ''))
      ? undefined
      : translate('resources.projects.currencyWrong');
  return (
    <TextInput
      source="currency"
      maxLength={3}
      hint={translate('resources.projects.currencyHint')}
      validate={[required(), threeLetters]}
    />
  );
};
