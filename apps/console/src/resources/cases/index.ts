import { lazy } from 'react';
import type { ConsoleResource } from '../resource';
import type { Case } from './case';
import { en } from './en';
import { id } from './id';

const list = lazy(() => import('./CaseList').then(({ CaseList }) => ({ default: CaseList })));
const show = lazy(() => import('./CaseShow').then(({ CaseShow }) => ({ default: CaseShow })));
const create = lazy(() =>
  import('./CaseCreate').then(({ CaseCreate }) => ({ default: CaseCreate })),
);

export const cases: ConsoleResource = {
  name: 'cases',
  menu: { icon: 'folder', order: 10, key: 'c' },
  list,
  show,
  create,
  recordRepresentation: ({ caseNumber }: Case) => caseNumber,
  words: { en, id },
};
