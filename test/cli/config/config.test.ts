import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { configPlaces, loadConfig, parseConfig } from '../../../src/cli/config/config.ts';
import { refusalOf } from '../../helpers.ts';

const NAME = 'gasrank.config.json';

it.each([
  ['this.xlsx', [NAME]],
  ['./this.xlsx', [NAME]],
  ['week/this.xlsx', [path.join('week', NAME), NAME]],
  ['fixtures', [path.join('fixtures', NAME), NAME]],
  ['-', [NAME]],
])('for %s it is looked for in %j', (input, places) => {
  expect(configPlaces(input)).toEqual(places);
});

describe('loading', () => {
  let folder = '';
  let input = '';
  let beside = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
    input = path.join(folder, 'this.xlsx');
    beside = path.join(folder, NAME);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the file beside the input', async () => {
    writeFileSync(beside, '{"title":"表"}');
    expect(await loadConfig(input, undefined)).toEqual({ file: beside, config: { title: '表' } });
  });

  it('takes the file that is named instead, wherever it is', async () => {
    writeFileSync(beside, 'not read');
    const other = path.join(folder, 'other.json');
    writeFileSync(other, '{"decimals":1}');
    expect(await loadConfig(input, other)).toEqual({ file: other, config: { decimals: 1 } });
  });

  it.each([
    ['there is none', undefined],
    ['none is wanted', false as const],
  ])('is empty when %s', async (what, wanted) => {
    if (what === 'none is wanted') writeFileSync(beside, 'not read');
    expect(await loadConfig(input, wanted)).toEqual({ file: null, config: {} });
  });

  it('takes a byte order mark', async () => {
    writeFileSync(beside, '\ufeff{"lang":"en"}');
    expect((await loadConfig(input, undefined)).config).toEqual({ lang: 'en' });
  });

  it('refuses other encodings', async () => {
    // 标题 in GB18030.
    writeFileSync(beside, Buffer.from('7b22b1eacce2223a317d', 'hex'));
    expect(await refusalOf(loadConfig(input, undefined))).toEqual({
      code: 'config-not-utf8',
      file: beside,
    });
  });

  it('refuses a folder, and a named file that is not there', async () => {
    mkdirSync(beside);
    expect(await refusalOf(loadConfig(input, undefined))).toEqual({
      code: 'config-unreadable',
      file: beside,
      reason: 'EISDIR',
    });
    const missing = path.join(folder, 'missing.json');
    expect(await refusalOf(loadConfig(input, missing))).toEqual({
      code: 'file-missing',
      file: missing,
    });
  });
});

it('nothing is loaded for a configuration that is not there', async () => {
  vi.doMock('../../../src/cli/config/schema.ts', () => {
    throw new Error('loaded');
  });
  vi.resetModules();
  const fresh = await import('../../../src/cli/config/config.ts');
  expect((await fresh.loadConfig('no-such-folder/this.xlsx', undefined)).file).toBeNull();
  await expect(fresh.parseConfig('{}', 'c.json')).rejects.toThrow();
  vi.doUnmock('../../../src/cli/config/schema.ts');
  vi.resetModules();
});

it('no JSON: the place is named', async () => {
  expect(await refusalOf(parseConfig('{\n  "title"："表"\n}', 'c.json'))).toEqual({
    code: 'config-syntax',
    file: 'c.json',
    line: 2,
    column: 10,
    found: '：',
  });
});
