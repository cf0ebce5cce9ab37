export * from './cover.entity';
export * from './covers.module';
