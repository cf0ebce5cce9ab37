import { Emphasis, YearFigure, type Cell } from '../../components/figures';
import { useFormat } from '../../components/use-format';
import { YEAR, type DataSet } from './data-set';
import { SetCard } from './SetCard';
import { useRecordWords } from './use-record-words';
import { useRecords } from './use-records';

/** Records of the set by the year its publisher gives, drawn so that nobody takes them for persons assisted. */
export const RecordsByYear = ({ set }: { set: DataSet }) => {
  const { say, split } = useRecordWords();
  const { number } = useFormat();
  const records = useRecords(set.id, [YEAR]);
  const perYear = records.data?.answer.perYear ?? [];
  const first = perYear[0]?.year ?? 0;
  const last = perYear.at(-1)?.year ?? -1;
  const byYear = new Map(perYear.map(({ year, value }) => [year, value]));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const cells = years.map((year): Cell => {
    const value = byYear.get(year) ?? null;
    return { value, status: value === null ? 'none' : 'shown' };
  });
  const title = split(YEAR);
  return (
    <SetCard set={set} splits={[YEAR]} title={title} records={records}>
      <p className="figure-lead small muted">{say('year.lead')}</p>
      <YearFigure
        title={title}
        years={years.map((year) => ({ year, soFar: false, chosen: false }))}
        series={[{ key: 'records', label: '', tone: 'imported', cells }]}
        lines={[]}
        unit="records"
      />
      <p className="fig-sum">
        <Emphasis>{say('year.total', { total: number(set.rowCount) })}</Emphasis>
      </p>
    </SetCard>
  );
};
