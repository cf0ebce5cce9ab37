import type { components } from '../../api/openapi';

type Schemas = components['schemas'];

/** A decision in the list of its case: everything but what was told in words. */
export type Determination = Schemas['DeterminationLine'];

/** The same with what was told in words. */
export type ToldDetermination = Schemas['DeterminationResponse'];

/** What is known of a case before anybody decides. */
export type Basis = Schemas['DeterminationBasis'];

/** A proposal that nobody answered yet and nobody took back. */
export const isWaiting = ({ state, struckAt }: Determination): boolean =>
  state === 'proposed' && struckAt === null;
