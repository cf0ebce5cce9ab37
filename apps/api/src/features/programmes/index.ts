export * from './programme.entity';
export * from './programmes.module';
