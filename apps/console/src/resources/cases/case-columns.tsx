import { Link } from 'react-router-dom';
import type { Column } from '../../components/RecordTable';
import { useCodeLabel } from '../../components/codes';
import { StatusChip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import type { Case } from './case';
import { firstContactTold } from './first-contact';
import { useWhyMine } from './use-why-mine';

/** The columns of the list. The code is the only link; sorted is what the server can sort. */
export const useCaseColumns = (): Column<Case>[] => {
  const sayCode = useCodeLabel();
  const { shortDate, moment } = useFormat();
  const whyMine = useWhyMine();
  const day = (told: string | null) => (told ? shortDate(told) : '');
  return [
    {
      source: 'caseNumber',
      sortable: true,
      render: (one) => (
        <>
          <Link to={`/cases/${one.id}/show`} className="code">
            {one.caseNumber}
          </Link>
          {whyMine(one) && <span className="why-mine small muted">{whyMine(one)}</span>}
        </>
      ),
    },
    { source: 'traffickingStatus', render: (one) => <CaseStatus of={one} /> },
    { source: 'stage', sortable: true, render: ({ stage }) => sayCode('stage', stage) },
    {
      source: 'registeredOn',
      sortable: true,
      render: ({ registeredOn }) => <span className="nowrap">{shortDate(registeredOn)}</span>,
    },
    {
      source: 'firstContactOn',
      render: (one) => <span className="nowrap">{day(firstContactTold(one))}</span>,
    },
    { source: 'leadName', render: ({ leadName }) => leadName },
    {
      source: 'changedAt',
      align: 'right',
      sortable: true,
      render: ({ changedAt }) => <span className="muted nowrap">{moment(changedAt)}</span>,
    },
  ];
};

export const CaseStatus = ({ of }: { of: Pick<Case, 'traffickingStatus'> }) => (
  <StatusChip kind="traffickingStatus" value={of.traffickingStatus ?? 'notScreened'} />
);
