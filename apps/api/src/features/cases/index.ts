export * from './case.entity';
export * from './cases.module';
