import { EPISODE_FIELDS } from './episode';

/** What is sent for a new episode: the fields that were answered, and whose it is. */
export const episodeBody = (
  values: Record<string, unknown>,
  { caseId, personId }: { caseId: string; personId: string },
): Record<string, unknown> => {
  const answered = EPISODE_FIELDS.filter((field) => isAnswered(values[field]));
  return {
    personId,
    caseId,
    ...Object.fromEntries(answered.map((field) => [field, values[field]])),
  };
};

/** Was anything told about what happened? */
export const hasEpisode = (values: Record<string, unknown>): boolean =>
  EPISODE_FIELDS.some((field) => isAnswered(values[field]));

const isAnswered = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);
