import type { Config } from '../platform/config';
import { makeAdministrator } from './administrator';
import { exportAudit, verifyAudit } from './audit';
import { demo } from './demo';
import { doctor } from './doctor';
import { eraseCase, erasePerson } from './erase';
import { enrol } from './enrol';
import { importCtdc } from './import';
import { rotateKeys } from './keys';
import { generateMigration } from './migration';
import { printOpenApi } from './openapi';
import { printPolicy } from './policy';
import { type Beginning, prepare } from './prepare';
import { verifyReports } from './report';
import { switchSmallOffice } from './small-office';

export interface Command {
  name: string;
  about: string;
  options?: string[];
  /** Works without any database. */
  offline?: true;
  run: (words: string[], config: Config) => Promise<void>;
}

/** What `npm run teduh -- <command>` knows. */
export const COMMANDS: Command[] = [
  {
    name: 'prepare',
    about: 'Makes the database roles, runs the migrations, loads the code lists. Can be repeated.',
    options: [
      '--demo   also load the demonstration when the database is empty',
      '--empty  also make an empty database a live system; its keys lie outside TEDUH_DATA',
    ],
    run: (words, config) => prepare(config, beginningIn(words)),
  },
  {
    name: 'demo',
    about: 'Loads an invented caseload and writes its answer key. Never into a live database.',
    options: [
      '--cases N           about how many cases from 2006 to last year (6000)',
      '--seed S            another invented world (1)',
      '--today YYYY-MM-DD  the day around which open work lies (today)',
      '--reset             take away what the demonstration holds and load it anew',
    ],
    run: demo,
  },
  {
    name: 'report verify',
    about: 'Counts every figure again from the cases and compares it with what reports show.',
    run: (_words, config) => verifyReports(config),
  },
  {
    name: 'import ctdc',
    about: 'FILE --dataset NAME: loads a public CTDC file as a data set, or replaces that set.',
    options: [
      '--dataset NAME   what the data set is called',
      '--dry-run        only read it and report',
    ],
    run: importCtdc,
  },
  {
    name: 'programme small-office',
    about: 'CODE on|off: one person may run the accounts of a programme and work on its cases.',
    run: switchSmallOffice,
  },
  {
    name: 'keys rotate',
    about: 'Exchanges keys while people work; broken off, it goes on where it stopped.',
    options: [
      '--master           the master key: keep a copy of the new file',
      '--programme CODE   the keys of one programme, for example after somebody left it',
      '--persons          the keys of all persons: their names are sealed anew',
      '--cases            the keys of all cases: what their decisions rest on is sealed anew',
      'without an option  all of them',
    ],
    run: rotateKeys,
  },
  {
    name: 'erase person',
    about: 'ID --yes: makes what identifies a person unreadable for good, in backups too.',
    run: erasePerson,
  },
  {
    name: 'erase case',
    about: "ID --yes: drops a case's key: what it seals is unreadable for good.",
    run: eraseCase,
  },
  {
    name: 'user enrol',
    about:
      'USERNAME: prints a one-time code with which they choose a password. Good for 30 minutes.',
    run: enrol,
  },
  {
    name: 'user administrator',
    about:
      'USERNAME FULL NAME: makes an administrator at headquarters, while there are fewer than two.',
    run: makeAdministrator,
  },
  {
    name: 'doctor',
    about:
      'Looks through how this system is run and says what to do. Ends with 1 when something is bad.',
    run: (_words, config) => doctor(config),
  },
  {
    name: 'audit verify',
    about: 'Computes the chain over the audit trail again and names the first bad record.',
    options: ['--since RECORD   only what came after the checkpoint at this record'],
    run: verifyAudit,
  },
  {
    name: 'audit export',
    about: 'FILE: writes the sealed trail, for docs/verify-audit.mjs and outside auditors.',
    run: exportAudit,
  },
  {
    name: 'migration generate',
    about: 'Prints the SQL that would make the database match the entities.',
    run: (_words, config) => generateMigration(config),
  },
  {
    name: 'openapi print',
    about: "Writes openapi.json and the console's wire types from the code.",
    offline: true,
    run: printOpenApi,
  },
  {
    name: 'policy print',
    about: 'Writes docs/access-matrix.md from the access policy.',
    offline: true,
    run: printPolicy,
  },
];

function beginningIn(words: string[]): Beginning {
  if (words.includes('--empty')) return 'live';
  return words.includes('--demo') ? 'demonstration' : null;
}

export function usage(command?: Command): string {
  const shown = command ? [command] : COMMANDS;
  const lines = shown.flatMap(({ name, about, options = [] }) => [
    `  ${name.padEnd(20)} ${about}`,
    ...options.map((option) => `  ${' '.repeat(22)}${option}`),
  ]);
  return `npm run teduh -- <command>\n\n${lines.join('\n')}\n`;
}
