import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Room, type Sources, violations } from './architecture.ts';

const QUIET = ['console', 'process'];

/** The rooms of docs/architecture.md, with the imports that each may have. Nothing else is allowed. */
const ROOMS: Readonly<Record<string, Room>> = {
  core: { folders: ['sheet', 'numbers', 'ranks', 'series'], without: [...QUIET, 'Date'] },
  read: {
    rooms: ['core'],
    folders: ['guard', 'formulas', 'xlsx', 'sheetjs'],
    packages: { '@e965/xlsx': 'sheetjs-worker.js', 'csv-parse': 'csv.ts' },
    node: [
      'node:buffer',
      'node:crypto',
      'node:module',
      'node:path',
      'node:sea',
      'node:worker_threads',
      'node:zlib',
    ],
    without: QUIET,
  },
  interpret: {
    rooms: ['core'],
    folders: ['dates', 'words', 'totals', 'header', 'rows', 'tables'],
    packages: { 'date-fns': '*' },
    without: QUIET,
  },
  check: { rooms: ['core'], folders: ['stated', 'rules', 'roots'], without: QUIET },
  select: {
    rooms: ['core', 'interpret', 'check', 'lang', 'report'],
    folders: ['returns'],
    without: QUIET,
  },
  lang: { types: ['core'], folders: ['words', 'zh', 'en'], without: QUIET },
  schema: { rooms: ['core'], packages: { valibot: '*', 'date-fns': 'parts.ts' }, without: QUIET },
  report: {
    rooms: ['core', 'check', 'lang', 'schema'],
    types: ['interpret'],
    folders: ['summary', 'check', 'explain', 'inspect', 'verify', 'trend', 'collect'],
    packages: { 'date-fns': '*' },
    without: QUIET,
  },
  render: {
    rooms: ['report', 'lang'],
    types: ['core', 'schema'],
    folders: [
      ...['text', 'markdown', 'check', 'explain', 'inspect', 'verify', 'html'],
      ...['package', 'excel', 'picture', 'word', 'trend', 'collect'],
    ],
    packages: {
      exceljs: '*',
      fflate: 'zip.ts',
      docx: '*',
      'csv-stringify': 'csv.ts',
      'cli-table3': 'framed-table.ts',
      chalk: '*',
      'string-width': '*',
      '@observablehq/plot': 'chart.ts',
      linkedom: 'chart.ts',
    },
    without: QUIET,
  },
  cli: {
    rooms: ['core', 'read', 'interpret', 'check', 'select', 'lang', 'report', 'render'],
    types: ['schema'],
    folders: [
      ...['files', 'config', 'periods', 'verify', 'picture', 'collect'],
      ...['schedule', 'line', 'completion', 'commands'],
    ],
    packages: {
      commander: '*',
      '@bomb.sh/tab': 'script.ts',
      'date-fns': '*',
      valibot: '*',
      '@resvg/resvg-wasm': 'raster.ts',
    },
    node: ['*'],
    files: ['package.json'],
  },
  page: {
    rooms: ['cli', 'lang', 'render'],
    folders: ['node'],
    packages: {
      memfs: 'fs.ts',
      fflate: 'zlib.ts',
      buffer: 'buffer.ts',
      events: 'others.ts',
      '@noble/hashes': 'sha256.ts',
      'sheetjs-worker-source': 'worker.ts',
    },
  },
  'index.ts': { rooms: ['core', 'interpret', 'report'], types: ['check'], without: QUIET },
};

const SOURCES = readSources(path.resolve(import.meta.dirname, '../src'));

test('every import of src/ is allowed, and none closes a circle', () => {
  expect(Object.keys(SOURCES)).toContain('index.ts');
  expect(violations(SOURCES, ROOMS)).toEqual([]);
});

test('no name of a type is declared twice', () => {
  const places = new Map<string, string[]>();
  for (const [file, text] of Object.entries(SOURCES)) {
    for (const [, name = ''] of text.matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gmu)) {
      places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  expect(places.size).toBeGreaterThan(300);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});

function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.[jt]s$/u.test(file),
  );
  return Object.fromEntries(
    files.map((file) => [
      file.replaceAll(path.sep, '/'),
      readFileSync(path.join(folder, file), 'utf8'),
    ]),
  );
}

describe('the check finds', () => {
  test.each<[what: string, sources: Sources, found: string[]]>([
    [
      'a room out of reach',
      { 'core/a.ts': "import '../cli/b.ts';", 'cli/b.ts': '' },
      ['core/a.ts imports ../cli/b.ts'],
    ],
    [
      'a value where only types may come from',
      {
        'core/a.ts': '',
        'lang/zh.ts':
          "import type { A } from '../core/a.ts'; import { type B, c } from '../core/a.ts';",
        'lang/en.ts': "import { type B } from '../core/a.ts'; export type * from '../core/a.ts';",
      },
      ['lang/zh.ts imports ../core/a.ts'],
    ],
    [
      'a re-export, a dynamic import and an import type',
      {
        'cli/b.ts': '',
        'check/a.ts':
          "export * from '../cli/b.ts'; await import('../cli/b.ts'); type B = import('../cli/b.ts').B;",
      },
      Array(3).fill('check/a.ts imports ../cli/b.ts'),
    ],
    [
      'a Node module',
      { 'report/a.ts': "import fs from 'node:fs';" },
      ['report/a.ts imports node:fs'],
    ],
    [
      'a package in the wrong room',
      { 'core/a.ts': "import 'exceljs';" },
      ['core/a.ts imports exceljs'],
    ],
    [
      'a package in a second file of its room',
      { 'read/csv.ts': "import 'csv-parse/sync';", 'read/ods.ts': "import 'csv-parse';" },
      ['read/ods.ts imports csv-parse'],
    ],
    [
      'a folder of a room that comes later',
      {
        'check/rules/a.ts': "import '../roots/b.ts';",
        'check/roots/b.ts': '',
        'check/roots/c.ts': "import '../rules/a.ts'; import './b.ts'; import '../e.ts';",
        'check/other/d.ts': "import '../rules/a.ts';",
        'check/e.ts': "import './roots/b.ts';",
      },
      ['check/rules/a.ts imports ../roots/b.ts', 'check/other/d.ts imports ../rules/a.ts'],
    ],
    ['a file that is not there', { 'core/a.ts': "import './b.ts';" }, ['core/a.ts imports ./b.ts']],
    [
      'a file outside src/',
      { 'core/a.ts': "import '../../package.json';" },
      ['core/a.ts imports ../../package.json'],
    ],
    ['a file in no room', { 'other/a.ts': '' }, ['other/a.ts is in no room']],
    [
      'a forbidden global, not a property of that name',
      {
        'core/a.ts': 'new Date();',
        'check/a.ts': "a.console; b = { process: 1 }; process.env['LANG'];",
      },
      ['core/a.ts uses Date', 'check/a.ts uses process'],
    ],
    [
      'a cycle, of types too',
      {
        'core/a.ts': "import './b.ts';",
        'core/b.ts': "import type { C } from './c.ts';",
        'core/c.ts': "import './a.ts';",
      },
      ['core/a.ts → core/b.ts → core/c.ts → core/a.ts'],
    ],
  ])('%s', (_, sources, found) => {
    expect(violations(sources, ROOMS)).toEqual(found);
  });
});
