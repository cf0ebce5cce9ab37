import { lazy } from 'react';
import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';
import type { User } from './user';

const list = lazy(() => import('./UserList').then(({ UserList }) => ({ default: UserList })));
const show = lazy(() => import('./UserShow').then(({ UserShow }) => ({ default: UserShow })));
const create = lazy(() =>
  import('./UserCreate').then(({ UserCreate }) => ({ default: UserCreate })),
);

/** Colleagues know each other's names; the pages are for those who keep accounts. */
export const users: ConsoleResource = {
  name: 'users',
  menu: { icon: 'person', order: 60, key: 'a', right: 'users:read' },
  list,
  show,
  create,
  recordRepresentation: ({ displayName }: User) => displayName,
  words: { en, id },
};
