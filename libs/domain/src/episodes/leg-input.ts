import type { BorderCrossing, Coded, CountryCode, PartOfJourney, Transport } from '../code-lists';
import type { PartialDate } from '../dates';

/**
 * One place of a journey and how the person came there; the legs of an episode stand in the order they were travelled.
 * Dates are as exact as they were told: a year stays a year.
 */
export interface LegInput {
  readonly partOfJourney: Coded<PartOfJourney>;
  readonly country: Coded<CountryCode>;
  /** In the person's words: a town, a plantation, the name of a vessel. Sealed. */
  readonly place: string | null;
  readonly arrivedOn: PartialDate | null;
  readonly leftOn: PartialDate | null;
  readonly transport: Coded<Transport>;
  readonly borderCrossing: Coded<BorderCrossing>;
}

/** A longer journey is told in words. */
export const MOST_LEGS = 30;
