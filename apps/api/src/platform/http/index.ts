export * from './changes';
export * from './codes';
export * from './fields';
export * from './pages';
export * from './params';
