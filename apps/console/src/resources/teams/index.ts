import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export { TeamsCard } from './TeamsCard';

/** Has no page of its own: teams stand on their programme's. */
export const teams: ConsoleResource = { name: 'teams', menuOf: 'programmes', words: { en, id } };
