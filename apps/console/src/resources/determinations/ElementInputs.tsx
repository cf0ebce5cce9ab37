import { type Element, FINDINGS } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { useChoices } from '../../components/codes';
import { ChipsInput, TextInput } from '../../components/inputs';

/** The list each element's codes come from. */
const LIST_OF: Record<Element, string> = {
  act: 'acts',
  means: 'means',
  purpose: 'typeOfExploitation',
};

interface ElementInputsProps {
  element: Element;
  /** What the episodes of the case name for it, in codes. */
  recorded: readonly string[];
}

/** One question of the decision: yes, no or not known, with what is recorded already, and why. */
export const ElementInputs = ({ element, recorded }: ElementInputsProps) => {
  const translate = useTranslate();
  const words = (key: string, params: object = {}) =>
    translate(`resources.determinations.${key}`, { ...params });
  const named = useChoices(LIST_OF[element]).filter(({ value }) => recorded.includes(value));
  return (
    <div className="element">
      <ChipsInput
        source={element}
        single
        choices={FINDINGS.map((value) => ({ value, label: words(`finding.${value}`) }))}
        hint={
          named.length
            ? words('form.recorded', { codes: named.map(({ label }) => label).join(', ') })
            : words('form.notRecorded')
        }
      />
      <TextInput source={`${element}Reason`} multiline personal maxLength={2000} optional />
    </div>
  );
};
