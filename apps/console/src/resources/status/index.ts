import { lazy } from 'react';
import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

const list = lazy(() => import('./StatusPage').then(({ StatusPage }) => ({ default: StatusPage })));

export const status: ConsoleResource = {
  name: 'status',
  menu: { icon: 'tool', order: 75, right: 'status:read' },
  list,
  words: { en, id },
};
