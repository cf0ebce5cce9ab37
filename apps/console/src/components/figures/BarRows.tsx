import type { CSSProperties } from 'react';
import { Hidden } from '../Hidden';
import { largest, type Cell, type Tone } from './figure';
import { useFigureWords } from './use-figure-words';

export interface BarRow {
  key: string;
  label: string;
  tone: Tone;
  cell: Cell;
  soFar?: boolean;
  chosen?: boolean;
}

interface BarRowsProps {
  label: string;
  rows: readonly BarRow[];
  /** The number the longest bar stands for; several lists that are compared share it. */
  most?: number;
}

/** What the track keeps free behind the longest bar, for its number: enough for six digits. */
const BEHIND = '64px';

/** Bars that lie down, each with its number at the end: for classes, and for years where columns have no room. */
export const BarRows = ({
  label,
  rows,
  most = largest(rows.map(({ cell }) => cell)),
}: BarRowsProps) => {
  const words = useFigureWords();
  return (
    <ul className="fig-rows" aria-label={label}>
      {rows.map(({ key, label: name, tone, cell, soFar, chosen }) => (
        <li key={key}>
          <span className={chosen ? 'fig-row-name chosen' : 'fig-row-name'}>
            {name}
            {soFar && <small> {words.say('soFar')}</small>}
          </span>
          <span className="fig-track">
            <Track cell={cell} tone={tone} soFar={soFar} share={(cell.value ?? 0) / most} />
          </span>
        </li>
      ))}
    </ul>
  );
};

const Track = ({
  cell,
  tone,
  soFar,
  share,
}: {
  cell: Cell;
  tone: Tone;
  soFar?: boolean;
  share: number;
}) => {
  const words = useFigureWords();
  if (cell.status === 'hidden') return <Hidden />;
  if (cell.status === 'none' || cell.value === null)
    return <span className="muted">{words.say('noData')}</span>;
  const width: CSSProperties = { width: `calc((100% - ${BEHIND}) * ${share.toFixed(4)})` };
  return (
    <>
      {cell.value > 0 && (
        <i
          className={`fig-lying ${tone}${soFar ? ' so-far' : ''}`}
          style={width}
          aria-hidden="true"
        />
      )}
      <b>{words.number(cell.value)}</b>
    </>
  );
};
