import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import type { BreakGlass } from './break-glass';
import { en } from './en';
import { id } from './id';

const list = lazy(() =>
  import('./BreakGlassList').then(({ BreakGlassList }) => ({ default: BreakGlassList })),
);
const create = lazy(() =>
  import('./BreakGlassCreate').then(({ BreakGlassCreate }) => ({ default: BreakGlassCreate })),
);

/** Cases opened in an emergency: for whoever opens one, is told of it, or reviews it. */
export const breakGlass: ConsoleResource = {
  name: 'break-glass',
  menu: { icon: 'warning', order: 90 },
  list,
  create,
  recordRepresentation: ({ caseNumber }: BreakGlass) => caseNumber,
  words: { en, id },
};

export { BreakGlassNote } from './BreakGlassNote';
export { OpenInEmergency } from './OpenInEmergency';
