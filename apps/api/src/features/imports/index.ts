export * from './import.entity';
export { ImportsModule } from './imports.module';
export { type Fault } from './fault-list';
export { beginImport, sweepImports } from './import-ledger';
export type { ImportStore, Query } from './import-store';
export { CtdcLoader, type LoadOutcome } from './loader';
