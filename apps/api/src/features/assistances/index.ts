export * from './assistance.entity';
export * from './assistances.module';
