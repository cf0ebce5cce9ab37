import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** A folder for one test file, with a space in its name, which any account may enter. */
export function temporaryFolder() {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'teduh launcher '));
  fs.chmodSync(parent, 0o755);
  after(() => fs.rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));
  return parent;
}
