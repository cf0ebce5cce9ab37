export * from './data-class';
export * from './data-source';
export * from './database';
export * from './database.module';
export * from './lists';
export * from './naming';
export * from './new-id';
export * from './viewer';
