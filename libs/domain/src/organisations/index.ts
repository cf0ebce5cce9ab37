import type { CountryCode, OrganisationKind } from '../code-lists';

/**
 * A partner: government body, non-governmental organisation, company, international organisation. With a programme it
 * is that programme's partner; without one everybody sees it.
 */
export interface OrganisationInput {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: CountryCode | null;
  readonly programmeId: string | null;
}
