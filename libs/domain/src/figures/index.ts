import { CASE_RECORDS } from './case-records';
import type { Figure } from './figure';
import { PERSONS_ASSISTED } from './persons-assisted';
import { PERSONS_REGISTERED } from './persons-registered';

export * from './besides';
export * from './linked-splits';
export * from './reference-figures';
export * from './splits';
export { type Figure, FIGURE_IDS, type FigureId } from './figure';
export { CASE_RECORDS, PERSONS_ASSISTED, PERSONS_REGISTERED };

/** Every number the system shows about people, with its definition. */
export const FIGURES: readonly Figure[] = [PERSONS_ASSISTED, PERSONS_REGISTERED, CASE_RECORDS];

export function findFigure(id: string): Figure | null {
  return FIGURES.find((figure) => figure.id === id) ?? null;
}
