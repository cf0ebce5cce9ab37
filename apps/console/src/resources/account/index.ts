import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';

const list = lazy(() =>
  import('./AccountPage').then(({ AccountPage }) => ({ default: AccountPage })),
);

/** How one signs in oneself: reached from the menu of the account, and open to everybody. */
export const account: ConsoleResource = { name: 'account', list, words: { en, id } };
