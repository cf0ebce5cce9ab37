import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Which release this is, and the day it was released on; null while the change log gives it no day. */
export interface Release {
  version: string;
  releasedOn: string | null;
}

/** How many days the packages of a release are good for; past that they are older than policy. */
/** The release this program is. */
export const RELEASE_GOOD_FOR_DAYS = 90;

/** From the files a release is made in, so that nobody has to write the same day a second time. */
export function readRelease(folder: string): Release {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Release;
  const changeLog = join(folder, 'CHANGELOG.md');
  const text = existsSync(changeLog) ? readFileSync(changeLog, 'utf8') : '';
  return { version, releasedOn: releaseDays(text).get(version) ?? null };
}

/** The day of each release that has one: `## 0.1.0 (2026-11-24)`. */
export const releaseDays = (changeLog: string): Map<string, string> =>
  new Map(
    [...changeLog.matchAll(/^## (\S+) \((\d{4}-\d{2}-\d{2})\)$/gm)].map(
      ([, version = '', day = '']) => [version, day],
    ),
  );

/** This folder lies five below the root in the sources, and six in what is built of them. */
const root = [5, 6]
  .map((depth) => resolve(__dirname, '../'.repeat(depth)))
  .find((folder) => existsSync(join(folder, 'package.json')));

export const RELEASE = readRelease(root ?? '.');
