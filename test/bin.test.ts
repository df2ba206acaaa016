/** The executable and the files that it loads. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repo = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gasrank-bin-'));
  for (const name of ['bin', 'package.json']) {
    cpSync(path.join(repo, name), path.join(folder, name), { recursive: true });
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what only some outputs need is in files that other runs do not load', () => {
  const dist = path.join(repo, 'dist');
  const textOf = (name: string) => readFileSync(path.join(dist, name), 'utf8');
  const loaded = new Set(['cli.js']);
  for (const name of loaded) {
    for (const [, other = ''] of textOf(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)) {
      loaded.add(other);
    }
  }
  // Drawing, exceljs, and the schemas of configurations.
  for (const mark of ['createElementNS', 'xl/theme/theme1.xml', 'picklist']) {
    const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const having = files.filter((name) => textOf(name).includes(mark));
    expect(having.length, mark).toBeGreaterThan(0);
    expect(having.filter((name) => loaded.has(name))).toEqual([]);
  }
});

test('explains how to build it', () => {
  mkdirSync(path.join(folder, 'dist'));
  const { status, stderr } = spawnSync(process.execPath, ['bin/gasrank.js'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 70,
    stderr:
      'gasrank is not built yet, run `npm run build`. gasrank 尚未构建，请先运行 `npm run build`。\n',
  });
});
