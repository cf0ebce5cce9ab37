import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';

const list = lazy(() =>
  import('./MembershipRequestList').then(({ MembershipRequestList }) => ({
    default: MembershipRequestList,
  })),
);

export const membershipRequests: ConsoleResource = {
  name: 'membership-requests',
  menu: { icon: 'shield', order: 65 },
  list,
  words: { en, id },
};
