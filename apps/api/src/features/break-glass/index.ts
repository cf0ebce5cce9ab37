export * from './break-glass.entity';
export * from './break-glass.module';
