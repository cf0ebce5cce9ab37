export * from './cipher';
export * from './exchange';
export * from './exchange-owners';
export * from './master-key';
export * from './own-file';
export * from './sealed-table';
export * from './vault';
export * from './signatures';
