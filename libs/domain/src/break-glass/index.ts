/**
 * Why somebody opens a case in an emergency: a danger to life, a lead who cannot be reached in one, a deadline of a
 * court or the police. Illness of a colleague is none of these: that is what cover is for.
 */
export const BREAK_GLASS_REASONS = [
  'dangerToLife',
  'leadUnreachable',
  'courtOrPoliceDeadline',
  'other',
] as const;
export type BreakGlassReason = (typeof BREAK_GLASS_REASONS)[number];

/** A case to open in an emergency. Its number is told from person to person: nobody finds it by looking around. */
export interface BreakGlassInput {
  readonly programmeId: string;
  readonly caseNumber: string;
  readonly reason: BreakGlassReason;
}

/**
 * How an opening stands: it waits for a second person (closed circles), lapsed because nobody confirmed it in time, is
 * open, or is over.
 */
export const BREAK_GLASS_STATES = ['waiting', 'lapsed', 'open', 'over'] as const;
export type BreakGlassState = (typeof BREAK_GLASS_STATES)[number];

/** What somebody else says of an opening afterwards. */
export const BREAK_GLASS_VERDICTS = ['justified', 'notJustified'] as const;
export type BreakGlassVerdict = (typeof BREAK_GLASS_VERDICTS)[number];

/** How long a case stays open, and how long a closed circle waits for its second person. */
export const BREAK_GLASS_MINUTES = 60;

/** Within so many days somebody else says whether an opening was right. */
export const BREAK_GLASS_REVIEW_DAYS = 3;

/** With so many openings nobody looked at yet, a programme opens no case in this way. */
export const MOST_UNREVIEWED_OPENINGS = 3;
