export * from './team.entity';
