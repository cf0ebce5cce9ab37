import { lazy } from 'react';
import type { ConsoleResource } from '../../resource';
import { en } from './en';
import { id } from './id';

const list = lazy(() =>
  import('./AuditEventList').then(({ AuditEventList }) => ({ default: AuditEventList })),
);

export const auditEvents: ConsoleResource = {
  name: 'audit-events',
  menu: { icon: 'eye', order: 60 },
  list,
  words: { en, id },
};
