import type {
  Coded,
  CountryCode,
  IdentityDocumentKind,
  IdentityDocumentState,
} from '../code-lists';
import type { PartialDate } from '../dates';
import { type Problem, problem } from '../problems';

/** A paper that says who a person is: what it is, where it is from and where it is now. Its number identifies her. */
export interface IdentityDocumentInput {
  readonly personId: string;
  readonly kind: IdentityDocumentKind;
  readonly country: Coded<CountryCode>;
  readonly number: string | null;
  readonly validUntil: PartialDate | null;
  readonly state: Coded<IdentityDocumentState>;
}

/** What does not fit together: of a paper she never had there is neither number nor last day. */
export function identityDocumentProblems({
  state,
  validUntil,
  hasNumber,
}: Pick<IdentityDocumentInput, 'state' | 'validUntil'> & {
  readonly hasNumber: boolean;
}): Problem[] {
  if (state !== 'NeverHad') return [];
  return [
    ...(hasNumber ? [problem('number', 'neverHadDocument')] : []),
    ...(validUntil === null ? [] : [problem('validUntil', 'neverHadDocument')]),
  ];
}
