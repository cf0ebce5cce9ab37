import type { Check, CheckState, Finding, StatusFigures } from '@teduh/domain';
import { type Config, type Release, RELEASE_GOOD_FOR_DAYS } from '../../platform/config';
import { isLoopback } from '../../platform/safe-start';
import type { DatabaseFigures } from './figures';
import type { MachineFigures } from './machine';

/** All that is known of how a system is run, from the database, the machine and its settings. */
export interface Known {
  database: DatabaseFigures;
  machine: MachineFigures;
  config: Config;
  /** When the database had answered: its clock was read between the look around the machine and then. */
  answeredAt: number;
  release: Release;
  /** How many migrations this release has. */
  migrations: number;
}

type Outcome = [state: CheckState, says: string, figures?: StatusFigures];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A checkpoint is due every minute while there is something new: five of them missing is no chance. */
const CHECKPOINT_OLD = 5 * MINUTE;
const WAITS_TOO_LONG = 10;
const DISK_FULL = 80;
const CLOCKS_DIFFER = 2_000;
const TWO_PEOPLE = 2;

const count = (found: number): StatusFigures => ({ count: found });

/** What is grave where people are real; of invented data it is not asked. */
const ofRealPeople = ({ kind }: DatabaseFigures, outcome: Outcome): Outcome =>
  kind === 'live' ? outcome : ['unknown', 'invented'];

const OUTCOMES: Record<Check, (known: Known) => Outcome> = {
  workspace: ({ database: { kind } }) => (kind ? ['good', kind] : ['warn', 'none']),

  migrations({ database: { migrations: ran }, migrations: known }) {
    if (ran < known) return ['bad', 'missing', { ran, known }];
    return ran > known ? ['warn', 'newer'] : ['good', 'current', { known }];
  },

  databaseLogins: ({ database: { wideLogins } }) =>
    wideLogins ? ['bad', 'wide', { logins: wideLogins }] : ['good', 'narrow'],

  publicAddress({ config: { publicUrl } }) {
    const { protocol, hostname, origin: address } = new URL(publicUrl);
    if (protocol === 'https:') return ['good', 'https', { address }];
    return isLoopback(hostname) ? ['good', 'local'] : ['bad', 'http', { address }];
  },

  masterKey({ database: { kind }, machine }) {
    if (machine.isMasterKeyInside)
      return kind === 'live' ? ['bad', 'beside'] : ['unknown', 'besideInvented'];
    if (machine.isMasterKeyOnDiskOfData && kind === 'live') return ['warn', 'sameDisk'];
    return ['good', 'apart'];
  },

  keyFiles({ machine: { openKeys, missingKeys } }) {
    if (openKeys.length) return ['bad', 'open', { files: openKeys.join(', ') }];
    if (missingKeys.length) return ['unknown', 'missing', { files: missingKeys.join(', ') }];
    return ['good', 'closed'];
  },

  keyCopies({ database, config: { keyCustodians: custodians } }) {
    if (custodians >= TWO_PEOPLE) return ['good', 'several', { custodians }];
    return ofRealPeople(database, ['bad', custodians === 1 ? 'one' : 'untold']);
  },

  backup: ({ database }) => ofRealPeople(database, ['bad', 'none']),

  restoreDrill: ({ database }) => ofRealPeople(database, ['bad', 'none']),

  auditSealed: ({ database: { unsealedSeconds: seconds } }) =>
    seconds > WAITS_TOO_LONG ? ['bad', 'waiting', { seconds }] : ['good', 'sealed'],

  auditCheckpoint({ database: { records }, machine }) {
    const { checkpoint, isCheckpointBroken, now } = machine;
    if (isCheckpointBroken) return ['bad', 'unreadable'];
    if (!checkpoint) return records ? ['bad', 'none', { records }] : ['good', 'empty'];
    if (checkpoint.seq >= records) return ['good', 'signed', { records }];
    const age = now - Date.parse(checkpoint.at);
    const minutes = Math.max(0, Math.floor(age / MINUTE));
    if (age <= CHECKPOINT_OLD) return ['good', 'recent', { minutes }];
    return ['bad', 'old', { minutes, behind: records - checkpoint.seq }];
  },

  auditChain({ database: { hashAtCheckpoint }, machine: { checkpoint } }) {
    if (!checkpoint) return ['unknown', 'unsigned'];
    return checkpoint.hash === hashAtCheckpoint ? ['good', 'agrees'] : ['bad', 'contradicts'];
  },

  forbiddenPairs: ({ database: { forbiddenPairs: found } }) =>
    found ? ['bad', 'some', count(found)] : ['good', 'none'],

  smallOffices: ({ database: { smallOffices: programmes } }) =>
    programmes ? ['warn', 'some', { programmes }] : ['good', 'none'],

  administrators: ({ database: { administrators: found, kind } }) => {
    if (found >= TWO_PEOPLE) return ['good', 'enough', count(found)];
    return [kind === 'live' ? 'warn' : 'unknown', 'few'];
  },

  breakGlass({ database: { unreviewed, overdue, lockedProgrammes: programmes } }) {
    if (programmes) return ['bad', 'locked', { ...count(unreviewed), programmes }];
    if (overdue) return ['bad', 'overdue', { ...count(unreviewed), overdue }];
    return unreviewed ? ['bad', 'waiting', count(unreviewed)] : ['good', 'none'];
  },

  highRoles({ database: { requests, oldestRequestDays: days } }) {
    if (!requests) return ['good', 'none'];
    return days
      ? ['warn', 'waiting', { ...count(requests), days }]
      : ['warn', 'new', count(requests)];
  },

  secondFactors: ({ database }) =>
    ofRealPeople(
      database,
      database.withoutFactor ? ['bad', 'missing', count(database.withoutFactor)] : ['good', 'all'],
    ),

  passkeys: ({ database }) =>
    ofRealPeople(
      database,
      database.withoutPasskey
        ? ['warn', 'missing', count(database.withoutPasskey)]
        : ['good', 'all'],
    ),

  disk({ machine: { diskUsed: percent, isDatabaseHere } }) {
    if (percent === null) return ['unknown', 'unknown'];
    if (percent > DISK_FULL) return ['bad', 'full', { percent }];
    return ['good', isDatabaseHere ? 'room' : 'roomHere', { percent }];
  },

  clock({ database, machine, answeredAt }) {
    const apart = Math.max(machine.now - database.now, database.now - answeredAt);
    if (apart <= CLOCKS_DIFFER) return ['good', 'agree'];
    return ['bad', 'differ', { seconds: Math.round(apart / 1_000) }];
  },

  clockSource({ machine: { isClockSynchronised } }) {
    if (isClockSynchronised === null) return ['unknown', 'unknown'];
    return isClockSynchronised ? ['good', 'synchronised'] : ['bad', 'unsynchronised'];
  },

  release({ release: { version, releasedOn }, machine: { now }, database: { kind } }) {
    if (!releasedOn) return [kind === 'live' ? 'warn' : 'unknown', 'undated', { version }];
    const days = Math.max(0, Math.floor((now - Date.parse(releasedOn)) / DAY));
    if (days <= RELEASE_GOOD_FOR_DAYS) return ['good', 'recent', { version, days }];
    return [kind === 'live' ? 'bad' : 'warn', 'old', { version, days }];
  },
};

/** Every check once. Nothing is asked here: what is known comes in, so that each outcome can be tested. */
export const check = (known: Known): Finding[] =>
  (Object.keys(OUTCOMES) as Check[]).map((code) => {
    const [state, says, figures = {}] = OUTCOMES[code](known);
    return { code, state, says, figures };
  });
