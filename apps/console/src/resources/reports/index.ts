import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';

/** Figures about people, each with its definition, its table and its file. */
export const reports: ConsoleResource = {
  name: 'reports',
  menu: { icon: 'bars', order: 40, key: 'r' },
  list: lazy(() => import('./ReportPage')),
  words: { en, id },
};
