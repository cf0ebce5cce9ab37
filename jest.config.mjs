import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** NestJS 12 and what it pulls in are ES modules; jest on Node 20 cannot require those untransformed. */
const esModules =
  '@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|load-esm|path-to-regexp|@exodus|uuidv7|openid-client|oauth4webapi|jose|d3-[a-z-]+|internmap';

const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

const project = (displayName, roots, match, more = {}) => ({
  displayName,
  rootDir: root,
  roots: roots.map((r) => `<rootDir>/${r}`),
  testMatch: [`**/*.${match}`],
  testEnvironment: 'node',
  transform: { '^.+\\.tsx$': swc(true), '^.+\\.[cm]?[jt]s$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  moduleNameMapper: {
    '^@teduh/(domain|disclosure|names|standards|testing)$': '<rootDir>/libs/$1/src',
  },
  ...more,
});

export default {
  projects: [
    project('domain', ['libs'], 'spec.ts'),
    project('api', ['apps/api'], 'spec.ts'),
    project('console', ['apps/console'], 'test.{ts,tsx}', { testEnvironment: 'jsdom' }),
    project('security', ['tests/security'], 'spec.ts'),
    project('acceptance', ['tests/acceptance'], 'spec.ts'),
    project('e2e', ['tests/e2e'], 'spec.ts'),
    project('benchmarks', ['tests/benchmarks'], 'spec.ts'),
  ],
  testTimeout: 60_000,
};
