export * from './person.entity';
export * from './persons.module';
export * from './workplace';
