export * from './episode.entity';
