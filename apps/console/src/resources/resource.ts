export type { ConsoleResource } from '../resource';
