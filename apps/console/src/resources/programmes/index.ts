import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';
import type { Programme } from './programme';

const list = lazy(() =>
  import('./ProgrammeList').then(({ ProgrammeList }) => ({ default: ProgrammeList })),
);
const show = lazy(() =>
  import('./ProgrammeShow').then(({ ProgrammeShow }) => ({ default: ProgrammeShow })),
);
const create = lazy(() =>
  import('./ProgrammeCreate').then(({ ProgrammeCreate }) => ({ default: ProgrammeCreate })),
);

export const programmes: ConsoleResource = {
  name: 'programmes',
  menu: { icon: 'flag', order: 30, key: 'p' },
  list,
  show,
  create,
  recordRepresentation: ({ name }: Programme) => name,
  words: { en, id },
};
