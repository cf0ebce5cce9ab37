import { lazy } from 'react';
import type { ConsoleResource } from '../resource';
import type { Cover } from './cover';
import { en } from './en';
import { id } from './id';

export type { Cover } from './cover';
export { useRunningCovers } from './use-covers';

const list = lazy(() => import('./CoverList').then(({ CoverList }) => ({ default: CoverList })));
const create = lazy(() =>
  import('./CoverCreate').then(({ CoverCreate }) => ({ default: CoverCreate })),
);

export const covers: ConsoleResource = {
  name: 'covers',
  menu: { icon: 'swap', order: 15, key: 'v' },
  list,
  create,
  recordRepresentation: ({ absentName }: Cover) => absentName,
  words: { en, id },
};
