import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../failure.mjs';

/**
 * Who runs the server. Postgres refuses to run as root, so root hands it to the owner of existing data, else to
 * `postgres` or `nobody`; Postgres wants a name for its user, so an invented number would not do.
 * Anyone else runs it as themselves, which is the empty answer.
 */
export function serverAccount(dataDirectory) {
  if (process.getuid?.() !== 0) return {};
  if (fs.existsSync(dataDirectory)) {
    const { uid, gid } = fs.statSync(dataDirectory);
    if (uid !== 0) return { uid, gid };
  }
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find(([n]) => n === name))
    .find(Boolean);
  if (!found) {
    throw new Failure(
      'Postgres cannot run as root and this system has no user "postgres" or "nobody": start Teduh as another user.',
    );
  }
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Whether the account may enter every folder on the way (and the last one). What does not exist yet does not hinder. */
export function canEnter(folder, { uid, gid }) {
  if (uid === undefined) return true;
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    if (fs.existsSync(place)) {
      const stat = fs.statSync(place);
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if (!(stat.mode & bit)) return false;
    }
    if (place === path.dirname(place)) return true;
  }
}
