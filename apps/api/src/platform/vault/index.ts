export * from './cipher';
export * from './master-key';
export * from './vault';
