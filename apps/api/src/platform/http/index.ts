export * from './codes';
export * from './fields';
export * from './params';
