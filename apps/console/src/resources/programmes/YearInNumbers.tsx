import { Button } from '@mui/material';
import { useStore, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { useReport, YearNumbers, type ReportChoice } from '../../components/figures';
import { Icon } from '../../components/Icon';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';

/** This year so far and last year, from the same answers as the report. */
export const YearInNumbers = ({ programmeId }: { programmeId: string }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const thisYear = Number(useSession().workspace.today.slice(0, 4));
  const [, keep] = useStore<Partial<ReportChoice>>('reports.choice', {});
  const question: ReportChoice = {
    figure: 'persons-assisted',
    programme: programmeId,
    from: thisYear - 1,
    to: thisYear,
    split: null,
  };
  const report = useReport(question);
  const parts = useReport({ ...question, split: 'newOrCarriedOver' });
  const openReport = () => {
    keep({ figure: 'persons-assisted', programme: programmeId });
    navigate('/reports');
  };
  const answer = report.data?.answer;
  const all = (
    <Button variant="text" size="small" onClick={openReport}>
      {translate('resources.programmes.year.more')}
      <Icon name="chevronRight" size={16} />
    </Button>
  );
  if (answer?.perYear.some(({ value }) => value)) {
    return <YearNumbers answer={answer} parts={parts.data?.answer ?? null} of="last" aside={all} />;
  }
  return (
    <Card title={translate('resources.programmes.year.title')} aside={all} flush>
      {report.isPending ? (
        <Skeleton lines={3} />
      ) : (
        <EmptyState
          icon={report.error ? 'warning' : 'bars'}
          title={translate(`resources.programmes.year.${report.error ? 'failed' : 'none'}`)}
        >
          {report.error?.message}
        </EmptyState>
      )}
    </Card>
  );
};
