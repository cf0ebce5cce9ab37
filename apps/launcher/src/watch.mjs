import fs from 'node:fs';
import path from 'node:path';

/**
 * Calls `changed` soon after a source below the folders was saved. Each folder is watched by itself: on Linux,
 * Node's recursive watch forgets a file once an editor has saved it by renaming.
 */
export function watchFolders(roots, life, changed) {
  const watchers = new Map();
  let timer;
  const add = (folder) => {
    if (!watchers.has(folder))
      watchers.set(
        folder,
        fs.watch(folder, (_, file) => onEvent(file ?? '')),
      );
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) add(path.join(folder, entry.name));
    }
  };
  const onEvent = (file) => {
    const isSource = /\.(ts|json|sql)$/.test(file) && !file.endsWith('.spec.ts');
    if (!isSource && path.extname(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      closeMissing(watchers);
      roots.forEach(add);
      changed();
    }, 200);
  };
  roots.forEach(add);
  life.opened(() => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  });
}

function closeMissing(watchers) {
  for (const [folder, watcher] of watchers) {
    if (fs.existsSync(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
}
