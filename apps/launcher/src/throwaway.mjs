import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canEnter, serverAccount } from './postgres/account.mjs';
import { clearLeftover } from './postgres/leftover.mjs';
import { isAlive } from './processes.mjs';

const prefix = 'teduh-test-';

/** A folder for one test run, which the server's account can enter; it goes when the run ends. */
export async function throwawayFolder(life) {
  const account = serverAccount('');
  const parents = [os.tmpdir(), '/tmp', '/var/tmp'].filter((folder) => fs.existsSync(folder));
  const parent = parents.find((folder) => canEnter(folder, account)) ?? parents[0];
  await removeAbandoned(parent);
  const folder = fs.mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
  fs.chmodSync(folder, 0o755);
  fs.mkdirSync(path.join(folder, 'data'));
  life.opened(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** What runs left behind that were ended too hard to tidy up: their servers still run. */
async function removeAbandoned(parent) {
  for (const name of fs.readdirSync(parent)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    const folder = path.join(parent, name);
    if (!pid || isAlive(pid) || fs.statSync(folder).uid !== (process.getuid?.() ?? 0)) continue;
    await clearLeftover(path.join(folder, 'postgres'));
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
