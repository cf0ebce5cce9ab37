import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';
import type { Import } from './import';

const list = lazy(() => import('./ImportList').then(({ ImportList }) => ({ default: ImportList })));
const show = lazy(() => import('./ImportShow').then(({ ImportShow }) => ({ default: ImportShow })));
const create = lazy(() =>
  import('./ImportCreate').then(({ ImportCreate }) => ({ default: ImportCreate })),
);

/** Files of public sets, reached from the page of data sets; they have no entry in the menu. */
export const imports: ConsoleResource = {
  name: 'imports',
  menuOf: 'data-sets',
  list,
  show,
  create,
  recordRepresentation: ({ dataset }: Import) => dataset,
  words: { en, id },
};
