export { check } from './checks';
export type { DatabaseFigures } from './figures';
export { lookAround } from './machine';
export { StatusModule } from './status.module';
