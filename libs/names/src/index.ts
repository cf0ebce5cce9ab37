export * from './parts';
export * from './similarity';
export * from './sounds';
export * from './tokens';
