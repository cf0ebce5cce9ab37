import { useState } from 'react';
import { useTranslate } from 'ra-core';
import { useAssistanceTypes } from '../../components/codes';
import { Icon } from '../../components/Icon';
import { FieldFrame, Pill } from '../../components/inputs';
import { FIRST_EIGHT, iconOfType } from './assistance';

interface TypeChoiceProps {
  id: string;
  label: string;
  type: string;
  subType: string;
  error?: string;
  onChange: (chosen: { type: string; subType: string }) => void;
}

/** What it was: eight buttons with digit keys, all others by name, then its sub-type when it has some. */
export const TypeChoice = ({ id, label, type, subType, error, onChange }: TypeChoiceProps) => {
  const translate = useTranslate();
  const types = useAssistanceTypes();
  const eight = FIRST_EIGHT.flatMap((code) => types.filter(({ value }) => value === code));
  const chosen = types.find(({ value }) => value === type);
  const isOther = chosen && !eight.includes(chosen);
  const choose = (value: string, sub = '') => onChange({ type: value, subType: sub });
  return (
    <>
      <FieldFrame id={id} label={label} error={error} group>
        <div className="types">
          {[...eight, ...(isOther ? [chosen] : [])].map(({ value, label: words }, place) => (
            <label key={value} className="type">
              <input
                type="radio"
                name={id}
                checked={value === type}
                onChange={() => choose(value)}
              />
              <span>
                <Icon name={iconOfType(value)} />
                {translate(`resources.assistances.short.${value}`, { _: words })}
                {place < eight.length && <kbd aria-hidden="true">{place + 1}</kbd>}
              </span>
            </label>
          ))}
        </div>
        <TypeFinder onChoose={choose} />
      </FieldFrame>
      {chosen && chosen.subTypes.length > 0 && (
        <FieldFrame
          id={`${id}-sub`}
          label={translate('resources.assistances.fields.subType')}
          optional
          group
        >
          <div className="choices">
            {chosen.subTypes.map(({ value, label: words }) => (
              <Pill
                key={value}
                type="checkbox"
                checked={value === subType}
                onChange={(checked) => choose(type, checked ? value : '')}
              >
                {words}
              </Pill>
            ))}
          </div>
        </FieldFrame>
      )}
    </>
  );
};

const FEW = 6;

const TypeFinder = ({ onChoose }: { onChoose: (type: string, subType?: string) => void }) => {
  const translate = useTranslate();
  const types = useAssistanceTypes();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const all = types.flatMap((one) => [
    { key: one.value, label: one.label, type: one.value, subType: '' },
    ...one.subTypes.map((sub) => ({
      key: sub.value,
      label: `${one.label}: ${sub.label}`,
      type: one.value,
      subType: sub.value,
    })),
  ]);
  const found = wanted
    ? all.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)).slice(0, FEW)
    : [];
  const choose = ({ type, subType }: { type: string; subType: string }) => {
    setText('');
    onChoose(type, subType);
  };
  const words = translate('resources.assistances.log.findType');
  return (
    <>
      <span className="find types-find">
        <Icon name="search" size={18} />
        <input
          className="control"
          value={text}
          placeholder={words}
          aria-label={words}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || !wanted) return;
            event.preventDefault();
            if (found.length) choose(found[0]);
          }}
        />
      </span>
      <p className="visually-hidden" role="status">
        {wanted && !found.length ? translate('resources.assistances.log.noType') : ''}
      </p>
      {wanted && (
        <ul className="found">
          {found.map((one) => (
            <li key={one.key}>
              <button type="button" onClick={() => choose(one)}>
                <Icon name={iconOfType(one.type)} size={18} />
                {one.label}
              </button>
            </li>
          ))}
          {!found.length && (
            <li className="muted small">{translate('resources.assistances.log.noType')}</li>
          )}
        </ul>
      )}
    </>
  );
};
