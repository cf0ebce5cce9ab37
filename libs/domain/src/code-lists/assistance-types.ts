import type { AssistanceType } from './assistance-type';
import { CARE_TYPES } from './lists/assistance-types-care';
import { FUTURE_TYPES } from './lists/assistance-types-future';
import { CONTACT_TYPES } from './lists/assistance-types-contact';

/**
 * All kinds of assistance the system starts with: those the field names (shelter, food and other items, health,
 * psychosocial and legal help, training, livelihood, family, return, reintegration, local integration, resettlement)
 * and the contacts that are logged but do not make a person assisted. The codes are our own; sub-types begin with
 * the code of their type, so that one column can hold either.
 */
export const ASSISTANCE_TYPES: readonly AssistanceType[] = [
  ...CARE_TYPES,
  ...FUTURE_TYPES,
  ...CONTACT_TYPES,
];

const byCode = new Map(ASSISTANCE_TYPES.map((type) => [type.code, type]));

export function findAssistanceType(code: string): AssistanceType | null {
  return byCode.get(code) ?? null;
}
