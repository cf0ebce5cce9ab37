import type { Check } from './checks';

interface Words {
  readonly title: string;
  /** One sentence for each way it can come out, with what to do where something is to be done. */
  readonly says: Readonly<Record<string, string>>;
}

/** The English of every check: what `doctor` prints, and the page in English. */
export const STATUS_WORDS = {
  workspace: {
    title: 'Workspace',
    says: {
      live: 'This is a live system.',
      demonstration: 'This is a demonstration with invented people.',
      sandbox: 'This is a sandbox with invented people.',
      none: 'This database is no workspace yet: npm start makes a demonstration, npm start -- --empty a live system.',
    },
  },
  migrations: {
    title: 'Database schema',
    says: {
      current: 'All %{known} migrations have run.',
      missing:
        '%{ran} of %{known} migrations have run. Run npm run teduh -- prepare, then start again.',
      newer: 'A newer release has migrated this database already. Bring this server up to it.',
    },
  },
  databaseLogins: {
    title: 'Database logins',
    says: {
      narrow: 'The logins of the server own nothing and do not pass row security by.',
      wide: 'Too much is allowed to: %{logins}. Run npm run teduh -- prepare as the owner, and take away what else they were given.',
    },
  },
  publicAddress: {
    title: 'Address',
    says: {
      https: 'People open %{address}.',
      local: 'It is reached on this machine only. For others, put TLS in front and set TEDUH_URL.',
      http: '%{address} is not encrypted. Put TLS in front and set TEDUH_URL to the https address.',
    },
  },
  masterKey: {
    title: 'Master key',
    says: {
      apart: 'The master key lies apart from the data.',
      sameDisk:
        'The master key lies apart from the data, but on the same disk: whoever takes the disk has both. Move it to another disk and name it in TEDUH_MASTER_KEY_FILE.',
      beside:
        'The master key lies beside the data. Move it to another disk or folder and name it in TEDUH_MASTER_KEY_FILE.',
      besideInvented: 'The master key lies beside the data, which is invented.',
    },
  },
  keyFiles: {
    title: 'Key files',
    says: {
      closed: 'Nobody but the owner reads the key files.',
      open: 'Others can read %{files}. Make each its owner’s alone: chmod 600.',
      missing: 'Not there yet: %{files}. Keys are made when they are first needed.',
    },
  },
  keyCopies: {
    title: 'Copies of the keys',
    says: {
      several: '%{custodians} people keep copies of the keys, as TEDUH_KEY_CUSTODIANS says.',
      one: 'One person alone keeps a copy of the keys. Give a second one a copy and set TEDUH_KEY_CUSTODIANS=2.',
      untold:
        'Nobody said who keeps copies of the keys. Without them nothing opens again: give copies to two people and set TEDUH_KEY_CUSTODIANS=2.',
      invented: 'Not asked of invented data.',
    },
  },
  backup: {
    title: 'Backup on another machine',
    says: {
      none: 'This release makes no backups itself. Every day, copy the database to another machine with pg_dump, without the table key_wraps; keep key_wraps and the key files in a second place.',
      invented: 'This release makes no backups itself. Invented data needs none.',
    },
  },
  restoreDrill: {
    title: 'Restore drill',
    says: {
      none: 'This release keeps no record of restores. Every 30 days, restore your copy into an empty database and run npm run teduh -- audit verify on it.',
      invented: 'Not asked of invented data.',
    },
  },
  auditSealed: {
    title: 'Audit trail: sealing',
    says: {
      sealed: 'Every event is sealed within seconds.',
      waiting:
        'An event has waited %{seconds} seconds to be sealed. See the log of the server for “audit not sealed”; if no server runs, start one.',
    },
  },
  auditCheckpoint: {
    title: 'Audit trail: checkpoints',
    says: {
      signed: 'The last checkpoint covers all %{records} records.',
      recent: 'The last checkpoint was signed %{minutes} minutes ago.',
      old: 'The last checkpoint was signed %{minutes} minutes ago and %{behind} records came since. See whether TEDUH_AUDIT_CHECKPOINTS can be written.',
      none: 'No checkpoint was signed on this machine yet, and there are %{records} records. See whether TEDUH_AUDIT_CHECKPOINTS can be written.',
      empty: 'There is nothing to sign for yet.',
      unreadable:
        'The checkpoints cannot be read. See TEDUH_AUDIT_CHECKPOINTS and tell your auditor.',
    },
  },
  auditChain: {
    title: 'Audit trail: chain',
    says: {
      agrees: 'The head of the chain agrees with the last checkpoint.',
      verified: '%{records} records are as they were sealed.',
      contradicts:
        'The chain contradicts the last checkpoint. Keep the database and the checkpoints as they are and tell your auditor.',
      broken: '%{finding} Keep the database and the checkpoints as they are and tell your auditor.',
      unsigned: 'There is no checkpoint to compare the chain with.',
    },
  },
  forbiddenPairs: {
    title: 'Roles that may not meet',
    says: {
      none: 'Nobody holds roles that may not meet in one person.',
      some: 'People who hold roles that may not meet: %{count}. Take one of the roles away under Accounts.',
    },
  },
  smallOffices: {
    title: 'Small offices',
    says: {
      none: 'No programme is run as a small office.',
      some: 'One person may keep the accounts and work on cases in: %{programmes}. Look through who does, and end it with npm run teduh -- programme small-office when the office has grown.',
    },
  },
  administrators: {
    title: 'Administrators at headquarters',
    says: {
      enough: 'People who keep the accounts at headquarters: %{count}.',
      few: 'Fewer than two people keep the accounts at headquarters, so nobody can be given a high role: npm run teduh -- user administrator makes the second.',
    },
  },
  breakGlass: {
    title: 'Emergency openings',
    says: {
      none: 'Every emergency opening was reviewed.',
      waiting:
        'Emergency openings that nobody has reviewed: %{count}. Ask the auditor or a supervisor to review them within three days.',
      overdue:
        'Emergency openings that nobody has reviewed: %{count}, of which %{overdue} for more than three days. Ask the auditor to review them today.',
      locked:
        'Emergency openings that nobody has reviewed: %{count}. No further one is possible in %{programmes} until the auditor has reviewed them.',
    },
  },
  highRoles: {
    title: 'Requests for high roles',
    says: {
      none: 'No request is waiting.',
      new: 'Requests that wait for a second administrator: %{count}. Look at them under High roles.',
      waiting:
        'Requests that wait for a second administrator: %{count}, the oldest for %{days} days. Look at them under High roles.',
    },
  },
  secondFactors: {
    title: 'Second factors',
    says: {
      all: 'Every account that signs in has a second factor.',
      missing:
        'Accounts that sign in without a second factor: %{count}. Make a new one-time code for each under Accounts.',
      invented: 'Not asked in a demonstration.',
    },
  },
  passkeys: {
    title: 'Passkeys of high roles',
    says: {
      all: 'Administrators, auditors, supervisors and data officers have passkeys.',
      missing:
        'Administrators, auditors, supervisors and data officers without a passkey: %{count}. Ask them to add one under How you sign in, where their device has one.',
      invented: 'Not asked in a demonstration.',
    },
  },
  disk: {
    title: 'Disk',
    says: {
      room: 'The disk of the data is %{percent}% full.',
      roomHere:
        'The disk of TEDUH_DATA is %{percent}% full. The database is on a disk that cannot be seen from here: watch it there.',
      full: 'A disk that Teduh works on is %{percent}% full. Make room, or move the data to a larger one, before it stops.',
      unknown: 'How full the disk is cannot be told here.',
    },
  },
  clock: {
    title: 'Clocks',
    says: {
      agree: 'The clocks of server and database agree.',
      differ:
        'The clocks of server and database differ by %{seconds} seconds. Set both by the same time service.',
    },
  },
  clockSource: {
    title: 'Time service',
    says: {
      synchronised: 'The system keeps its clock by a time service.',
      unsynchronised:
        'The time service of this machine has not set its clock for a day. See timedatectl, and let the machine reach its time server.',
      unknown:
        'Whether the system keeps its clock by a time service cannot be told here. Ask it: timedatectl.',
    },
  },
  release: {
    title: 'Age of the packages',
    says: {
      recent: 'Version %{version} was released %{days} days ago, and its packages with it.',
      old: 'Version %{version} was released %{days} days ago: its packages lack what was mended since. Bring it up to date.',
      undated:
        'Version %{version} has no day of release, so the age of its packages cannot be told. Use a released version.',
    },
  },
} as const satisfies Record<Check, Words>;
