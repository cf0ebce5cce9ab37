import { writeFile } from 'node:fs/promises';
import { can, FIELD_CEILING, FORBIDDEN_PAIRS, PERMISSIONS, ROLES, SUBJECTS } from '@teduh/domain';
import { openApiOffline, operationsOf, type OperationOfApi } from '../openapi';
import { inRepository, say } from './terminal';

export const MATRIX_FILE = 'docs/access-matrix.md';

/** The access policy as a page: every role and every permission, with the routes that ask for it. */
export async function matrixText(): Promise<string> {
  const operations = operationsOf(await openApiOffline());
  return [
    INTRODUCTION,
    ...Object.keys(SUBJECTS).flatMap((subject) => [
      '',
      `## ${subject}`,
      '',
      ...table(subject, operations),
    ]),
    '',
    '## Without signing in',
    '',
    ...routesOf('public', operations).map((route) => `- ${route}`),
    '',
    '## The highest class of data a role sees',
    '',
    ...lines(
      ['role', 'class'],
      ROLES.map((role) => [role, FIELD_CEILING[role]]),
    ),
    '',
    '## Roles that never meet in one account',
    '',
    ...FORBIDDEN_PAIRS.map(([one, other]) => `- ${one} and ${other}`),
    '',
  ].join('\n');
}

const INTRODUCTION = `# Who may do what

Made by \`npm run teduh -- policy print\` from \`libs/domain/access\`. Do not edit.

A mark opens the deed to the role. Which records it reaches, Postgres decides: the cases one leads, deputises or
supervises, the programmes one works in; at headquarters, all of them. What lies outside answers 404 like an id that
does not exist; what the role never may answers 403. Four rules narrow a mark:

- \`users:list\` shows caseworkers, supervisors and managers the names of their colleagues and nothing else;
- \`determinations:create\` proposes, and decides for a supervisor of the case's team or named on the case; these
  alone confirm, and none her own proposal while there is another;
- \`programmes:create\` is for managers at headquarters;
- \`users:create\` and \`users:update\` reach accounts that work only in programmes the administrator keeps, never
  their own.`;

function table(subject: string, operations: OperationOfApi[]): string[] {
  const permissions = PERMISSIONS.filter((permission) => permission.startsWith(`${subject}:`));
  return lines(
    ['', ...ROLES, 'routes'],
    permissions.map((permission) => [
      permission.slice(subject.length + 1),
      ...ROLES.map((role) => (can([role], permission) ? '✓' : '')),
      routesOf(permission, operations).join('<br>'),
    ]),
  );
}

const routesOf = (permission: string, operations: OperationOfApi[]): string[] =>
  operations
    .filter((operation) => operation.permission === permission)
    .map(({ method, path }) => `\`${method} ${path}\``);

const lines = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

export async function printPolicy(): Promise<void> {
  await writeFile(inRepository(MATRIX_FILE), await matrixText());
  say(`Wrote ${MATRIX_FILE}.`);
}
