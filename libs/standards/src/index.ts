export * from './ctdc';
export * from './htcds';
export * from './iso';
