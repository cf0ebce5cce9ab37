import { type Check, CHECKS, type StatusFigures, STATUS_WORDS, withFigures } from '@teduh/domain';
import { loadConfig } from '../../platform/config';
import { check, type Known } from './checks';

const RELEASE = { version: '0.1.0', releasedOn: '2026-11-24' };
const NOW = Date.parse(RELEASE.releasedOn) + 3_600_000;
const CHECKPOINT = {
  seq: 10,
  hash: 'aa',
  count: 10,
  at: new Date(NOW).toISOString(),
  signature: '',
};

/** A live system that is in order, but for what a test changes. */
const known = (
  database: Partial<Known['database']> = {},
  machine: Partial<Known['machine']> = {},
  env: Record<string, string> = {},
): Known => ({
  database: {
    ...{ kind: 'live', migrations: 3, now: NOW, wideLogins: '', unsealedSeconds: 0, records: 10 },
    ...{ hashAtCheckpoint: 'aa', forbiddenPairs: 0, smallOffices: '', administrators: 2 },
    ...{ unreviewed: 0, overdue: 0, lockedProgrammes: '', requests: 0, oldestRequestDays: 0 },
    ...{ withoutFactor: 0, withoutPasskey: 0 },
    ...database,
  },
  machine: {
    ...{ isMasterKeyInside: false, isMasterKeyOnDiskOfData: false, isDatabaseHere: true },
    ...{ openKeys: [], missingKeys: [], checkpoint: CHECKPOINT },
    ...{ isCheckpointBroken: false, diskUsed: 40, isClockSynchronised: true, now: NOW },
    ...machine,
  },
  config: loadConfig({
    ...{ DATABASE_URL: 'postgres://a:b@127.0.0.1/c', TEDUH_URL: 'https://teduh.example.org' },
    ...{ TEDUH_KEY_CUSTODIANS: '2', ...env },
  }),
  answeredAt: NOW + 5,
  release: RELEASE,
  migrations: 3,
});

const COUNT = /^\d+$/;

/** What may leave: counts and names of things of the system. What is of a person would not look like any of them. */
const LOOKS: Record<keyof StatusFigures, RegExp> = {
  ...{ behind: COUNT, count: COUNT, custodians: COUNT, days: COUNT, known: COUNT, minutes: COUNT },
  ...{ overdue: COUNT, percent: COUNT, ran: COUNT, records: COUNT, seconds: COUNT },
  address: /^https?:\/\/[\w.:-]+$/,
  files: /^\/[\w./-]+(, \/[\w./-]+)*$/,
  finding: /^Record \d+ [\w ]+\.$/,
  logins: /^teduh_\w+(, teduh_\w+)*$/,
  programmes: /^[A-Z]{2,3}(, [A-Z]{2,3})*$/,
  version: /^\d+\.\d+\.\d+$/,
};

const outcome = (code: Check, one: Known) => {
  const found = check(one).find((finding) => finding.code === code);
  return [found?.state, found?.says];
};

it('looks at everything once, and has a sentence for each outcome', () => {
  const found = check(known());
  expect(found.map(({ code }) => code).sort()).toEqual([...CHECKS].sort());
  const notGood = found.filter(({ state }) => state !== 'good').map(({ code }) => code);
  // There is no backup in this release: never a false green.
  expect(notGood).toEqual(['backup', 'restoreDrill']);
});

const at = (seq: number, minutesAgo: number) => ({
  checkpoint: { ...CHECKPOINT, seq, at: new Date(NOW - minutesAgo * 60_000).toISOString() },
});

it.each<[Check, string, string, Known]>([
  ['workspace', 'warn', 'none', known({ kind: null })],
  ['migrations', 'bad', 'missing', known({ migrations: 2 })],
  ['migrations', 'warn', 'newer', known({ migrations: 4 })],
  ['databaseLogins', 'bad', 'wide', known({ wideLogins: 'teduh_app' })],
  ['publicAddress', 'bad', 'http', known({}, {}, { TEDUH_URL: 'http://teduh.example.org' })],
  ['publicAddress', 'good', 'local', known({}, {}, { TEDUH_URL: 'http://localhost:3000' })],
  ['masterKey', 'bad', 'beside', known({}, { isMasterKeyInside: true })],
  ['masterKey', 'warn', 'sameDisk', known({}, { isMasterKeyOnDiskOfData: true })],
  ['keyCopies', 'good', 'several', known()],
  ['keyFiles', 'bad', 'open', known({}, { openKeys: ['/keys/master.key'] })],
  ['keyFiles', 'unknown', 'missing', known({}, { missingKeys: ['/keys/sign-in.key'] })],
  ['keyCopies', 'bad', 'untold', known({}, {}, { TEDUH_KEY_CUSTODIANS: '0' })],
  ['keyCopies', 'bad', 'one', known({}, {}, { TEDUH_KEY_CUSTODIANS: '1' })],
  ['backup', 'bad', 'none', known()],
  ['restoreDrill', 'bad', 'none', known()],
  ['auditSealed', 'bad', 'waiting', known({ unsealedSeconds: 11 })],
  ['auditSealed', 'good', 'sealed', known({ unsealedSeconds: 10 })],
  ['auditCheckpoint', 'good', 'recent', known({ records: 12 }, at(10, 4))],
  ['auditCheckpoint', 'bad', 'old', known({ records: 12 }, at(10, 6))],
  ['auditCheckpoint', 'good', 'signed', known({}, at(10, 600))],
  ['auditCheckpoint', 'bad', 'none', known({}, { checkpoint: null })],
  ['auditCheckpoint', 'good', 'empty', known({ records: 0 }, { checkpoint: null })],
  ['auditCheckpoint', 'bad', 'unreadable', known({}, { isCheckpointBroken: true })],
  ['auditChain', 'bad', 'contradicts', known({ hashAtCheckpoint: 'bb' })],
  ['auditChain', 'bad', 'contradicts', known({ hashAtCheckpoint: null })],
  ['auditChain', 'unknown', 'unsigned', known({}, { checkpoint: null })],
  ['forbiddenPairs', 'bad', 'some', known({ forbiddenPairs: 1 })],
  ['smallOffices', 'warn', 'some', known({ smallOffices: 'IDN' })],
  ['administrators', 'warn', 'few', known({ administrators: 1 })],
  ['breakGlass', 'good', 'none', known()],
  ['breakGlass', 'bad', 'waiting', known({ unreviewed: 1 })],
  ['breakGlass', 'bad', 'overdue', known({ unreviewed: 2, overdue: 1 })],
  ['breakGlass', 'bad', 'locked', known({ unreviewed: 3, lockedProgrammes: 'IDN' })],
  ['highRoles', 'warn', 'new', known({ requests: 2 })],
  ['highRoles', 'warn', 'waiting', known({ requests: 2, oldestRequestDays: 4 })],
  ['secondFactors', 'bad', 'missing', known({ withoutFactor: 1 })],
  ['passkeys', 'warn', 'missing', known({ withoutPasskey: 1 })],
  ['disk', 'bad', 'full', known({}, { diskUsed: 81 })],
  ['disk', 'good', 'room', known({}, { diskUsed: 80 })],
  ['disk', 'good', 'roomHere', known({}, { isDatabaseHere: false })],
  ['disk', 'unknown', 'unknown', known({}, { diskUsed: null })],
  ['clock', 'bad', 'differ', known({ now: NOW - 2_001 })],
  ['clock', 'bad', 'differ', known({ now: NOW + 2_006 })],
  ['clock', 'good', 'agree', known({ now: NOW + 2_005 })],
  ['clockSource', 'unknown', 'unknown', known({}, { isClockSynchronised: null })],
  ['clockSource', 'bad', 'unsynchronised', known({}, { isClockSynchronised: false })],
  ['release', 'good', 'recent', known({}, { now: NOW + 90 * 86_400_000 })],
  ['release', 'bad', 'old', known({}, { now: NOW + 91 * 86_400_000 })],
  ['release', 'warn', 'undated', { ...known(), release: { ...RELEASE, releasedOn: null } }],
])('%s is %s: %s', (code, state, says, one) => {
  expect(outcome(code, one)).toEqual([state, says]);
  const { figures = {} } = check(one).find((finding) => finding.code === code) ?? {};
  for (const [name, figure] of Object.entries(figures))
    expect(`${figure}`).toMatch(LOOKS[name as keyof StatusFigures]);
  const sentence = (STATUS_WORDS[code].says as Record<string, string>)[says] ?? '';
  expect(sentence).not.toBe('');
  const named = (sentence.match(/%\{(\w+)\}/g) ?? []).map((name) => name.slice(2, -1));
  for (const name of named) expect(Object.keys(figures)).toContain(name);
  expect(withFigures(sentence, figures)).not.toMatch(/%\{/);
});

it('asks of invented people what matters there, and never calls the rest good', () => {
  const demonstration = known({ kind: 'demonstration', withoutFactor: 9 }, {}, {});
  for (const code of ['backup', 'restoreDrill', 'secondFactors', 'passkeys'] as const)
    expect([code, ...outcome(code, demonstration)]).toEqual([code, 'unknown', 'invented']);
  const inside = known({ kind: 'demonstration' }, { isMasterKeyInside: true });
  expect(outcome('masterKey', inside)).toEqual(['unknown', 'besideInvented']);
  expect(check(demonstration).filter(({ state }) => state === 'bad')).toEqual([]);
});
