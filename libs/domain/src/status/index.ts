export * from './checks';
export * from './words';
