import type { ConnectionOptions } from 'node:tls';
import { Client } from 'pg';
import { type Config, DEMO_PASSWORD, isLoopback } from '../config';

/** What everybody tries first, and what examples say. */
const WELL_KNOWN = ['postgres', 'teduh', 'password', 'admin', 'secret', 'changeme', 'change-me'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a live workspace must not be started with, one sentence each that names the variable and what to write; a
 * demonstration is asked less. The rules are those of "production start refuses".
 */
export function unsafeSettings(config: Config, kind: string | undefined, env: Environment) {
  if (kind === 'demonstration') return openDemonstration(config);
  if (kind !== 'live') return [];
  return [
    ...openlyServed(config),
    ...oncePerAddress(databases(config)).flatMap(([name, url]) => openlyReached(name, url)),
    ...databases(config).flatMap(([name, url]) => weakPassword(name, url)),
    ...uncheckedCertificates(env),
  ];
}

function openDemonstration({ host, demoPassword }: Config): string[] {
  if (isLoopback(host) || demoPassword !== DEMO_PASSWORD) return [];
  return [
    `HOST is "${host}" and the accounts of this demonstration have the password everybody knows. Set TEDUH_DEMO_PASSWORD to one of your own, or HOST=127.0.0.1 to keep it on this machine.`,
  ];
}

function openlyServed({ host, proxies, publicUrl }: Config): string[] {
  const { protocol, hostname } = new URL(publicUrl);
  const found: string[] = [];
  if (protocol !== 'https:' && !isLoopback(hostname)) {
    found.push(
      `TEDUH_URL is "${publicUrl}": over plain http passwords can be read on the way. Put TLS in front and write its address, such as https://teduh.example.org.`,
    );
  }
  if (!isLoopback(host) && proxies === 0) {
    found.push(
      `HOST is "${host}": other machines would reach this server over plain http. Write HOST=127.0.0.1, or, when nothing but your proxy with TLS reaches it, say how many proxies stand in front: TEDUH_PROXIES=1.`,
    );
  }
  if (!isLoopback(host) && proxies > 0 && protocol !== 'https:') {
    found.push(
      `TEDUH_PROXIES is ${proxies} and TEDUH_URL is "${publicUrl}". Write the address people open, which begins with https://.`,
    );
  }
  return found;
}

/** Every database address of this process, under the variable it is told in. */
const databases = ({ databaseUrl, appUrl, reportUrl, sealerUrl }: Config): [string, string][] => [
  ['DATABASE_URL', databaseUrl],
  ['DATABASE_APP_URL', appUrl],
  ['DATABASE_REPORT_URL', reportUrl],
  ['DATABASE_SEALER_URL', sealerUrl],
];

/** What is the owner's address with another login in it is put right in the owner's. */
const oncePerAddress = (told: [string, string][]): [string, string][] =>
  told.filter(
    ([, url], at) => told.findIndex(([, first]) => placeOf(first) === placeOf(url)) === at,
  );

function placeOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  return [host, pathname, search].join(' ');
}

/**
 * What `pg` itself makes of an address: `host=` in it wins over the name before the path, a path is a socket, and
 * `require` checks the certificate in this version and does not in the next. So `verify-full` is asked for by name.
 */
function openlyReached(name: string, url: string): string[] {
  const { host, ssl } = new Client({ connectionString: url });
  if (host.startsWith('/') || isLoopback(host)) return [];
  const options: ConnectionOptions = typeof ssl === 'object' ? ssl : {};
  const isChecked =
    Boolean(ssl) && options.rejectUnauthorized !== false && !options.checkServerIdentity;
  if (isChecked && new URL(url).searchParams.get('sslmode') === 'verify-full') return [];
  return [
    `${name} reaches the database at "${host}" without a checked certificate. Add ?sslmode=verify-full to it (and &sslrootcert=/path/to/ca.pem when the certificate is of your own authority).`,
  ];
}

function weakPassword(name: string, url: string): string[] {
  const { password, user, database } = new Client({ connectionString: url });
  const said = typeof password === 'string' ? password : '';
  const isGuessed = [...WELL_KNOWN, user, database].some(
    (word) => word?.toLowerCase() === said.toLowerCase(),
  );
  if (said && !isGuessed) return [];
  return [
    `${name} has ${said ? 'a password everybody tries first' : 'no password'}. Give its login a long random one and write it there: the other logins' passwords follow from the owner's.`,
  ];
}

/** Node's own switch turns every check of a certificate off. */
const uncheckedCertificates = (env: Environment): string[] =>
  env.NODE_TLS_REJECT_UNAUTHORIZED === '0'
    ? ['NODE_TLS_REJECT_UNAUTHORIZED is 0: no certificate is checked. Take it away.']
    : [];
