import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptorOf, kindOf, readBytes, readRegular } from '../../../src/cli/files/bytes.ts';

const isWindows = process.platform === 'win32';

let folder = '';
const inFolder = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gasrank-'));
  writeFileSync(inFolder('plain'), 'content');
  mkdirSync(inFolder('folder'));
  if (isWindows) return;
  execFileSync('mkfifo', [inFolder('pipe')]);
  for (const [name, target] of Object.entries({
    'to plain': 'plain',
    'to folder': 'folder',
    'to pipe': 'pipe',
    'to null': '/dev/null',
    'to itself': 'to itself',
    'to nothing': 'nothing',
  })) {
    symlinkSync(target, inFolder(name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Outcome of reading a file: its text, or the code of the error. */
function outcomeOf(name: string, read = readRegular): string {
  try {
    return read(path.resolve(folder, name), 100).toString();
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

describe('reading', () => {
  const everywhere = [
    ['plain', 'content', 'file'],
    ['folder', 'EISDIR', 'folder'],
    ['nothing', 'ENOENT', null],
  ] as const;
  const onUnix = [
    ['pipe', 'not-regular', 'other'],
    ['/dev/null', 'not-regular', 'other'],
    ['/dev/zero', 'not-regular', 'other'],
    ['to plain', 'content', 'file'],
    ['to folder', 'EISDIR', 'folder'],
    ['to pipe', 'not-regular', 'other'],
    ['to null', 'not-regular', 'other'],
    ['to itself', 'ELOOP', 'other'],
    ['to nothing', 'ENOENT', 'other'],
    ['plain/below', 'ENOTDIR', null],
  ] as const;
  it.each([...everywhere, ...(isWindows ? [] : onUnix)])('%s gives %s', (name, outcome, kind) => {
    expect(outcomeOf(name)).toBe(outcome);
    expect(outcomeOf(name, readBytes)).toBe(outcome);
    expect(kindOf(path.resolve(folder, name))).toBe(kind);
  });

  it.each([0, 1, 99, 100, 101, 70_000, 200_000])('%d bytes stop just past the limit', (length) => {
    const bytes = Buffer.alloc(length, 'ab');
    writeFileSync(inFolder('long'), bytes);
    expect(readRegular(inFolder('long'), 100)).toEqual(bytes.subarray(0, 101));
    expect(readRegular(inFolder('long'), 1e6)).toEqual(bytes);
  });

  it.skipIf(process.platform !== 'linux')('a file that claims to be empty has an end', () => {
    expect(readRegular('/proc/self/status', 1e6).toString()).toMatch(/^Name:.*\n$/su);
    expect(readRegular('/proc/self/status', 3).toString()).toBe('Name');
  });
});

it.each([
  ['/dev/stdin', 0],
  ['/dev/fd/0', 0],
  ['/dev//fd/63', 63],
  ['/proc/self/fd/5', 5],
  ['/dev/fd', null],
  ['/dev/fd/x', null],
  ['dev/fd/3', null],
  ['/dev/zero', null],
])('%s is descriptor %s', (file, descriptor) => {
  expect(descriptorOf(file)).toBe(isWindows ? null : descriptor);
});
