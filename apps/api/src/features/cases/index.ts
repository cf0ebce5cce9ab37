export * from './case.entity';
