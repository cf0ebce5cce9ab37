import type { Labels } from '../code-lists';
import type { SplitId } from './splits';

/**
 * A definition card: what a number we show counts. *unit* is what is counted, *basis* the date that puts it into a
 * year, *population* who can be in it, *exclusions* who is not and stands beside it. Printed under every chart.
 */
export interface Figure {
  readonly id: FigureId;
  readonly title: Labels;
  readonly unit: Labels;
  readonly basis: Labels;
  readonly population: Labels;
  readonly exclusions: readonly Labels[];
  readonly splits: readonly SplitId[];
  readonly notes: readonly Labels[];
  /** Runs on the programme's own cases, or on an imported public set; the two are never added. */
  readonly runsOn: 'ownCases' | 'importedSet';
}

export const FIGURE_IDS = ['persons-assisted', 'persons-registered', 'case-records'] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

export const words = (en: string, id: string): Labels => ({ en, id });

/** Said of every figure about people: it is no measure of how common trafficking is. */
export const IDENTIFIED_ONLY = words(
  'Identified and assisted people only. The figure does not say how common trafficking is.',
  'Hanya orang yang teridentifikasi dan dibantu. Angka ini tidak menunjukkan seberapa luas perdagangan orang terjadi.',
);
