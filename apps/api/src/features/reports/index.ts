export * from './facts.entity';
export { type Difference, recount } from './recount';
export { ReportsModule } from './reports.module';
