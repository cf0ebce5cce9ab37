import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useCodeLabel } from '../../components/codes';
import { Chip, StatusChip } from '../../components/StatusChip';
import { Icon } from '../../components/Icon';
import { usePageTitle } from '../../components/PageHead';
import { useFormat } from '../../components/use-format';
import type { Case } from './case';
import { CaseStatus } from './case-columns';
import { firstContactTold } from './first-contact';
import { useWhyMine } from './use-why-mine';

/** Stays in view above the file: which case, its status and stage, and who works on it. At most 96 px high. */
export const CaseHeader = ({ record }: { record: Case }) => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date } = useFormat();
  const why = useWhyMine()(record);
  usePageTitle(record.caseNumber);
  const nobody = translate('resources.cases.show.nobody');
  const facts: [string, string][] = [
    ['lead', record.leadName ?? nobody],
    ['deputy', record.deputyName ?? nobody],
    ['firstContact', date(firstContactTold(record)) || translate('value.notRecorded')],
    ...(record.closedOn ? [['closed', date(record.closedOn)] as [string, string]] : []),
  ];
  return (
    <header className="case-head">
      <div className="first">
        <Link to="/cases" className="back" aria-label={translate('resources.cases.list.title')}>
          <Icon name="chevronLeft" size={18} />
        </Link>
        <h1 className="code">{record.caseNumber}</h1>
        {record.level !== 'C1' && <StatusChip kind="level" value={record.level} />}
        <CaseStatus of={record} />
        <Chip>{sayCode('stage', record.stage)}</Chip>
      </div>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{translate(`resources.cases.show.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {why && !record.isReadOnly && <div className="muted">{why}</div>}
      </dl>
    </header>
  );
};
