import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export { AssistancesOfCase } from './AssistancesOfCase';
export { LogAssistanceProvider, useCurrentCase, useLogAssistance } from './LogAssistanceProvider';

/** Assistance has no pages of its own: it is logged from anywhere and read on its case. */
export const assistances: ConsoleResource = {
  name: 'assistances',
  words: { en, id },
};
