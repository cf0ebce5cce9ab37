import { Link } from 'react-router-dom';
import { useCodeLabel } from '../../components/codes';
import { useFormat } from '../../components/use-format';
import type { Case } from './case';
import { CaseStatus } from './case-columns';
import { useWhyMine } from './use-why-mine';

/** One case on a phone: code and status, then stage, lead and when it changed. */
export const CaseCard = ({ record }: { record: Case }) => {
  const sayCode = useCodeLabel();
  const { moment } = useFormat();
  const why = useWhyMine()(record);
  const { id, caseNumber, stage, leadName, changedAt } = record;
  return (
    <>
      <div className="first">
        <Link to={`/cases/${id}/show`} className="code">
          {caseNumber}
        </Link>
        <CaseStatus of={record} />
      </div>
      <p>{[sayCode('stage', stage), leadName, moment(changedAt)].filter(Boolean).join(' · ')}</p>
      {why && <p>{why}</p>}
    </>
  );
};
