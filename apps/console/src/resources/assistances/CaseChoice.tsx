import { useState } from 'react';
import { useGetList, useTranslate } from 'ra-core';
import { useCodeLabel } from '../../components/codes';
import { Icon } from '../../components/Icon';
import { FieldFrame } from '../../components/inputs';
import { useSession } from '../../providers/SessionProvider';
import type { CaseToLogOn } from './use-cases-of';

interface CaseChoiceProps {
  id: string;
  caseIds: string[];
  cases: CaseToLogOn[];
  error?: string;
  onChange: (caseIds: string[]) => void;
  /** The case is none the viewer sees: with what was typed of its number. */
  onUnread?: (caseNumber: string) => void;
}

/** Which case it is about: given on a case page, otherwise the ones changed last, or found by number. */
export const CaseChoice = (props: CaseChoiceProps) => {
  const { id, caseIds, cases, error, onChange, onUnread } = props;
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  if (!caseIds.length)
    return (
      <CaseFinder id={id} error={error} onChoose={(one) => onChange([one])} onUnread={onUnread} />
    );
  return (
    <div>
      <p className="field-label">
        {translate(
          caseIds.length > 1
            ? 'resources.assistances.log.cases'
            : 'resources.assistances.fields.caseId',
        )}
      </p>
      <div className="sunken chosen-case">
        <span>
          {cases.map(({ id: one, caseNumber }) => (
            <b className="code" key={one}>
              {caseNumber}{' '}
            </b>
          ))}
          <span className="muted">
            {cases.length === 1
              ? sayCode('stage', cases[0].stage)
              : caseIds.length > 1 &&
                translate('resources.assistances.log.forSeveral', caseIds.length)}
          </span>
        </span>
        <button type="button" className="link" onClick={() => onChange([])}>
          {translate('resources.assistances.log.changeCase')}
          <span className="visually-hidden">
            {' '}
            {translate('resources.assistances.fields.caseId')}
          </span>
        </button>
      </div>
    </div>
  );
};

const FEW = 8;

const CaseFinder = ({
  id,
  error,
  onChoose,
  onUnread,
}: {
  id: string;
  error?: string;
  onChoose: (id: string) => void;
  onUnread?: (caseNumber: string) => void;
}) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const [text, setText] = useState('');
  const { user } = useSession();
  const caseNumber = text.trim().toUpperCase();
  const { data, isPending } = useGetList<CaseToLogOn>('cases', {
    filter: caseNumber ? { caseNumber, open: true } : { leadId: user.id, open: true },
    sort: caseNumber
      ? { field: 'caseNumber', order: 'ASC' }
      : { field: 'changedAt', order: 'DESC' },
    pagination: { page: 1, perPage: FEW },
  });
  return (
    <FieldFrame id={id} label={translate('resources.assistances.fields.caseId')} error={error}>
      <span className="find">
        <Icon name="search" size={18} />
        <input
          id={id}
          className="control"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !data?.length) return;
            event.preventDefault();
            onChoose(data[0].id);
          }}
          placeholder={translate('resources.assistances.log.findCase')}
          autoComplete="off"
          spellCheck={false}
        />
      </span>
      <p className="small muted find-head" role="status">
        {!isPending && !data?.length
          ? translate('resources.assistances.log.noCase')
          : !caseNumber && translate('resources.assistances.log.recentCases')}
      </p>
      <ul className="found">
        {data?.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one.id)}>
              <b className="code">{one.caseNumber}</b>
              <span className="muted">{sayCode('stage', one.stage)}</span>
            </button>
          </li>
        ))}
      </ul>
      {onUnread && (
        <button type="button" className="link" onClick={() => onUnread(caseNumber)}>
          {translate('resources.assistances.unread.instead')}
        </button>
      )}
    </FieldFrame>
  );
};
