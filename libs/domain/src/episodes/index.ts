export * from './episode-input';
export * from './episode-rules';
