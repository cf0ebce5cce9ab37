export * from './case-grant.entity';
export * from './case-grants.module';
