export * from './access.guard';
export * from './allow';
export * from './routes';
