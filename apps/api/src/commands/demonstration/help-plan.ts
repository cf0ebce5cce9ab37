import type { Chance, Spread, Weighted } from './chance';
import type { Day } from './days';

/** One line of help before it is written down: what, from when, until when. */
export interface PlannedLine {
  type: string;
  from: Day;
  to: Day | null;
}

/** The time in which somebody is helped, and what it leads to. */
export interface HelpPlan {
  count: number;
  from: Day;
  to: Day;
  isChild: boolean;
  inShelter: boolean;
  shelterNights: Spread;
  solution: 'return' | 'stay' | 'thirdCountry' | 'none';
  solutionOn: Day;
}

const FIRST_HELP: Weighted<string> = [
  ...([
    ['BASIC', 26],
    ['PSYCHOSOCIAL', 28],
    ['MEDICAL', 24],
    ['LEGAL', 8],
  ] as const),
  ...([
    ['EMERGENCY', 6],
    ['FAMILY', 4],
    ['PROTECTION', 4],
  ] as const),
];

const RECOVERY: Weighted<string> = [
  ...([
    ['PSYCHOSOCIAL', 34],
    ['LEGAL', 20],
    ['MEDICAL', 16],
    ['learning', 12],
  ] as const),
  ...([
    ['FAMILY', 10],
    ['PROTECTION', 8],
  ] as const),
];

const NEW_LIFE: Weighted<string> = [
  ...([
    ['REINTEGRATION', 40],
    ['ECONOMIC', 22],
    ['learning', 14],
  ] as const),
  ...([
    ['PSYCHOSOCIAL', 11],
    ['FAMILY', 7],
    ['MEDICAL', 6],
  ] as const),
];

/** Help comes thick at first and thins out. */
const THINNING = 2.3;

/** Draws the lines that count for one case; always in the same order, so that a later cut changes none of them. */
export function planHelp(plan: HelpPlan, chance: Chance): PlannedLine[] {
  const lines = [...solutionLines(plan, chance)];
  if (plan.inShelter && plan.count >= 2) lines.push(shelterStay(plan, chance));
  const middle = Math.max(plan.from, Math.min(plan.solutionOn, plan.to));
  const afterwards = plan.solution === 'return' || plan.solution === 'stay' ? 0.35 : 0;
  while (lines.length < plan.count) {
    const isLater = chance.happens(afterwards) && lines.length >= 2;
    const share = chance.next() ** (isLater ? 1.3 : THINNING);
    const [start, end] = isLater ? [middle, plan.to] : [plan.from, middle];
    const table = isLater ? NEW_LIFE : share < 0.3 ? FIRST_HELP : RECOVERY;
    const from = Math.round(start + (end - start) * share);
    lines.push(lineOf(chance.weighted(table), from, plan.isChild, chance));
  }
  return lines;
}

function solutionLines(plan: HelpPlan, chance: Chance): PlannedLine[] {
  const { count, solution, solutionOn, to } = plan;
  const before = Math.max(plan.from, solutionOn - chance.whole(2, 20));
  const on = Math.min(solutionOn, to);
  if (solution === 'return' && count >= 3) {
    return [
      { type: 'RETURN', from: on, to: null },
      ...(count >= 6 ? [{ type: 'RETURN', from: Math.min(before, on), to: null }] : []),
      ...(count >= 9 ? [{ type: 'TRANSPORT', from: on, to: null }] : []),
    ];
  }
  if (solution === 'stay' && count >= 4) return [{ type: 'INTEGRATION', from: on, to: null }];
  if (solution === 'thirdCountry') return [{ type: 'RESETTLEMENT', from: on, to: null }];
  return [];
}

function shelterStay(plan: HelpPlan, chance: Chance): PlannedLine {
  const from = plan.from + chance.whole(0, 3);
  const nights = chance.spread(plan.shelterNights);
  return { type: 'SHELTER', from, to: Math.max(from, Math.min(from + nights, plan.to)) };
}

function lineOf(drawn: string, from: Day, isChild: boolean, chance: Chance): PlannedLine {
  const days = chance.spread([5, 30, 120]);
  const type = drawn === 'learning' ? (isChild ? 'EDUCATION' : 'VOCATIONAL') : drawn;
  return { type, from, to: type === 'EDUCATION' || type === 'VOCATIONAL' ? from + days : null };
}
