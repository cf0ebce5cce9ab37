export * from './episode.entity';
export * from './episodes.module';
