import { isAnswer } from '../code-lists';
import { type CalendarDate, earliest, isPartialDate, latest, type PartialDate } from '../dates';
import { type Problem, problem } from '../problems';
import type { EpisodeInput } from './episode-input';

/** The questions of an episode that have several answers: act, means and purpose, then how it went. */
export const EPISODE_LISTS = [
  'acts',
  'means',
  'typeOfExploitation',
  'exploitationSector',
  'methodsOfControl',
] as const;

type Lists = Readonly<Record<(typeof EPISODE_LISTS)[number], readonly string[]>>;

/** What does not fit together in an episode. */
export function episodeProblems(
  episode: Pick<EpisodeInput, 'startedOn' | 'endedOn'> & Lists,
  today: CalendarDate,
): Problem[] {
  return [
    ...periodProblems(episode, today),
    ...EPISODE_LISTS.flatMap((list) => listProblems(list, episode)),
  ];
}

function periodProblems(
  { startedOn, endedOn }: Pick<EpisodeInput, 'startedOn' | 'endedOn'>,
  today: CalendarDate,
): Problem[] {
  const dates = { startedOn, endedOn };
  const found: Problem[] = [];
  for (const field of ['startedOn', 'endedOn'] as const) {
    const date = dates[field];
    if (date === null) continue;
    if (!isPartialDate(date)) found.push(problem(field, 'notADate'));
    else if (earliest(date) > today) found.push(problem(field, 'inTheFuture', { today }));
  }
  // Partial dates that can overlap (2015 and 2015-03) are no contradiction.
  if (found.length === 0 && startedOn && endedOn && latest(endedOn) < earliest(startedOn)) {
    found.push(problem('endedOn', 'endBeforeStart'));
  }
  return found;
}

/** "Unknown" and the other answers stand alone: beside a code they would contradict it. */
function listProblems(list: (typeof EPISODE_LISTS)[number], episode: Lists): Problem[] {
  const values = episode[list];
  if (new Set(values).size < values.length) return [problem(list, 'namedTwice')];
  return values.length > 1 && values.some(isAnswer) ? [problem(list, 'answerBesideCodes')] : [];
}

/**
 * Was the person trafficked again? True when an episode that really happened began after another one had surely
 * ended. Derived, never ticked: a stub of an earlier time is enough, an intended one is not.
 */
export function isReTrafficked(
  episodes: readonly {
    readonly startedOn: PartialDate | null;
    readonly endedOn: PartialDate | null;
    readonly isIntended: boolean;
  }[],
): boolean {
  const happened = episodes.filter((episode) => !episode.isIntended);
  return happened.some(({ startedOn }) =>
    happened.some(
      ({ endedOn }) =>
        startedOn !== null && endedOn !== null && latest(endedOn) < earliest(startedOn),
    ),
  );
}
