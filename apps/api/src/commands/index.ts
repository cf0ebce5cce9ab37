import type { Config } from '../platform/config';
import { generateMigration } from './migration';
import { prepare } from './prepare';

export interface Command {
  name: string;
  about: string;
  options?: string[];
  run: (words: string[], config: Config) => Promise<void>;
}

/** What `npm run teduh -- <command>` knows. */
export const COMMANDS: Command[] = [
  {
    name: 'prepare',
    about: 'Makes the database roles, runs the migrations, loads the code lists. Can be repeated.',
    options: ['--demo   also load the demonstration when the database is empty'],
    run: (_words, config) => prepare(config),
  },
  {
    name: 'migration generate',
    about: 'Prints the SQL that would make the database match the entities.',
    run: (_words, config) => generateMigration(config),
  },
];

export function usage(command?: Command): string {
  const shown = command ? [command] : COMMANDS;
  const lines = shown.flatMap(({ name, about, options = [] }) => [
    `  ${name.padEnd(20)} ${about}`,
    ...options.map((option) => `  ${' '.repeat(22)}${option}`),
  ]);
  return `npm run teduh -- <command>\n\n${lines.join('\n')}\n`;
}
