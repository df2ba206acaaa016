/**
 * Whole runs, as readable as a terminal session: `transcripts/*.txt` hold commands and what they print. A line that
 * starts with `! ` went to standard error, `[exit N]` ends a run. `UPDATE=1 npx vitest run …` rewrites them, to be
 * read as a diff before it is committed.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasrank, ROOT } from './run.ts';
import { writeWorkbooks } from './workbooks.ts';

const FOLDER = path.join(ROOT, 'test/cli/transcripts');
const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.txt'));

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures'), cwd, { recursive: true });
  await writeWorkbooks(cwd);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe.each(files)('%s', (file) => {
  it('prints what the transcript says', async () => {
    const expected = await readFile(path.join(FOLDER, file), 'utf8');
    const parts = [];
    for (const part of expected.split(/^(?=\$ )/mu)) {
      parts.push(part.startsWith('$ ') ? await transcribe(part.split('\n', 1)[0] ?? '') : part);
    }
    const actual = parts.join('');
    if (process.env['UPDATE']) await writeFile(path.join(FOLDER, file), actual);
    else expect(actual).toBe(expected);
  });
});

/** Runs the command of a `$ ` line and records its output. */
async function transcribe(line: string): Promise<string> {
  const words: string[] = line.slice(2).match(/"[^"]*"|\S+/gu) ?? [];
  const start = words.indexOf('gasrank');
  const env = Object.fromEntries(words.slice(0, start).map((pair) => pair.split('=', 2)));
  const args = words.slice(start + 1).map((word) => word.replaceAll('"', ''));
  const { stdout, stderr, code } = await gasrank(args, { cwd, env });
  return `${line}\n${stdout}${stderr.replace(/^(?=.)/gmu, '! ')}[exit ${code}]\n\n`;
}
