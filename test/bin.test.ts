/** The executable: it starts the built program with its bytecode, and without, and says when there is none. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repo = fileURLToPath(new URL('..', import.meta.url));
const program = path.join(repo, 'dist/cli.cjs');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gasrank-bin-'));
  cpSync(path.join(repo, 'bin'), path.join(folder, 'bin'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a process of its own says of the program that it loads. */
function loaded(filename: string): string {
  const code = `const { script, exports } = require('./bin/load.js').load(${JSON.stringify(filename)});
    console.log(script.cachedDataRejected, typeof exports.main);`;
  return spawnSync(process.execPath, ['-e', code], { cwd: repo, encoding: 'utf8' }).stdout.trim();
}

test('the build keeps bytecode that fits', () => {
  expect(loaded(program)).toBe('false function');
});

test('what draws charts stands in a file that the web page alone loads', () => {
  const dist = path.join(repo, 'dist');
  const drawing = readdirSync(dist)
    .filter((name) => /\.c?js$/u.test(name))
    .filter((name) => readFileSync(path.join(dist, name), 'utf8').includes('createElementNS'));
  expect(drawing).toEqual(['html.cjs']);
});

test.each([
  { bytecode: 'other', rejected: 'true' },
  { bytecode: null, rejected: 'undefined' },
])('bytecode that is $bytecode does no harm', ({ bytecode, rejected }) => {
  const copy = path.join(folder, `${bytecode}.cjs`);
  cpSync(program, copy);
  if (bytecode !== null) writeFileSync(`${copy}.bytecode`, bytecode);
  expect(loaded(copy)).toBe(`${rejected} function`);
});

test('says that nobody has built it', () => {
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
