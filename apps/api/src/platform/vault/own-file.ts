import { ConfigError, isOpenToOthers } from '../config';

/** Throws a sentence for the operator when others than its owner can read the file of a key. */
export function requireOwnersAlone(file: string): void {
  if (!isOpenToOthers(file)) return;
  throw new ConfigError(
    `Others can read the key in ${file}. Take that away first: chmod 600 ${file}`,
  );
}
