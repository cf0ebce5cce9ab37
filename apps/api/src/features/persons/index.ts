export * from './identity';
export * from './name-search';
export * from './name-token.entity';
export * from './new-tokens';
export * from './person.entity';
export * from './persons.module';
export * from './work-with';
export * from './workplace';
