import { COUNTRY } from '@teduh/domain';

const toAlpha3 = new Map<string, string>();
const toAlpha2 = new Map<string, string>();
for (const { code, iso } of COUNTRY.codes) {
  if (iso === null) continue;
  toAlpha3.set(iso, code);
  toAlpha2.set(code, iso);
}

/** ISO 3166-1 alpha-3 of an alpha-2 code: `ID` is `IDN`, `NA` is `NAM`. Null when there is no such country. */
export function alpha3Of(alpha2: string): string | null {
  return toAlpha3.get(alpha2) ?? null;
}

/** ISO 3166-1 alpha-2 of an alpha-3 code; null when there is no such country. */
export function alpha2Of(alpha3: string): string | null {
  return toAlpha2.get(alpha3) ?? null;
}
