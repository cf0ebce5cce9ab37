export * from './can';
export * from './data-classes';
export * from './policy';
export * from './roles';
export * from './subjects';
