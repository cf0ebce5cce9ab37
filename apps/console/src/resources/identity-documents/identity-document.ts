import type { components } from '../../api/openapi';

/** A paper that says who a person is, as the API sends it: without its number. */
export type IdentityDocument = components['schemas']['IdentityDocumentResponse'];

export const DOCUMENT_FIELDS = ['kind', 'country', 'number', 'validUntil', 'state'] as const;

/** The list each coded field takes its answers from. */
export const LIST_OF: Record<string, string> = {
  kind: 'identityDocumentKind',
  country: 'country',
  state: 'identityDocumentState',
};
