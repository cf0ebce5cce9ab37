import { Button, IconButton } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useFieldArray } from 'react-hook-form';
import { MOST_LEGS } from '@teduh/domain';
import { useChoices } from '../../components/codes';
import { Icon } from '../../components/Icon';
import { CountryInput, DateInput, SelectInput, TextInput } from '../../components/inputs';
import { NO_LEG } from './episode';

/** The legs of a journey, one below the other in the order they were travelled. */
export const LegsInput = () => {
  const translate = useTranslate();
  const { fields, append, remove, swap } = useFieldArray({ name: 'legs' });
  const words = (name: string) => translate(`resources.episodes.section.${name}`);
  return (
    <div className="legs whole">
      {!fields.length && <p className="field-hint">{words('legsHint')}</p>}
      {fields.map(({ id }, at) => (
        <LegInputs
          key={id}
          at={at}
          onUp={at > 0 ? () => swap(at, at - 1) : undefined}
          onDown={at < fields.length - 1 ? () => swap(at, at + 1) : undefined}
          onRemove={() => remove(at)}
        />
      ))}
      {fields.length < MOST_LEGS && (
        <Button
          size="small"
          onClick={() => append(NO_LEG, { focusName: `legs.${fields.length}.place` })}
        >
          <Icon name="add" size={16} />
          {words(fields.length ? 'nextLeg' : 'firstLeg')}
        </Button>
      )}
    </div>
  );
};

interface LegInputsProps {
  at: number;
  onUp?: () => void;
  onDown?: () => void;
  onRemove: () => void;
}

const LegInputs = ({ at, onUp, onDown, onRemove }: LegInputsProps) => {
  const translate = useTranslate();
  const parts = useChoices('partOfJourney');
  const transports = useChoices('transport');
  const crossings = useChoices('borderCrossing');
  const number = { number: at + 1 };
  const act = (name: string) => translate(`resources.episodes.section.${name}`, number);
  const field = (name: string) => ({
    source: `legs.${at}.${name}`,
    label: translate(`resources.episodes.fields.${name}`),
    optional: true,
  });
  return (
    <fieldset className="leg">
      <legend>{act('leg')}</legend>
      <div className="leg-acts">
        {onUp && (
          <IconButton aria-label={act('legUp')} onClick={onUp}>
            <Icon name="chevronDown" size={18} className="up" />
          </IconButton>
        )}
        {onDown && (
          <IconButton aria-label={act('legDown')} onClick={onDown}>
            <Icon name="chevronDown" size={18} />
          </IconButton>
        )}
        <IconButton aria-label={act('legRemove')} onClick={onRemove}>
          <Icon name="close" size={18} />
        </IconButton>
      </div>
      <div className="form two">
        <TextInput {...field('place')} maxLength={200} personal />
        <CountryInput {...field('country')} answers />
        <SelectInput {...field('partOfJourney')} choices={parts} answers />
        <SelectInput {...field('transport')} choices={transports} answers />
        <SelectInput
          {...field('borderCrossing')}
          choices={crossings}
          answers
          hint={translate('resources.episodes.section.borderHint')}
        />
        <DateInput {...field('arrivedOn')} />
        <DateInput {...field('leftOn')} />
      </div>
    </fieldset>
  );
};
