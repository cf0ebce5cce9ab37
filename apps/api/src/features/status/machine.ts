import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Checkpoint, isSigned, lastCheckpoint } from '../../platform/audit';
import type { Config } from '../../platform/config';
import { isOpenToOthers, keyFiles } from '../../platform/safe-start';
import { checkingKey, isInside } from '../../platform/vault';

/** What only the machine knows that this process runs on. */
export interface MachineFigures {
  isMasterKeyInside: boolean;
  /** Whether the files of the database lie on this machine: those of one that was not brought are not seen from here. */
  isDatabaseHere: boolean;
  /** Whoever takes the disk of that database has the master key with it. */
  isMasterKeyOnDiskOfData: boolean;
  openKeys: string[];
  missingKeys: string[];
  checkpoint: Checkpoint | null;
  /** The file is there and cannot be read, or its last line is signed by no key of ours. */
  isCheckpointBroken: boolean;
  /** In percent, of the fuller one where data and database have a disk each; null where the system does not say. */
  diskUsed: number | null;
  /** Null where the time service leaves no mark to read. */
  isClockSynchronised: boolean | null;
  now: number;
}

/** systemd's own time service keeps this folder while it runs, and touches the file in it each time it was told the time. */
const TIME_SERVICE = '/run/systemd/timesync';

export function lookAround(config: Config): MachineFigures {
  const keys = keyFiles(config);
  return {
    isMasterKeyInside: isInside(config.dataDir, config.masterKeyFile),
    isDatabaseHere: config.clusterDir !== null,
    isMasterKeyOnDiskOfData: isOnDiskOfData(config),
    openKeys: keys.filter(({ path }) => isOpenToOthers(path)).map(({ path }) => path),
    missingKeys: keys.filter(({ path }) => !existsSync(path)).map(({ path }) => path),
    ...checkpointOf(config),
    diskUsed: fullestOf([config.dataDir, config.clusterDir ?? config.dataDir]),
    isClockSynchronised: isClockSynchronised(TIME_SERVICE, Date.now()),
    now: Date.now(),
  };
}

function checkpointOf({ auditCheckpointsFile, auditKeyFile }: Config) {
  try {
    const checkpoint = lastCheckpoint(auditCheckpointsFile);
    const isBroken = checkpoint !== null && !isSigned(checkingKey(auditKeyFile), checkpoint);
    return { checkpoint, isCheckpointBroken: isBroken };
  } catch {
    return { checkpoint: null, isCheckpointBroken: true };
  }
}

function fullestOf(folders: string[]): number | null {
  const used = folders.map(diskUsed);
  return used.includes(null) ? null : Math.max(...used.map(Number));
}

/** As `df` counts it: what only root may still use counts as full. */
function diskUsed(folder: string): number | null {
  try {
    const { blocks, bfree, bavail } = statfsSync(folder);
    const used = blocks - bfree;
    return Math.ceil((100 * used) / (used + bavail));
  } catch {
    return null;
  }
}

function isOnDiskOfData({ clusterDir, masterKeyFile }: Config): boolean {
  const keys = dirname(masterKeyFile);
  return clusterDir !== null && existsSync(keys) && statSync(clusterDir).dev === statSync(keys).dev;
}

const A_DAY = 86_400_000;

/**
 * Whether systemd's time service was told the time within a day (it asks every 34 minutes at the latest); null where it
 * does not run: of other services nothing is known without asking them.
 */
export function isClockSynchronised(folder: string, now: number): boolean | null {
  if (!existsSync(folder)) return null;
  const mark = join(folder, 'synchronized');
  return existsSync(mark) && now - statSync(mark).mtimeMs <= A_DAY;
}
