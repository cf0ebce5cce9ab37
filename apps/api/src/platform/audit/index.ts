export * from './audit';
export * from './audit.module';
export { readCheckpoints } from './checkpoints';
export { Sealer } from './sealer';
export { exportLines, verifyTrail } from './verify';
