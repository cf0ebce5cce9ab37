import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openApiOffline } from '../openapi';
import { CommandError, inRepository, say } from './terminal';

export const OPENAPI_FILE = 'openapi.json';
export const WIRE_TYPES_FILE = 'apps/console/src/api/openapi.d.ts';

/** The committed description of the API, as text. */
export const openApiText = async (): Promise<string> =>
  `${JSON.stringify(await openApiOffline(), null, 2)}\n`;

/** The console's wire types, made from that description by openapi-typescript in a process of its own. */
export async function wireTypesText(openApi: string): Promise<string> {
  const tool = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin/cli.js');
  const child = spawn(process.execPath, [tool], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(openApi);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const types = await text(child.stdout);
  if ((await ended) !== 0) throw new CommandError('openapi-typescript failed: see above.');
  return types;
}

/** Writes both files; needs no database. */
export async function printOpenApi(): Promise<void> {
  const openApi = await openApiText();
  await writeFile(inRepository(OPENAPI_FILE), openApi);
  await mkdir(dirname(inRepository(WIRE_TYPES_FILE)), { recursive: true });
  await writeFile(inRepository(WIRE_TYPES_FILE), await wireTypesText(openApi));
  say(`Wrote ${OPENAPI_FILE} and ${WIRE_TYPES_FILE}.`);
}
