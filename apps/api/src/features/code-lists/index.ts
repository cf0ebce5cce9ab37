export * from './code-list.entity';
export * from './code-lists.module';
