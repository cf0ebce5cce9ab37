import { existsSync, statSync } from 'node:fs';

/** Whether others than its owner may read or write a file; one that is not there yet is made right. */
export const isOpenToOthers = (path: string): boolean =>
  process.platform !== 'win32' && existsSync(path) && (statSync(path).mode & 0o077) !== 0;
