export * from './import.entity';
