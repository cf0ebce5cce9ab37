export * from './relative.entity';
export * from './relatives.module';
