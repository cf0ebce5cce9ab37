import { useTranslate } from 'ra-core';
import { useChoices } from '../../components/codes';
import { FieldFrame, Pill, Select } from '../../components/inputs';
import { LOGGABLE, LOGGABLE_UNREAD } from './assistance';
import type { AssistanceDraft } from './draft';
import { MoreFields } from './MoreFields';
import { TypeChoice } from './TypeChoice';
import { WhenChoice } from './WhenChoice';

export interface AssistanceFieldsProps {
  id: string;
  draft: AssistanceDraft;
  change: (changes: Partial<AssistanceDraft>) => void;
  errorOf: (field: string) => string | undefined;
  /** On a case the writer does not see: less can be told of it. */
  isUnread?: boolean;
}

/** The questions about one assistance, the same while logging and while editing. */
export const AssistanceFields = (props: AssistanceFieldsProps) => {
  const { id, draft, change, errorOf, isUnread } = props;
  const translate = useTranslate();
  const reasons = useChoices('notGivenReason');
  const { status } = draft;
  const isNotGiven = status === 'declined' || status === 'notAvailable';
  const question =
    status === 'planned' ? 'log.typePlanned' : isNotGiven ? 'log.typeNotGiven' : 'fields.type';
  return (
    <>
      <TypeChoice
        id={`${id}-type`}
        label={translate(`resources.assistances.${question}`)}
        type={draft.type}
        subType={draft.subType}
        error={errorOf('type') ?? errorOf('subType')}
        onChange={change}
      />
      <WhenChoice id={id} draft={draft} change={change} errorOf={errorOf} />
      <FieldFrame
        id={`${id}-status`}
        label={translate('resources.assistances.fields.status')}
        error={errorOf('status')}
        group
      >
        <div className="choices">
          {(isUnread ? LOGGABLE_UNREAD : LOGGABLE).map((value) => (
            <Pill
              key={value}
              type="radio"
              name={`${id}-status`}
              checked={status === value}
              onChange={() => change({ status: value, notGivenReason: '' })}
            >
              {translate(`chips.assistanceStatus.${value}`)}
            </Pill>
          ))}
        </div>
      </FieldFrame>
      {isNotGiven && (
        <FieldFrame
          id={`${id}-notGivenReason`}
          label={translate('resources.assistances.fields.notGivenReason')}
          error={errorOf('notGivenReason')}
          optional
        >
          <Select
            id={`${id}-notGivenReason`}
            value={draft.notGivenReason}
            choices={reasons}
            emptyText={translate('value.choose')}
            onChange={(event) => change({ notGivenReason: event.target.value })}
          />
        </FieldFrame>
      )}
      {!isUnread && <MoreFields {...props} />}
    </>
  );
};
