/** Origin of the packages that are installed: what can be checked without a network. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lockfile: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const PACKAGES = Object.entries(lockfile.packages).filter(([path]) => path !== '');

const pathsWith = (test: (locked: Locked) => boolean) =>
  PACKAGES.flatMap(([path, locked]) => (test(locked) ? [path] : []));

it('every package has a hash, and comes from the registry', () => {
  expect(PACKAGES.length).toBeGreaterThan(100);
  expect(pathsWith(({ integrity = '' }) => !/^sha512-[\w+/]{86}==$/u.test(integrity))).toEqual([]);
  expect(pathsWith(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
});

it('no package runs a script when it is installed, but those that are allowed to', () => {
  const names = pathsWith(({ hasInstallScript }) => hasInstallScript === true).map((path) =>
    path.replace(/^.*node_modules\//u, ''),
  );
  expect(names).toEqual(Object.keys(packageJson.allowScripts));
});

it('an installed gasrank has no dependencies', () => {
  expect(Object.keys(packageJson)).not.toContain('dependencies');
  expect(Object.keys(packageJson)).toContain('devDependencies');
});
