export * from './audit';
export * from './audit.module';
export { type Checkpoint, isSigned, lastCheckpoint, readCheckpoints } from './checkpoints';
export { Sealer } from './sealer';
export { ServerEvents } from './server-events';
export { exportLines, verifyTrail } from './verify';
