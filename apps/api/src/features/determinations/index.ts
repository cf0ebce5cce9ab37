export * from './determination.entity';
export * from './determinations.module';
export * from './new-keys';
export * from './reasons';
