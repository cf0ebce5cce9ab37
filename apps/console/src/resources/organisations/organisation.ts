import type { components } from '../../api/openapi';

/** A partner. Without a programme it is everybody's. */
export type Organisation = components['schemas']['OrganisationResponse'];
