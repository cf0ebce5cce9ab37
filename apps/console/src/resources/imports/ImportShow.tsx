import { Button } from '@mui/material';
import { ShowBase, useGetList, useShowContext, useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router-dom';
import { Card } from '../../components/Card';
import { Emphasis } from '../../components/figures';
import { Icon } from '../../components/Icon';
import { Message } from '../../components/Message';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { Chip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import { NotFound } from '../../layout/pages';
import { FaultTable } from './FaultTable';
import { isUnderWay, type Import } from './import';
import { ImportState } from './ImportState';
import { Progress } from './Progress';

const ASK_EVERY_MS = 1_000;

/** How far an import is, asked every second until it is over; then what came of it. */
export const ImportShow = () => {
  const { id } = useParams();
  return (
    <ShowBase
      key={id}
      resource="imports"
      queryOptions={
        {
          onError: () => undefined,
          refetchInterval: ({ state }: { state: { data?: Import } }) =>
            state.data && !isUnderWay(state.data) ? false : ASK_EVERY_MS,
        } as object
      }
    >
      <ImportPage />
    </ShowBase>
  );
};

const ImportPage = () => {
  const translate = useTranslate();
  const { moment } = useFormat();
  const { record, error, isPending } = useShowContext<Import>();
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.imports.show.${key}`, params);
  if (error && !record) return <NotFound />;
  if (isPending || !record) return <Skeleton lines={5} />;
  const { dataset, dryRun, startedAt } = record;
  return (
    <>
      <PageHead
        title={say(dryRun ? 'titleDryRun' : 'titleImport', { name: dataset })}
        crumb={<Link to="/imports">{translate('resources.imports.list.title')}</Link>}
        chips={
          <>
            <ImportState record={record} />
            <Chip icon="calendar">{say('sentOn', { when: moment(startedAt) })}</Chip>
          </>
        }
      />
      <Card title={say(isUnderWay(record) ? 'progress' : 'outcome')}>
        {isUnderWay(record) ? <UnderWay record={record} /> : <Outcome record={record} />}
      </Card>
      {Boolean(record.errors?.length) && (
        <FaultTable faults={record.errors ?? []} count={record.errorCount} />
      )}
    </>
  );
};

const UnderWay = ({ record: { rowsRead, bytesRead, bytesTotal } }: { record: Import }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const bytes = useBytes();
  const words = bytesTotal ? 'running' : 'runningUnknown';
  return (
    <>
      <Progress
        share={bytesTotal ? bytesRead / bytesTotal : null}
        label={translate(`resources.imports.show.${words}`, {
          rows: number(rowsRead),
          bytes: bytes(bytesRead),
          total: bytes(bytesTotal ?? 0),
        })}
      />
      <p className="small muted">{translate('resources.imports.show.leave')}</p>
    </>
  );
};

const Outcome = ({ record }: { record: Import }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { dataset, dryRun, status, failure, rowsRead, errorCount } = record;
  const say = (key: string, params?: Record<string, unknown>) =>
    translate(`resources.imports.show.${key}`, params);
  const again = (
    <Button component={Link} to="/imports/create" state={{ dataset, dryRun }}>
      {say('again')}
    </Button>
  );
  if (status === 'failed' || errorCount > 0) {
    const why = failure ?? 'faultsInFile';
    return (
      <div className="import-outcome">
        <Message>
          {dryRun && why === 'faultsInFile'
            ? say('dryRunFaults')
            : say(`failed.${why}`, { _: say('failed.unexpected') })}
        </Message>
        <div className="form-actions">{again}</div>
      </div>
    );
  }
  return (
    <div className="import-outcome">
      <p className="import-good" role="status">
        <Icon name="done" />
        <span>
          <Emphasis>
            {say(dryRun ? 'doneDryRun' : 'doneImport', { rows: number(rowsRead) })}
          </Emphasis>
        </span>
      </p>
      <div className="form-actions">
        {dryRun ? (
          <Button
            component={Link}
            to="/imports/create"
            state={{ dataset, dryRun: false }}
            variant="contained"
            color="primary"
          >
            {say('nowImport')}
          </Button>
        ) : (
          <OpenSet name={dataset} />
        )}
        {again}
      </div>
    </div>
  );
};

/** An import knows its set by name; the link goes to the set of that name. */
const OpenSet = ({ name }: { name: string }) => {
  const translate = useTranslate();
  const { data } = useGetList<{ id: string; name: string }>('data-sets', {
    pagination: { page: 1, perPage: 100 },
    meta: { after: 'import' },
  });
  const set = data?.find((one) => one.name === name);
  return (
    <Button
      component={Link}
      to={set ? `/data-sets/${set.id}/show` : '/data-sets'}
      variant="contained"
      color="primary"
    >
      {translate('resources.imports.show.openSet')}
    </Button>
  );
};

/** "12.4 MB": in steps of a thousand, as the limit on the form is. */
const useBytes = () => {
  const { tag } = useFormat();
  return (bytes: number): string => {
    const unit = bytes >= 1_000_000 ? 'megabyte' : 'kilobyte';
    return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
      bytes / (unit === 'megabyte' ? 1_000_000 : 1_000),
    );
  };
};
