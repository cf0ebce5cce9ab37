export * from './code-list.entity';
