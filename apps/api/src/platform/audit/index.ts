export * from './audit';
export * from './audit.module';
export { type Checkpoint, isSigned, lastCheckpoint, readCheckpoints } from './checkpoints';
export { Sealer } from './sealer';
export { exportLines, verifyTrail } from './verify';
