import type { ConsoleResource } from '../resource';
import { en } from './en';
import { id } from './id';

export { episodeBody, hasEpisode } from './episode-body';
export { EpisodeFirstInputs } from './EpisodeInputs';
export { EpisodesOfCase } from './EpisodesOfCase';

/** What happened to a person; read and written on the case. */
export const episodes: ConsoleResource = {
  name: 'episodes',
  words: { en, id },
};
