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

/** Output of a process that loads the program. */
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

const sealed = () => readFileSync(`${program}.bytecode`);

/** The bytecode with one bit of it flipped. */
function flipped(at: number): Buffer {
  const bytes = sealed();
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

test.each([
  ['is not there', () => null],
  ['is of another program', () => Buffer.from('other')],
  ['is empty', () => Buffer.alloc(0)],
  ['is cut short', () => sealed().subarray(0, -1)],
  ['has a damaged head', () => flipped(0)],
  ['is damaged at its beginning', () => flipped(64)],
  ['is damaged in the middle', () => flipped(200_000)],
  ['is damaged at its end', () => flipped(sealed().length - 1)],
])('bytecode that %s is left aside', (_, bytecodeOf) => {
  const copy = path.join(folder, 'copy.cjs');
  cpSync(program, copy);
  rmSync(`${copy}.bytecode`, { force: true });
  const bytecode = bytecodeOf();
  if (bytecode) writeFileSync(`${copy}.bytecode`, bytecode);
  expect(loaded(copy)).toBe('undefined function');
});

test('an edited program is what runs, also when its length is the same', () => {
  const copy = path.join(folder, 'edited.cjs');
  const text = readFileSync(program, 'utf8');
  const edited = text.replace('"gasrank.report/1"', '"gasrank.report/9"');
  expect(edited).not.toBe(text);
  writeFileSync(copy, edited);
  cpSync(`${program}.bytecode`, `${copy}.bytecode`);
  for (const name of readdirSync(path.dirname(program))) {
    const from = path.join(path.dirname(program), name);
    if (/(?<!cli)\.cjs$/u.test(name)) cpSync(from, path.join(folder, name));
  }
  const report = ['node', 'gasrank', 'report', 'fixtures/jiaozuo-2022-11-07.xlsx', '-f', 'json'];
  const code = `require('./bin/load.js').load(${JSON.stringify(copy)}).exports.main(${JSON.stringify(report)});`;
  const { stdout } = spawnSync(process.execPath, ['-e', code], { cwd: repo, encoding: 'utf8' });
  expect(JSON.parse(stdout).schema).toBe('gasrank.report/9');
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
