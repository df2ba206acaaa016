/** Paths compared on file systems that fold case, accents or nothing. The folding is done by functions in place of the system's. */
import * as system from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileSystem, isSameFile } from '../../../src/cli/files/same.ts';

let folder = '';
beforeEach(() => {
  folder = system.mkdtempSync(path.join(system.realpathSync(tmpdir()), 'gasrank-'));
});
afterEach(() => system.rmSync(folder, { recursive: true, force: true }));

/** The system's functions on a file system that takes names for one that `fold` makes alike. */
function folding(fold: (name: string) => string): FileSystem {
  /** The path as its entries are written; names that are not there stay. */
  const entry = (file: system.PathLike): string => {
    const absolute = path.resolve(String(file));
    const parent = path.dirname(absolute);
    if (parent === absolute) return absolute;
    const there = entry(parent);
    const names = system.existsSync(there) ? system.readdirSync(there) : [];
    const name = path.basename(absolute);
    return path.join(there, names.find((other) => fold(other) === fold(name)) ?? name);
  };
  const on = <F extends (file: never, ...rest: never[]) => unknown>(act: F) =>
    ((file: string, ...rest: never[]) => act(entry(file) as never, ...rest)) as unknown as F;
  return {
    ...system,
    existsSync: on(system.existsSync),
    mkdirSync: on(system.mkdirSync),
    readlinkSync: on(system.readlinkSync),
    statSync: on(system.statSync),
    writeFileSync: on(system.writeFileSync),
    realpathSync: Object.assign(on(system.realpathSync), {
      native: on(system.realpathSync.native),
    }),
  } as FileSystem;
}

const SYSTEMS = {
  'that folds nothing': (name: string) => name,
  'that folds case': (name: string) => name.toUpperCase(),
  'that folds accents': (name: string) => name.normalize('NFC'),
  'that folds both': (name: string) => name.normalize('NFD').toUpperCase().normalize('NFD'),
  'that drops dots at the end': (name: string) => name.toUpperCase().replace(/[. ]+$/u, ''),
} as const;

const NAMES = [
  ...['input.xlsx', 'INPUT.xlsx', 'Input.XLSX', 'input.xls', 'other.xlsx', 'input.xlsx.'],
  ...['caf\u00e9.csv', 'cafe\u0301.csv', 'CAFE\u0301.csv', 'cafe.csv'],
  ...['表.xlsx', '表.XLSX', 'stra\u00dfe', 'STRASSE'],
];

describe.each(Object.entries(SYSTEMS))('on a file system %s', (_, fold) => {
  /** Every pair of names below a folder, and whether they are one for the system. */
  const pairs = NAMES.flatMap((a, i) => NAMES.slice(i).map((b) => ({ a, b, alike: fold(a) === fold(b) })));

  it.each([
    ['that exist', true, ''],
    ['that are yet to be written', false, ''],
    ['in a folder that is yet to be made', false, 'new/'],
  ])('names %s are the same if the system says so', (_what, exists, below) => {
    const files = folding(fold);
    const wrong = pairs.filter(({ a, b, alike }) => {
      const [one, other] = [a, b].map((name) => path.join(folder, below, name)) as [string, string];
      if (exists) for (const file of [one, other]) files.writeFileSync(file, '');
      return isSameFile(one, other, files) !== alike;
    });
    expect(wrong).toEqual([]);
    const left = system.readdirSync(folder).filter((name) => name.startsWith('.gasrank'));
    expect(left).toEqual([]);
  });

  it('folders with names in another case are the same if the system says so', () => {
    const files = folding(fold);
    const [one, other] = ['New/A/x.json', 'new/a/x.json'].map((name) => path.join(folder, name));
    expect(isSameFile(one ?? '', other ?? '', files)).toBe(fold('New/A') === fold('new/a'));
  });
});

describe('links', () => {
  const isWindows = process.platform === 'win32';
  it.skipIf(isWindows)('are followed, also where they lead to nothing yet', () => {
    system.mkdirSync(path.join(folder, 'real'));
    system.symlinkSync('real', path.join(folder, 'link'));
    system.symlinkSync('real/new', path.join(folder, 'ahead'));
    system.symlinkSync('itself', path.join(folder, 'itself'));
    const at = (name: string) => path.join(folder, name);
    expect(isSameFile(at('link/x'), at('real/x'))).toBe(true);
    expect(isSameFile(at('ahead'), at('link/new'))).toBe(true);
    expect(isSameFile(at('ahead/x'), at('real/new/x'))).toBe(true);
    expect(isSameFile(at('itself'), at('real'))).toBe(false);
    expect(isSameFile(at('link'), at('real/x'))).toBe(false);
  });

  it('of one file under two names are one', () => {
    system.writeFileSync(path.join(folder, 'a'), '');
    system.linkSync(path.join(folder, 'a'), path.join(folder, 'b'));
    expect(isSameFile(path.join(folder, 'a'), path.join(folder, 'b'))).toBe(true);
  });
});
