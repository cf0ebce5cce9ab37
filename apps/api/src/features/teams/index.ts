export * from './team.entity';
export * from './teams.module';
