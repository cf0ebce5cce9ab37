import type { CodeOf, Labels } from './code-list';
import type { QUANTITY_UNIT } from './lists/assistance';

export interface AssistanceSubType {
  readonly code: string;
  readonly label: Labels;
}

/**
 * A kind of assistance. `countsAsAssisted` decides whether giving it puts the person into the figure of persons
 * assisted; it is data, and a programme may decide otherwise for types of its own. `unit` is what its quantity counts.
 * `htcds` is the nearest HTCDS 2.0 `spl_Type` (kinds of support plan): HTCDS has no log of assistance.
 */
export interface AssistanceType {
  readonly code: string;
  readonly label: Labels;
  readonly countsAsAssisted: boolean;
  readonly unit: CodeOf<typeof QUANTITY_UNIT> | null;
  readonly htcds: string | null;
  readonly subTypes: readonly AssistanceSubType[];
}
