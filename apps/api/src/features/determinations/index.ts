export * from './determination.entity';
export * from './determinations.module';
export * from './reasons';
