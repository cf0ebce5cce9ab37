import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';
import type { Organisation } from './organisation';

export type { Organisation } from './organisation';

const list = lazy(() =>
  import('./OrganisationList').then(({ OrganisationList }) => ({ default: OrganisationList })),
);
const show = lazy(() =>
  import('./OrganisationShow').then(({ OrganisationShow }) => ({ default: OrganisationShow })),
);
const create = lazy(() =>
  import('./OrganisationCreate').then(({ OrganisationCreate }) => ({
    default: OrganisationCreate,
  })),
);

/** Partners are reached from their programme's page; they have no entry in the menu. */
export const organisations: ConsoleResource = {
  name: 'organisations',
  menuOf: 'programmes',
  list,
  show,
  create,
  recordRepresentation: ({ name }: Organisation) => name,
  words: { en, id },
};
