export * from './cipher';
export * from './exchange';
export * from './master-key';
export * from './vault';
export * from './signatures';
