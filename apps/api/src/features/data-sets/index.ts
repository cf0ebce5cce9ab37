export * from './data-set.entity';
