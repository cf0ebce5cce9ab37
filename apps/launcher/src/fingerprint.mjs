import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './places.mjs';

const isTest = /\.(spec|test)\.tsx?$/;

/** One hash over the names and contents of the files and folders given; tests are not part of what is built. */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(inRoot(source))).sort()) {
    hash
      .update(`${path.relative(inRoot(), file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(place) {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && !isTest.test(entry.name) && !entry.name.includes('.timestamp-'),
    )
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
