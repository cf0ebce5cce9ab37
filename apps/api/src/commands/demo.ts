import { parseArgs } from 'node:util';
import { isCalendarDate, today } from '@teduh/domain';
import { Client } from 'pg';
import type { Config } from '../platform/config';
import { holdsAnything, makeDemonstration } from './demonstration';
import { CommandError, say } from './terminal';

const USUAL = { cases: 6_000, seed: 1 };
const MOST = 2_000_000;

/** Loads an invented caseload into a database that holds nothing, or anew into a demonstration. */
export async function demo(words: string[], config: Config): Promise<void> {
  const { reset, ...options } = readOptions(words);
  const client = new Client({
    connectionString: config.databaseUrl,
    application_name: 'teduh demo',
  });
  await client.connect();
  try {
    const { kind, programmes } = await holdsAnything(client);
    if (kind !== null && kind !== 'demonstration') {
      throw new CommandError(
        `This is a ${kind} workspace. A demonstration is loaded into a database of its own.`,
      );
    }
    if (kind === null && programmes > 0) {
      throw new CommandError(
        'This database holds programmes of its own. A demonstration needs an empty one.',
      );
    }
    if (programmes > 0 && !reset) {
      throw new CommandError(
        'The demonstration is loaded already. Use --reset to load it anew: what was entered by hand is lost.',
      );
    }
    await makeDemonstration(client, config, { ...options, reset });
  } finally {
    await client.end();
  }
}

/** For the first start: loads the usual demonstration when there is no programme yet. */
export async function demoIfEmpty(client: Client, config: Config): Promise<void> {
  const { programmes } = await holdsAnything(client);
  if (programmes > 0) return;
  say('Loading the demonstration ...');
  await makeDemonstration(client, config, {
    ...{ cases: config.demoCases, seed: USUAL.seed },
    ...{ today: realToday(), reset: false },
  });
}

const realToday = () => today('UTC', new Date());

function readOptions(words: string[]) {
  const { values } = parse(words);
  return {
    cases: wholeNumber('--cases', values.cases, USUAL.cases, 100, MOST),
    seed: wholeNumber('--seed', values.seed, USUAL.seed, 0, 2 ** 31),
    today: calendarDate(values.today),
    reset: values.reset ?? false,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        cases: { type: 'string' },
        seed: { type: 'string' },
        today: { type: 'string' },
        reset: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}. See "npm run teduh -- demo --help".`, 2);
  }
}

function wholeNumber(
  name: string,
  text: string | undefined,
  usual: number,
  min: number,
  max: number,
): number {
  const value = text === undefined ? usual : Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new CommandError(`${name} is "${text}". Give a whole number from ${min} to ${max}.`, 2);
}

function calendarDate(text: string | undefined): string {
  const day = text ?? realToday();
  if (isCalendarDate(day) && day >= '2008-01-01' && day <= realToday()) return day;
  throw new CommandError(`--today is "${text}". Give a day from 2008-01-01 until today.`, 2);
}
