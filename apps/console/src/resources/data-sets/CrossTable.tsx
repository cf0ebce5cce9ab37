import { useId, useState } from 'react';
import { Button } from '@mui/material';
import { Icon } from '../../components/Icon';
import { Select } from '../../components/inputs';
import { useFormat } from '../../components/use-format';
import type { ReportAnswer } from '../../components/figures';
import { YEAR, type DataSet } from './data-set';
import { SetCard } from './SetCard';
import { useRecordWords } from './use-record-words';
import { useRecords } from './use-records';

/** Any two columns of a set against each other. Nothing is hidden: the publisher has seen to that. */
export const CrossTable = ({ set }: { set: DataSet }) => {
  const { say, split } = useRecordWords();
  const [rows, setRows] = useState(YEAR);
  const [columns, setColumns] = useState(set.splits.find((id) => id !== YEAR) ?? YEAR);
  const records = useRecords(set.id, [rows, columns]);
  const shown = records.data;
  const choose = (which: 'rows' | 'columns') => (id: string) => {
    // The same column twice says nothing: the two change places instead.
    if (which === 'rows') {
      if (id === columns) setColumns(rows);
      setRows(id);
    } else {
      if (id === rows) setRows(columns);
      setColumns(id);
    }
  };
  if (set.splits.length < 2) return null;
  return (
    <SetCard
      set={set}
      splits={[rows, columns]}
      title={say('cross.title')}
      records={records}
      className="cross"
    >
      <div className="cross-choice">
        <Choose label={say('cross.rows')} set={set} value={rows} onChange={choose('rows')} />
        <Choose
          label={say('cross.columns')}
          set={set}
          value={columns}
          onChange={choose('columns')}
        />
        <Button
          onClick={() => {
            setRows(columns);
            setColumns(rows);
          }}
        >
          <Icon name="swap" size={18} />
          {say('cross.swap')}
        </Button>
      </div>
      {shown && (
        <Counts
          answer={shown.answer}
          rows={shown.splits[0]}
          columns={shown.splits[1]}
          title={`${split(shown.splits[0])} × ${split(shown.splits[1])}`}
        />
      )}
    </SetCard>
  );
};

const Choose = ({
  label,
  set,
  value,
  onChange,
}: {
  label: string;
  set: DataSet;
  value: string;
  onChange: (id: string) => void;
}) => {
  const id = useId();
  const { split } = useRecordWords();
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        value={value}
        choices={set.splits.map((one) => ({ value: one, label: split(one) }))}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};

interface CountsProps {
  answer: ReportAnswer;
  rows: string;
  columns: string;
  title: string;
}

const Counts = ({ answer, rows, columns, title }: CountsProps) => {
  const { say, split, className } = useRecordWords();
  const { number } = useFormat();
  const counts = new Map<string, number>();
  const down = new Map<string, number>();
  const across = new Map<string, number>();
  for (const cell of answer.cells) {
    const row = String(cell[rows]);
    const column = String(cell[columns]);
    const value = cell.value ?? 0;
    counts.set(`${row}\n${column}`, value);
    down.set(row, (down.get(row) ?? 0) + value);
    across.set(column, (across.get(column) ?? 0) + value);
  }
  // Rows come in the publisher's order; the columns of a later row may miss in the first.
  const columnCodes = inOrder(answer, columns);
  const total = [...down.values()].reduce((sum, value) => sum + value, 0);
  return (
    <div className="table-scroller fig-scroller" role="region" aria-label={title} tabIndex={0}>
      <table className="fig-table by-class">
        <thead>
          <tr>
            <th scope="col">{split(rows)}</th>
            {columnCodes.map((code) => (
              <th key={code} scope="col" className="num">
                {className(columns, code)}
              </th>
            ))}
            <th scope="col" className="num">
              {say('cross.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...down].map(([row, sum]) => (
            <tr key={row}>
              <th scope="row">{className(rows, row)}</th>
              {columnCodes.map((column) => (
                <td key={column} className="num">
                  {number(counts.get(`${row}\n${column}`) ?? 0)}
                </td>
              ))}
              <td className="num total">{number(sum)}</td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{say('cross.total')}</th>
            {columnCodes.map((column) => (
              <td key={column} className="num">
                {number(across.get(column) ?? 0)}
              </td>
            ))}
            <td className="num">{number(total)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};

/**
 * The classes of the second split in the publisher's order: each row lists its own in that order, so the lists are merged
 * one after another.
 */
const inOrder = (answer: ReportAnswer, split: string): string[] => {
  const order: string[] = [];
  const first = answer.columns[0];
  let row: unknown;
  let after = -1;
  for (const cell of answer.cells) {
    if (cell[first] !== row) {
      row = cell[first];
      after = -1;
    }
    const code = String(cell[split]);
    const at = order.indexOf(code);
    if (at < 0) order.splice(after + 1, 0, code);
    after = at < 0 ? after + 1 : at;
  }
  return order;
};
