import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import type { DataSet } from './data-set';
import { en } from './en';
import { id } from './id';

const list = lazy(() =>
  import('./DataSetList').then(({ DataSetList }) => ({ default: DataSetList })),
);
const show = lazy(() =>
  import('./DataSetShow').then(({ DataSetShow }) => ({ default: DataSetShow })),
);

/** Imported public sets: bodies of case records of others, each a page of its own. */
export const dataSets: ConsoleResource = {
  name: 'data-sets',
  menu: { icon: 'database', order: 50, key: 'd' },
  list,
  show,
  recordRepresentation: ({ name }: DataSet) => name,
  words: { en, id },
};
