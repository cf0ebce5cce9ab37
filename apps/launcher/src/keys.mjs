import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** The keys of a live system, each under the variable that says where it lies. */
const KEYS = {
  TEDUH_MASTER_KEY_FILE: 'master.key',
  TEDUH_SIGN_IN_KEY: 'sign-in.key',
  TEDUH_AUDIT_KEY: 'audit-ed25519.key',
};

/** Written into the data of a live system: which folder, seen from the data, holds its keys. */
const noteIn = (data) => path.join(data, 'live.json');

/** Beside the data, so that one folder does not hold both; an operator who can moves it to another disk. */
const folderFor = (data) => `${data.replace(/[/\\]+$/, '')}-keys`;

/** Lets the commands and the server find the keys of a live system. What the environment says comes first. */
export function useKeysOf(data) {
  const folder = keysOf(data);
  if (folder) name(folder);
}

function keysOf(data) {
  try {
    return path.resolve(data, JSON.parse(fs.readFileSync(noteIn(data), 'utf8')).keys);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Failure(
      `${noteIn(data)} cannot be read (${error.code ?? 'it is no JSON'}): it says where the keys of this system lie. Put it back from a copy, or name the keys in ${Object.keys(KEYS).join(', ')}.`,
    );
  }
}

/**
 * A folder for the keys of a live system that is about to be made. `undo` takes away what was made here, for when the
 * data turns out to be something already; a key that was made stays.
 */
export function makeKeysFolder(data) {
  if (keysOf(data)) {
    useKeysOf(data);
    return { undo: () => {} };
  }
  const folder = folderFor(data);
  const isNew = !fs.existsSync(folder);
  if (!isNew && fs.readdirSync(folder).length) {
    throw new Failure(
      `${folder} holds the keys of another system. Keep them: without them its data is lost. Set TEDUH_DATA to another folder, or move these keys to where they belong.`,
    );
  }
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o700);
  fs.writeFileSync(noteIn(data), `${JSON.stringify({ keys: path.relative(data, folder) })}\n`, {
    mode: 0o600,
  });
  name(folder);
  const undo = () => {
    if (fs.readdirSync(folder).length) return;
    fs.rmSync(noteIn(data));
    if (isNew) fs.rmdirSync(folder);
  };
  return { undo };
}

function name(folder) {
  for (const [variable, file] of Object.entries(KEYS))
    process.env[variable] ||= path.join(folder, file);
}
