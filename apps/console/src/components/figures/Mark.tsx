import type { Cell, Tone } from './figure';
import { textWidth } from './figure';
import type { FigureWords } from './use-figure-words';

const ROUND = 3;
const TAG = 22;
const BESIDE_TAG = 6;
/** Space between a bar and the number above it. */
const ABOVE = 7;

interface MarkProps {
  cell: Cell;
  tone: Tone;
  soFar?: boolean;
  centre: number;
  width: number;
  /** The zero line. */
  base: number;
  height: number;
  /** Fill of a bar that is still growing: the chart's own hatch. */
  hatch: string;
  words: FigureWords;
}

/** A bar with its value above it; a tag where the number is hidden; nothing but the caller's words where there is no data. */
export const Mark = ({
  cell,
  tone,
  soFar,
  centre,
  width,
  base,
  height,
  hatch,
  words,
}: MarkProps) => {
  if (cell.status === 'none') return null;
  if (cell.status === 'hidden' || cell.value === null) {
    return <HiddenMark centre={centre} base={base} text={words.say('hidden')} />;
  }
  const top = base - height;
  return (
    <>
      {height > 0 && (
        <path
          className={`fig-bar ${tone}${soFar ? ' so-far' : ''}`}
          d={barPath(centre - width / 2, top, width, height)}
          fill={soFar ? hatch : undefined}
        />
      )}
      <text className="fig-value" x={centre} y={top - ABOVE} textAnchor="middle">
        {words.number(cell.value)}
      </text>
    </>
  );
};

const barPath = (x: number, top: number, width: number, height: number): string => {
  const r = Math.min(ROUND, height, width / 2);
  return `M${x} ${top + height}v${r - height}q0-${r} ${r}-${r}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - r}Z`;
};

/** At the start of the track and always the same size: it says nothing about the number. */
const HiddenMark = ({ centre, base, text }: { centre: number; base: number; text: string }) => {
  const length = textWidth(text, 13) + 2 * BESIDE_TAG;
  return (
    <g transform={`translate(${centre} ${base - 4 - TAG / 2})`}>
      <rect
        className="fig-hidden"
        x={-length / 2}
        y={-TAG / 2}
        width={length}
        height={TAG}
        rx={5}
      />
      <text className="fig-hidden-word" y={4.5} textAnchor="middle">
        {text}
      </text>
    </g>
  );
};

/** Diagonal lines of one tone, for a bar that is still growing; `id` is unique on the page. */
export const Hatch = ({ id, tone }: { id: string; tone: Tone }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect className="fig-hatch-ground" width="6" height="6" />
    <rect className={`fig-bar ${tone}`} width="1.8" height="6" />
  </pattern>
);
