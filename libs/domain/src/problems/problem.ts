/**
 * What is wrong with something somebody typed: which field, a code the console has a sentence for in every
 * language, and what the sentence needs to name. Values are never repeated here: problems are logged.
 */
export interface Problem {
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function problem(
  field: string,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): Problem {
  return { field, code, params };
}
