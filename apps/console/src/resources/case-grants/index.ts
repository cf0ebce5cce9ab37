import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export type { CaseGrant } from './case-grant';
export { EndGrantDialog } from './EndGrantDialog';
export { OpenCaseDialog } from './OpenCaseDialog';
export { useCaseGrants, useGrantsToMe } from './use-case-grants';

/** A case is opened, and closed again, on its own page. */
export const caseGrants: ConsoleResource = {
  name: 'case-grants',
  words: { en, id },
};
