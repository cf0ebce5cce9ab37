import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** One line to whoever runs the command. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A sentence for a command that could not do what it was asked; ends it with the given code. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** A committed file, for the commands that write one; they are run in the root of the repository. */
export function inRepository(file: string): string {
  if (!existsSync('nx.json')) throw new CommandError('Run this in the root of the repository.', 2);
  return join(process.cwd(), file);
}

/** A line that is rewritten in place on a terminal, and written now and then into a file. */
export function progress(label: string): (done: number, total: number | null) => void {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    const finished = total !== null && done >= total;
    if (!finished && now - last < (process.stdout.isTTY ? 200 : 5_000)) return;
    last = now;
    const share = total
      ? ` of ${total.toLocaleString('en')} (${Math.floor((100 * done) / total)} %)`
      : '';
    const line = `${label}: ${done.toLocaleString('en')}${share}`;
    process.stdout.write(
      process.stdout.isTTY ? `\r\x1b[K${line}${finished ? '\n' : ''}` : `${line}\n`,
    );
  };
}
