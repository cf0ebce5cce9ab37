import { isAnswer } from '../code-lists';
import { type CalendarDate, earliest, isPartialDate, latest } from '../dates';
import { type Problem, problem } from '../problems';
import type { EpisodeInput } from './episode-input';
import { legProblems } from './leg-rules';

/** The questions of an episode that have several answers: how it began, act, means and purpose, then how it went. */
export const EPISODE_LISTS = [
  'methodOfRecruitment',
  'recruiterRelation',
  'acts',
  'means',
  'typeOfExploitation',
  'exploitationSector',
  'methodsOfControl',
] as const;

/** Amounts of money an episode tells of; each stands in a currency of its own. */
export const EPISODE_AMOUNTS = ['payPromised', 'payReceived', 'debt', 'ransom'] as const;

/** A day has no more, a week neither. */
export const MOST_HOURS_PER_DAY = 24;
export const MOST_DAYS_PER_WEEK = 7;

type Told = Omit<EpisodeInput, 'personId' | 'caseId'>;

/** What does not fit together in an episode. */
export function episodeProblems(episode: Told, today: CalendarDate): Problem[] {
  return [
    ...periodProblems(episode, today),
    ...EPISODE_LISTS.flatMap((list) => listProblems(list, episode)),
    ...moneyProblems(episode),
    ...denialProblems(episode),
    ...intendedProblems(episode),
    ...legProblems(episode.legs, today),
  ];
}

function periodProblems(
  { startedOn, endedOn }: Pick<Told, 'startedOn' | 'endedOn'>,
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
function listProblems(list: (typeof EPISODE_LISTS)[number], episode: Told): Problem[] {
  const values: readonly string[] = episode[list];
  if (new Set(values).size < values.length) return [problem(list, 'namedTwice')];
  return values.length > 1 && values.some(isAnswer) ? [problem(list, 'answerBesideCodes')] : [];
}

/** An amount without its currency says nothing. */
const moneyProblems = (episode: Told): Problem[] =>
  EPISODE_AMOUNTS.filter(
    (name) => episode[`${name}Minor`] !== null && episode[`${name}Currency`] === null,
  ).map((name) => problem(`${name}Currency`, 'neededForCost'));

/** Beside a *no* there is nothing more to tell: one of the two is a slip. */
function denialProblems(episode: Told): Problem[] {
  const { hadDebt, debtMinor, debtGrew, ransomDemanded, ransomMinor } = episode;
  const { atSea, flagOfVessel, payReceived, payReceivedMinor } = episode;
  const denied: [field: string, isDenied: boolean][] = [
    ['debtMinor', hadDebt === 'No' && debtMinor !== null],
    ['debtGrew', hadDebt === 'No' && debtGrew === 'Yes'],
    ['ransomMinor', ransomDemanded === 'No' && ransomMinor !== null],
    ['flagOfVessel', atSea === 'No' && flagOfVessel !== null && !isAnswer(flagOfVessel)],
    ['payReceivedMinor', payReceived === 'Nothing' && (payReceivedMinor ?? 0) > 0],
  ];
  return denied.filter(([, isDenied]) => isDenied).map(([field]) => problem(field, 'besideNo'));
}

/** Who was found before she was exploited did not work, was not paid and was at no place of exploitation. */
function intendedProblems({ isIntended, ...told }: Told): Problem[] {
  if (!isIntended) return [];
  const worked = (['hoursPerDay', 'daysPerWeek', 'payReceivedMinor'] as const).filter(
    (field) => told[field] !== null,
  );
  const stayed = told.legs.flatMap(({ partOfJourney }, at) =>
    partOfJourney === 'Exploitation' ? [`legs.${at}.partOfJourney`] : [],
  );
  return [...worked, ...stayed].map((field) => problem(field, 'neverExploited'));
}
