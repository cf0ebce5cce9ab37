import type { Labels } from './code-list';

/**
 * Three honest answers that every coded question about a person takes beside the codes of its list. Nothing at all
 * (null) means that nobody recorded anything. The three are never the same, and none of them is "no".
 */
export const ANSWERS = ['Unknown', 'NotAsked', 'Declined'] as const;
export type Answer = (typeof ANSWERS)[number];

export const ANSWER_LABELS: Readonly<Record<Answer, Labels>> = {
  Unknown: { en: 'Unknown', id: 'Tidak diketahui' },
  NotAsked: { en: 'Not asked', id: 'Belum ditanyakan' },
  Declined: { en: 'Declined to answer', id: 'Tidak bersedia menjawab' },
};

export function isAnswer(value: unknown): value is Answer {
  return ANSWERS.includes(value as Answer);
}

/**
 * The two classes every split has beside its own: *Unknown* (asked, and there is no answer) and, apart from it,
 * *NotCollected* (nobody asked). Both are shown, never dropped from a total.
 */
export const OPEN_CLASSES = ['Unknown', 'NotCollected'] as const;
export type OpenClass = (typeof OPEN_CLASSES)[number];

export const OPEN_CLASS_LABELS: Readonly<Record<OpenClass, Labels>> = {
  Unknown: { en: 'Unknown', id: 'Tidak diketahui' },
  NotCollected: { en: 'Not collected', id: 'Tidak dikumpulkan' },
};

type Unanswered = Answer | 'NonSpecifiedUnknown';

/** The class of a split a recorded value falls in: codes stay themselves, answers become one of the open classes. */
export function figureClassOf<V extends string>(
  value: V | null,
): Exclude<V, Unanswered> | OpenClass {
  if (value === null || value === 'NotAsked') return 'NotCollected';
  const unanswered = value === 'Unknown' || value === 'Declined' || value === 'NonSpecifiedUnknown';
  return unanswered ? 'Unknown' : (value as Exclude<V, Unanswered>);
}
