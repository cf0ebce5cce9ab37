import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useFormat } from '../use-format';
import type { Cell, FigureUnit } from './figure';

const PREFIX = 'resources.reports.figure';

/** Says the parts of a figure in the reader's language: words, numbers and what a mark shows. */
export const useFigureWords = () => {
  const translate = useTranslate();
  const { number } = useFormat();
  return useMemo(() => {
    const say = (key: string, params?: Record<string, unknown>): string =>
      translate(`${PREFIX}.${key}`, params);
    const count = (value: number, unit: FigureUnit): string =>
      say(unit, { smart_count: value, number: number(value) });
    /** "208 persons", "no data" or "hidden to protect people, not zero". */
    const value = (cell: Cell, unit: FigureUnit): string => {
      if (cell.status === 'hidden') return say('hiddenLong');
      return cell.status === 'none' || cell.value === null
        ? say('noData')
        : count(cell.value, unit);
    };
    /** The accessible name of a mark: "2026, so far: 171 persons". */
    const mark = (name: string, cell: Cell, unit: FigureUnit, soFar = false): string =>
      say(soFar ? 'markSoFar' : 'mark', { name, value: value(cell, unit) });
    /** What stands in a cell of a table or over a bar; its length decides whether columns have room. */
    const short = ({ value: shown, status }: Cell): string => {
      if (status === 'hidden') return say('hidden');
      return shown === null ? '' : number(shown);
    };
    return { say, count, value, mark, short, number };
  }, [translate, number]);
};

export type FigureWords = ReturnType<typeof useFigureWords>;
