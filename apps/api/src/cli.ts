import 'reflect-metadata';
import { ConfigError, loadConfig } from './platform/config';
import { COMMANDS, usage } from './commands';
import { CommandError } from './commands/terminal';

const NOWHERE = 'postgres://nobody@localhost/nothing';

async function run(words: string[]): Promise<void> {
  const command = COMMANDS.find(({ name }) =>
    name.split(' ').every((word, at) => words[at] === word),
  );
  if (!command || words.includes('--help')) {
    process.stdout.write(usage(command));
    if (!command && words.length && !words.includes('--help'))
      throw new CommandError(`There is no command "${words.join(' ')}".`, 2);
    return;
  }
  const env = command.offline ? { ...process.env, DATABASE_URL: NOWHERE } : process.env;
  await command.run(words.slice(command.name.split(' ').length), loadConfig(env));
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: Error) => {
    const known = error instanceof CommandError || error instanceof ConfigError;
    process.stderr.write(`${known ? error.message : (error.stack ?? error.message)}\n`);
    process.exit(error instanceof CommandError ? error.exitCode : 1);
  },
);
