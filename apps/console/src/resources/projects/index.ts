import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';
import type { Project } from './project';

export { useProjectWords, type Project } from './project';

const show = lazy(() =>
  import('./ProjectShow').then(({ ProjectShow }) => ({ default: ProjectShow })),
);
const create = lazy(() =>
  import('./ProjectCreate').then(({ ProjectCreate }) => ({ default: ProjectCreate })),
);

/** Projects stand on their programme's page; they have no list of their own. */
export const projects: ConsoleResource = {
  name: 'projects',
  menuOf: 'programmes',
  show,
  create,
  recordRepresentation: ({ name }: Project) => name,
  words: { en, id },
};
