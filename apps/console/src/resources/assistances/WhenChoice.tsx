import { useState } from 'react';
import { useTranslate } from 'ra-core';
import { DateBoxes, describedBy, FieldFrame, Segments } from '../../components/inputs';
import { useFormat } from '../../components/use-format';
import type { AssistanceDraft } from './draft';

interface WhenChoiceProps {
  id: string;
  draft: AssistanceDraft;
  change: (changes: Partial<AssistanceDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

/** When it was: today, yesterday, another day; or from a day until another, which may still lie open. */
export const WhenChoice = ({ id, draft, change, errorOf }: WhenChoiceProps) => {
  const translate = useTranslate();
  const { today, yesterday } = useFormat();
  const { startedOn, endedOn, isPeriod } = draft;
  const [isOther, setOther] = useState(
    isPeriod || (startedOn !== today && startedOn !== yesterday),
  );
  const chosen = isOther || isPeriod ? 'other' : startedOn === yesterday ? 'yesterday' : 'today';
  const choose = (value: string) => {
    setOther(value === 'other');
    if (value === 'today') change({ startedOn: today, isPeriod: false, endedOn: null });
    if (value === 'yesterday') change({ startedOn: yesterday, isPeriod: false, endedOn: null });
  };
  const startError = errorOf('startedOn');
  const endError = errorOf('endedOn');
  return (
    <FieldFrame
      id={`${id}-startedOn`}
      label={translate('resources.assistances.fields.startedOn')}
      error={startError}
      group
    >
      <Segments
        value={chosen}
        onChange={choose}
        choices={[
          { value: 'today', label: translate('value.today') },
          { value: 'yesterday', label: translate('value.yesterday') },
          { value: 'other', label: translate('resources.assistances.log.otherDay') },
        ]}
      />
      {chosen === 'other' && (
        <div className="other-day">
          <DateBoxes
            id={`${id}-start`}
            value={startedOn}
            onChange={(value) => change({ startedOn: value })}
            describedBy={describedBy(`${id}-startedOn`, undefined, startError)}
            invalid={Boolean(startError)}
          />
          {isPeriod && (
            <FieldFrame
              id={`${id}-endedOn`}
              label={translate('resources.assistances.fields.endedOn')}
              hint={translate('resources.assistances.log.stillGoing')}
              error={endError}
              group
            >
              <DateBoxes
                id={`${id}-end`}
                value={endedOn}
                onChange={(value) => change({ endedOn: value })}
                invalid={Boolean(endError)}
              />
            </FieldFrame>
          )}
          <button
            type="button"
            className="link"
            onClick={() => change({ isPeriod: !isPeriod, endedOn: null })}
          >
            {translate(`resources.assistances.log.${isPeriod ? 'oneDay' : 'severalDays'}`)}
          </button>
        </div>
      )}
    </FieldFrame>
  );
};
