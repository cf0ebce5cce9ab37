import { earliest, latest } from '../dates';
import type { EpisodeInput } from './episode-input';

type Told = Pick<EpisodeInput, 'startedOn' | 'endedOn' | 'isIntended' | 'isStub'>;

/** A stub without a date is one that was before: it was told of beside what brought her here. */
const isUndatedStub = ({ isStub, startedOn, endedOn }: Told): boolean =>
  isStub && startedOn === null && endedOn === null;

/**
 * Is this episode re-trafficking: did it begin after another one that really happened had surely ended? Derived, never
 * ticked. A stub of an earlier time is enough, also one without a date; what was intended only is not.
 */
export function isReTrafficking(episode: Told, others: readonly Told[]): boolean {
  if (episode.isIntended || isUndatedStub(episode)) return false;
  return others.some((other) => !other.isIntended && wasOverBefore(other, episode));
}

function wasOverBefore(other: Told, { startedOn }: Told): boolean {
  if (isUndatedStub(other)) return true;
  return (
    startedOn !== null && other.endedOn !== null && latest(other.endedOn) < earliest(startedOn)
  );
}

/** Was the person trafficked again? True when one of her episodes followed another. */
export function isReTrafficked(episodes: readonly Told[]): boolean {
  return episodes.some((episode, at) =>
    isReTrafficking(episode, [...episodes.slice(0, at), ...episodes.slice(at + 1)]),
  );
}
