import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '@teduh/testing';

/** What lint keeps out for good: a rule that is lost, or overruled for a folder, would be missed by nobody else. */
const LINES: [line: string, rule: string][] = [
  ['export const one = eval(text);', 'no-eval'],
  ['export const two = new Function(text);', 'no-new-func'],
  ["setTimeout('text', 1);", 'no-restricted-syntax'],
  ["export const three = 'javascript:text';", 'no-script-url'],
  ['node.innerHTML = text;', 'no-restricted-syntax'],
  ["node.insertAdjacentHTML('beforeend', text);", 'no-restricted-syntax'],
  ['export const four = { dangerouslySetInnerHTML: { __html: text } };', 'no-restricted-syntax'],
  ['document.write(text);', 'no-restricted-syntax'],
  ["window.postMessage(text, '*');", 'no-restricted-syntax'],
  ["import { exec } from 'node:child_process';", 'no-restricted-syntax'],
  ["export const five = createHash('md5');", 'no-restricted-syntax'],
  ["export const six = createHash('sha1');", 'no-restricted-syntax'],
];
const FINE = ["export const seven = createHash('sha256');", 'node.textContent = text;'];

const FILES = [
  ...['apps/console/src/x.tsx', 'apps/console/src/resources/cases/x.tsx', 'libs/domain/src/x.ts'],
  ...['apps/api/src/features/cases/x.ts', 'apps/api/src/platform/http/x.ts'],
  ...['apps/api/src/platform/vault/x.ts', 'apps/launcher/src/x.mjs', 'tests/security/x.spec.ts'],
];

it.each(FILES)('keeps code out of text in %s', (file) => {
  const lines = [...LINES.map(([line]) => line), ...FINE];
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(repository, 'node_modules/eslint/bin/eslint.js'),
      ...['--stdin', '--stdin-filename', file, '--format', 'json'],
    ],
    { cwd: repository, input: lines.join('\n'), encoding: 'utf8' },
  );
  // Before the first lint of all projects, a plugin says there that it has no graph of them.
  const report = stdout.slice(stdout.indexOf('[{'));
  const [{ messages }] = JSON.parse(report) as [{ messages: { ruleId: string; line: number }[] }];
  const rules = new Set(LINES.map(([, rule]) => rule));
  const found = messages
    .filter(({ ruleId }) => rules.has(ruleId))
    .map(({ ruleId, line }) => `${line} ${ruleId}`);
  expect([...new Set(found)]).toEqual(LINES.map(([, rule], at) => `${at + 1} ${rule}`));
});
