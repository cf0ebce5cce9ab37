import { BarRows, useFigureWords, type BarRow, type Tone } from '../../components/figures';
import { COUNTRY_SPLITS, MISSING, UNKNOWN, type DataSet } from './data-set';
import { SetCard } from './SetCard';
import { useRecordWords } from './use-record-words';
import { classesOf, largestClasses, useRecords, type RecordClass } from './use-records';

const LARGEST = 10;

const toneOf = (code: string): Tone =>
  code === MISSING ? 'notCollected' : code === UNKNOWN ? 'unknown' : 'imported';

/** The records of a set by one of its columns; countries as the largest ten and the others together. */
export const RecordsByClass = ({ set, split }: { set: DataSet; split: string }) => {
  const words = useRecordWords();
  const { count } = useFigureWords();
  const records = useRecords(set.id, [split]);
  const title = words.split(split);
  const byCountry = COUNTRY_SPLITS.includes(split);
  const classes = records.data ? classesOf(records.data.answer, split) : [];
  const row = ({ code, value }: RecordClass): BarRow => ({
    key: code,
    label: words.className(split, code),
    tone: toneOf(code),
    cell: { value, status: 'shown' },
  });
  const { largest, others, open } = largestClasses(classes, LARGEST);
  const rest: BarRow = {
    key: 'others',
    label: words.say('class.others', { smart_count: others.count }),
    tone: 'imported',
    cell: { value: others.value, status: 'shown' },
  };
  const rows = byCountry
    ? [...largest.map(row), ...(others.count ? [rest] : []), ...open.map(row)]
    : classes.map(row);
  return (
    <SetCard set={set} splits={[split]} title={title} records={records}>
      <p className="figure-lead small muted">
        {byCountry && `${words.say('country')} `}
        {words.say('of', { records: count(set.rowCount, 'records') })}
      </p>
      <BarRows label={title} rows={rows} />
    </SetCard>
  );
};
