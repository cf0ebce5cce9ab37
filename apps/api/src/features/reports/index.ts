export * from './facts.entity';
