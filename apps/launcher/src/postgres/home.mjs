import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from '../places.mjs';
import { canEnter, serverAccount } from './account.mjs';

/**
 * The folder that holds the cluster, its log and the owner's password: TEDUH_DATA itself, or, for root in a place
 * that the server's account cannot enter (a clone in root's home), a folder of its own under /var/lib/teduh.
 */
export function clusterHome(data) {
  const account = serverAccount(path.join(data, 'postgres'));
  if (account.uid === undefined) return data;
  // TEDUH_DATA is ours: letting the server walk through it shows nobody what is inside.
  const { uid, mode } = fs.statSync(data);
  if (uid === 0 && !(mode & 0o001)) fs.chmodSync(data, (mode & 0o7777) | 0o011);
  if (canEnter(data, account)) return data;
  const home = systemFolder(data === inRoot('.teduh') ? root : data);
  console.log(`Root's own folders are closed to Postgres, so its data is kept in ${home}.`);
  return home;
}

/** Always the same folder for the same path. */
export function systemFolder(forPath) {
  const name = createHash('sha256').update(forPath).digest('hex').slice(0, 12);
  const folder = path.join('/var/lib/teduh', name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
