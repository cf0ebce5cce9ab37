import type { QueryConfig } from 'pg';

const MOST = 200;

const names = new Map<string, string>();

/**
 * The statement under a name, so that Postgres keeps its plan on the connection: row security makes planning dearer
 * than running. Only the first texts of a process get one, since every plan takes memory; lists have endless many.
 */
export function asPrepared(text: string, values: unknown[]): QueryConfig {
  if (!values.length) return { text, values };
  const name = names.get(text) ?? (names.size < MOST ? `teduh_${names.size}` : undefined);
  if (name) names.set(text, name);
  return { name, text, values };
}
