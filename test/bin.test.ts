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

test('what draws charts stands in a file that the web page alone loads', () => {
  const dist = path.join(repo, 'dist');
  const drawing = readdirSync(dist)
    .filter((name) => /\.js$/u.test(name))
    .filter((name) => readFileSync(path.join(dist, name), 'utf8').includes('createElementNS'));
  expect(drawing).toEqual([expect.stringMatching(/^html-/u)]);
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
