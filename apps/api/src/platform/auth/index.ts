export * from './passwords';
export * from './strategies';
export * from './tokens';
