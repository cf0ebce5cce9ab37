export * from './assistance.entity';
