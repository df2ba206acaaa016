import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/cli/verify/places.ts';

const root = mkdtempSync(path.join(tmpdir(), 'gasrank-places-'));
afterAll(() => rmSync(root, { recursive: true }));

const report = path.join(root, 'reports/report.json');
const sources = path.join(root, 'sources');
const beside = path.join(root, 'reports/this.xlsx');
const given = path.join(sources, 'this.xlsx');
for (const folder of ['reports', 'sources', 'reports/server/share']) {
  mkdirSync(path.join(root, folder), { recursive: true });
}
const OTHERS = ['nul', 'con.xlsx', 'com1.csv', 'server/share/this.xlsx', 'environ', 'zero'];
for (const file of ['this.xlsx', ...OTHERS]) writeFileSync(path.join(root, 'reports', file), '');
writeFileSync(given, '');

describe('a source of another computer, or none, is looked for by its bare name', () => {
  test.each([
    '\\\\server\\share\\this.xlsx',
    '//server/share/this.xlsx',
    '\\/server/share/this.xlsx',
    '\\\\?\\UNC\\server\\share\\this.xlsx',
    '\\\\.\\C:\\this.xlsx',
    'file:///etc/this.xlsx',
    'https://server/this.xlsx',
    'smb://server/share/this.xlsx',
    'C:\\reports\\this.xlsx',
    'nul\\this.xlsx',
    'com1/this.xlsx',
    'a\u0000b/this.xlsx',
    '/proc/self/cwd/this.xlsx',
    '/dev/fd/this.xlsx',
  ])('%j', (file) => {
    expect(placesOf(file, { report, sources })).toEqual([beside, given]);
    expect(placesOf(file, { report })).toEqual([beside]);
    expect(placesOf(file, { report: '-', sources })).toEqual([given]);
    expect(placesOf(file, { report: '-' })).toEqual([]);
  });
});

describe('devices are not opened under any name', () => {
  test.each([
    '/dev/zero',
    '/dev/stdin',
    '/dev/fd/0',
    '/proc/self/environ',
    '../../../../../../../../proc/self/environ',
    '/sys/kernel/notes',
    'nul',
    'NUL',
    'con.xlsx',
    'com1.csv',
    'C:\\con.xlsx',
    'FILE:this.xlsx',
    '\\\\.\\PhysicalDrive0',
    '..',
    '.',
    '',
  ])('%j', (file) => {
    const places = placesOf(file, { report, sources });
    const names = places.map((place) => path.relative(root, place));
    // A file beside the report with the same bare name is a file like any other.
    expect(names.filter((name) => !/^reports\/(?:zero|environ)$/u.test(name))).toEqual([]);
  });

  test('not behind a link, and no folder', () => {
    symlinkSync('/dev/zero', path.join(root, 'reports/link.xlsx'));
    symlinkSync('/proc/self/environ', path.join(root, 'reports/environ.xlsx'));
    symlinkSync('loop.xlsx', path.join(root, 'reports/loop.xlsx'));
    for (const file of ['link.xlsx', 'environ.xlsx', 'loop.xlsx', 'server']) {
      expect(placesOf(file, { report, sources })).toEqual([]);
    }
  });
});

test('a source is looked for where it was named, beside the report, and in the folder of sources', () => {
  const named = path.join(root, 'reports/server/share/this.xlsx');
  expect(placesOf('server/share/this.xlsx', { report, sources })).toEqual([named, beside, given]);
  expect(placesOf(named, { report, sources })).toEqual([named, beside, given]);
  expect(placesOf('last.xlsx', { report, sources })).toEqual([]);
});
