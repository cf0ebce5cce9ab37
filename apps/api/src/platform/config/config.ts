import { createHmac } from 'node:crypto';
import { dirname, join } from 'node:path';
import { ConfigError } from './config-error';
import { type OidcConfig, oidcConfig } from './oidc';

/** What the process was told by its environment; `.env.example` explains each variable. */
export interface Config {
  production: boolean;
  databaseUrl: string;
  appUrl: string;
  reportUrl: string;
  /** The login that seals the audit trail. */
  sealerUrl: string;
  /** The key that signs for the audit trail, and where what it signed is kept: best on another disk. */
  auditKeyFile: string;
  auditCheckpointsFile: string;
  auditCheckpointSeconds: number;
  host: string;
  port: number;
  /** How long headers, and after them a body, may take to arrive. Files have an hour. */
  requestSeconds: number;
  /** How many proxies of our own stand in front; as many addresses of `X-Forwarded-For` are believed. */
  proxies: number;
  dataDir: string;
  /** Where the database that the launcher brought keeps its files, as the launcher says; null: one of its own machine. */
  clusterDir: string | null;
  /** The file with the key above all keys; a live workspace keeps it outside the data. */
  masterKeyFile: string;
  /** How people open it: passkeys are bound to this address. */
  publicUrl: string;
  /** Where the key lies that seals what sign-in keeps. */
  signInKeyFile: string;
  /** The other provider people may sign in through; none unless the operator set it up. */
  oidc: OidcConfig | null;
  /** How many people keep copies of the keys, as the operator says; 0 = nobody said. */
  keyCustodians: number;
  consoleDir: string;
  demoPassword: string;
  /** How many cases the demonstration begins with. */
  demoCases: number;
  logLevel: string;
}

/** Where the configuration is injected from. */
export const CONFIG = Symbol('config');

/** The password of a demonstration's accounts that the documents name; good on one's own machine alone. */
export const DEMO_PASSWORD = 'sheltered-demo';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the environment or throws a ConfigError that names the first variable that cannot be used. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = postgresUrl(env, 'DATABASE_URL');
  if (!databaseUrl) {
    throw new ConfigError(
      'DATABASE_URL is not set. Give the owner address of a Postgres 15 or newer, or use npm start, which brings its own.',
    );
  }
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new ConfigError(`PORT is "${env.PORT}". Give a whole number from 1 to 65535.`);
  }
  const logLevel = env.LOG_LEVEL ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new ConfigError(`LOG_LEVEL is "${logLevel}". Give one of ${LOG_LEVELS.join(', ')}.`);
  }
  const dataDir = env.TEDUH_DATA ?? '.teduh';
  const masterKeyFile = env.TEDUH_MASTER_KEY_FILE || join(dataDir, 'keys', 'master.key');
  return {
    production: env.NODE_ENV === 'production',
    databaseUrl,
    appUrl: postgresUrl(env, 'DATABASE_APP_URL') ?? roleUrl(databaseUrl, 'teduh_app'),
    reportUrl:
      postgresUrl(env, 'DATABASE_REPORT_URL') ??
      roleUrl(databaseUrl, 'teduh_report', postgresUrl(env, 'DATABASE_REPLICA_URL')),
    sealerUrl: postgresUrl(env, 'DATABASE_SEALER_URL') ?? roleUrl(databaseUrl, 'teduh_sealer'),
    auditKeyFile: env.TEDUH_AUDIT_KEY || join(dataDir, 'keys', 'audit-ed25519.key'),
    auditCheckpointsFile:
      env.TEDUH_AUDIT_CHECKPOINTS || join(dataDir, 'audit', 'checkpoints.jsonl'),
    auditCheckpointSeconds: wholeSeconds(env, 'TEDUH_AUDIT_CHECKPOINT_SECONDS', 60, 3600),
    host: env.HOST ?? '127.0.0.1',
    port,
    requestSeconds: wholeSeconds(env, 'TEDUH_REQUEST_SECONDS', 30, 300),
    proxies: proxies(env),
    dataDir,
    clusterDir: env.TEDUH_CLUSTER || null,
    masterKeyFile,
    publicUrl: publicUrl(env, port),
    signInKeyFile: env.TEDUH_SIGN_IN_KEY ?? join(dirname(masterKeyFile), 'sign-in.key'),
    oidc: oidcConfig(env),
    keyCustodians: keyCustodians(env),
    consoleDir: env.TEDUH_CONSOLE_DIR ?? 'dist/console',
    demoPassword: env.TEDUH_DEMO_PASSWORD || DEMO_PASSWORD,
    demoCases: demoCases(env),
    logLevel,
  };
}

function publicUrl(env: NodeJS.ProcessEnv, port: number): string {
  const url = env.TEDUH_URL ?? `http://localhost:${port}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new ConfigError(
      `TEDUH_URL is "${url}". Give the address people open, such as https://teduh.example.org.`,
    );
  }
  return url;
}

function proxies(env: NodeJS.ProcessEnv): number {
  const count = Number(env.TEDUH_PROXIES ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > 10) {
    throw new ConfigError(
      `TEDUH_PROXIES is "${env.TEDUH_PROXIES}". Give the number of proxies in front of this server, 0 to 10.`,
    );
  }
  return count;
}

function wholeSeconds(env: NodeJS.ProcessEnv, name: string, usual: number, most: number): number {
  const seconds = Number(env[name] ?? usual);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > most) {
    throw new ConfigError(`${name} is "${env[name]}". Give a whole number from 1 to ${most}.`);
  }
  return seconds;
}

function keyCustodians(env: NodeJS.ProcessEnv): number {
  const people = Number(env.TEDUH_KEY_CUSTODIANS ?? 0);
  if (!Number.isInteger(people) || people < 0 || people > 100) {
    throw new ConfigError(
      `TEDUH_KEY_CUSTODIANS is "${env.TEDUH_KEY_CUSTODIANS}". Give the number of people who keep copies of the keys, 0 to 100.`,
    );
  }
  return people;
}

function demoCases(env: NodeJS.ProcessEnv): number {
  const cases = Number(env.TEDUH_DEMO_CASES ?? 6000);
  if (!Number.isInteger(cases) || cases < 100 || cases > 1_000_000) {
    throw new ConfigError(
      `TEDUH_DEMO_CASES is "${env.TEDUH_DEMO_CASES}". Give a whole number from 100 to 1000000.`,
    );
  }
  return cases;
}

/**
 * The password of a database login, derived from the owner's: every process that knows the owner's address finds
 * the same one, and none of them has to be told a further secret.
 */
export function rolePassword(databaseUrl: string, role: string): string {
  const owner = decodeURIComponent(new URL(databaseUrl).password) || 'teduh';
  return createHmac('sha256', owner).update(role).digest('base64url');
}

function roleUrl(databaseUrl: string, role: string, elsewhere?: string): string {
  const url = new URL(elsewhere ?? databaseUrl);
  url.username = role;
  url.password = rolePassword(databaseUrl, role);
  return url.toString();
}

function postgresUrl(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new ConfigError(
      `${name} cannot be read. Give an address like postgres://user:password@host:5432/database.`,
    );
  }
  return value;
}
