export * from './programme.entity';
