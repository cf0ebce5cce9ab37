import type { components } from '../../api/openapi';

/** A membership as those who look through it see it: who holds what, since when, used when, and the last word on it. */
export type HeldMembership = components['schemas']['AccessReviewLine'];

export type Verdict = NonNullable<HeldMembership['verdict']>;
