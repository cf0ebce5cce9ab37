import { useId, useState } from 'react';
import { Button } from '@mui/material';
import { Icon } from '../../components/Icon';
import { Select } from '../../components/inputs';
import { useFormat } from '../../components/use-format';
import type { ReportAnswer } from '../../components/figures';
import { COUNTRY_SPLITS, openLast, YEAR, type DataSet } from './data-set';
import { SetCard } from './SetCard';
import { useRecordWords } from './use-record-words';
import { classesOf, useRecords } from './use-records';

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
          set={set}
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
  set: DataSet;
  answer: ReportAnswer;
  rows: string;
  columns: string;
  title: string;
}

const Counts = ({ set, answer, rows, columns, title }: CountsProps) => {
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
  const rowCodes = useOrder(set, rows, [...down.keys()]);
  const columnCodes = useOrder(set, columns, [...across.keys()]);
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
          {rowCodes.map((row) => (
            <tr key={row}>
              <th scope="row">{className(rows, row)}</th>
              {columnCodes.map((column) => (
                <td key={column} className="num">
                  {number(counts.get(`${row}\n${column}`) ?? 0)}
                </td>
              ))}
              <td className="num total">{number(down.get(row) ?? 0)}</td>
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

/** The classes of one column in the publisher's order, which its own counts have; countries by their names. */
const useOrder = (set: DataSet, split: string, codes: readonly string[]): string[] => {
  const { className } = useRecordWords();
  const { data } = useRecords(set.id, [split]);
  const order = data ? classesOf(data.answer, split).map(({ code }) => code) : [];
  const place = (code: string): number => order.indexOf(code);
  const byName = (a: string, b: string): number =>
    openLast(a) - openLast(b) || className(split, a).localeCompare(className(split, b));
  return COUNTRY_SPLITS.includes(split)
    ? [...codes].sort(byName)
    : [...codes].sort((a, b) => place(a) - place(b));
};
