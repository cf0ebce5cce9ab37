import type { Chance, Weighted } from './chance';
import { parseDay } from './days';
import { UNKNOWN } from './assumptions';
import { orMissing } from './persons';
import type { InventedEpisode } from './world';

const ACTS: Weighted<string[]> = [
  [['Recruitment', 'Transportation'], 34],
  [['Recruitment', 'Transportation', 'Harbouring'], 26],
  [['Recruitment'], 16],
  [['Recruitment', 'Transfer', 'Receipt'], 14],
  [['Harbouring'], 10],
];

const MEANS: Weighted<string[]> = [
  [['Deception'], 38],
  [['Deception', 'AbuseOfVulnerability'], 24],
  [['AbuseOfVulnerability'], 14],
  [['Fraud', 'Deception'], 10],
  [['OtherCoercion'], 8],
  [['ThreatOrForce'], 6],
];

/** What was done to her and how: told with every episode, and missing as often as the means of control are. */
export function tellElements(episode: InventedEpisode, chance: Chance): void {
  const [acts, means] = [chance.weighted(ACTS), chance.weighted(MEANS)];
  const day = parseDay(`${(episode.startedOn ?? '2015').slice(0, 4)}-07-01`);
  const told = (codes: string[]) => {
    const kept = orMissing('told', UNKNOWN.means, day, chance);
    return kept === 'told' ? codes : kept === null ? [] : [kept];
  };
  episode.acts = told(acts);
  episode.means = told(episode.wayOfEntering === 'Kidnapping' ? ['Abduction'] : means);
}
