import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Which kind of project may build on which; `architecture` in docs/ says why. */
const byType = [
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:domain', 'type:pure'] },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain'],
    allowedExternalImports: [],
  },
  {
    sourceTag: 'type:pure',
    onlyDependOnLibsWithTags: ['type:domain', 'type:pure'],
    allowedExternalImports: [],
  },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:domain', 'type:pure'] },
  {
    sourceTag: 'type:tests',
    onlyDependOnLibsWithTags: ['type:domain', 'type:pure', 'type:testing'],
  },
  {
    sourceTag: 'scope:console',
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'class-validator', 'class-transformer', 'pg'],
  },
  { sourceTag: 'scope:api', bannedExternalImports: ['react', 'react-*', '@mui/*', 'ra-*'] },
];

const inSpecs = byType.map((rule) =>
  rule.sourceTag === 'type:app' ||
  rule.sourceTag === 'type:pure' ||
  rule.sourceTag === 'type:domain'
    ? {
        sourceTag: rule.sourceTag,
        onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'type:testing'],
      }
    : rule,
);

const boundaries = (depConstraints) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { enforceBuildableLibDependency: false, allow: [], depConstraints },
  ],
});

/** What turns text into code or markup, and digests that are broken; nowhere, whoever wrote it. */
const DANGEROUS = [
  {
    selector:
      ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"], MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/], CallExpression[callee.object.name="document"][callee.property.name=/^write/])',
    message: 'Text from outside would become markup: put it in as text.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(window|parent|opener|top|globalThis)$/][property.name="postMessage"]',
    message: 'Windows of other origins are spoken to by nobody here.',
  },
  {
    selector:
      'ImportDeclaration[source.value=/child_process$/] ImportSpecifier[imported.name=/^exec(Sync)?$/]',
    message: 'A shell would read what is in the text: spawn a program with a list of arguments.',
  },
  {
    selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/Literal$/]',
    message: 'A text would be run as code: give a function.',
  },
  {
    selector: 'CallExpression[callee.name="createHash"]:not([arguments.0.value="sha256"])',
    message: 'SHA-256 is the digest of this product.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.teduh', 'apps/console/src/api/openapi.d.ts'] },
  ...tseslint.configs.recommended,
  { plugins: { '@nx': nx } },
  {
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...DANGEROUS],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      ...boundaries(byType),
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.test.ts', '**/*.test.tsx', 'apps/api/src/testing/**'],
    rules: boundaries(inSpecs),
  },
  {
    files: ['apps/api/src/features/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'pg', message: 'Ask platform/database.' },
            { name: 'node:crypto', message: 'Cryptography lives in platform/.' },
            {
              name: '@nestjs/typeorm',
              message: 'An injected repository has no viewer: use Database.',
            },
          ],
          patterns: [
            {
              regex: '^\\.\\./(?!\\.\\./)[^/]+/.+',
              message: "Use another feature's index.ts, not its inner files.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/platform/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/features(/|$)', message: 'The platform knows no feature.' }] },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    // `config` derives the logins' passwords from the owner's; it seals nothing.
    ignores: ['apps/api/src/platform/vault/**', 'apps/api/src/platform/config/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...DANGEROUS,
        {
          selector:
            'ImportDeclaration[source.value=/^(node:)?crypto$/] ImportSpecifier:not([imported.name=/^(createHash|randomBytes|randomInt|randomUUID|timingSafeEqual)$/])',
          message: 'Sealing and keyed hashes live in platform/vault.',
        },
        {
          selector:
            'ImportDeclaration[source.value=/^(node:)?crypto$/] > :not(ImportSpecifier, Literal)',
          message: 'Name what you need of node:crypto; sealing lives in platform/vault.',
        },
        {
          selector: 'MemberExpression[property.name="subtle"]',
          message: 'Sealing and keyed hashes live in platform/vault.',
        },
      ],
    },
  },
  {
    files: ['apps/console/src/resources/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./(?!\\.\\./)[^/]+/.+',
              message: "Use another resource's index.ts, not its inner files.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/launcher/**/*.mjs'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!node:|\\.)', message: 'The launcher runs before anything is installed.' },
          ],
        },
      ],
    },
  },
  prettier,
);
