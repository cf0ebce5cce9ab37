import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '@teduh/testing';
import { readRelease, RELEASE, releaseDays } from './release';

const changeLog = readFileSync(join(repository, 'CHANGELOG.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

it('is the version of the packages, on the day the change log gives it', () => {
  expect(RELEASE).toEqual({ version, releasedOn: releaseDays(changeLog).get(version) ?? null });
});

it('has its version at the top of the change log, and a later day than any before it', () => {
  const top = /^## (\S+)/m.exec(changeLog)?.[1];
  expect(top).toBe(version);
  const days = [...releaseDays(changeLog).values()];
  expect(days).toEqual([...new Set(days)].sort().reverse());
  for (const day of days) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
});

it('is the version of the lock of its packages', () => {
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'teduh-release-'));
    writeFileSync(join(folder, 'package.json'), '{"version":"0.3.0"}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['with a day', '# Changelog\n\n## 0.3.0 (2027-02-01)\n\n## 0.2.0 (2026-12-01)\n', '2027-02-01'],
    ['that is not released yet', '## 0.3.0\n\n## 0.2.0 (2026-12-01)\n', null],
    ['of which another version was released', '## 0.2.0 (2026-12-01)\n', null],
  ])('%s', (_what, text, releasedOn) => {
    writeFileSync(join(folder, 'CHANGELOG.md'), text);
    expect(readRelease(folder)).toEqual({ version: '0.3.0', releasedOn });
  });

  it('without a change log', () => {
    expect(readRelease(folder)).toEqual({ version: '0.3.0', releasedOn: null });
  });
});
