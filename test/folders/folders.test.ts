/** Folders of returns made at random: every figure of the sheet is a sender's, and every silent or late unit is named. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectFiles } from '../../src/cli/collect/gather.ts';
import { sheetOf } from '../../src/cli/collect/workbook.ts';
import type { Settings } from '../../src/cli/config/config.ts';
import { renderCollected } from '../../src/render/collect/collected-excel.ts';
import { collectedJson } from '../../src/render/collect/json.ts';
import { problemsIn } from './check.js';
import { makeFolder, NEWER } from './folder.ts';

const FOLDERS = 240;
const PER_TEST = 5;

let home = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'gasrank-folders-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const SETTINGS: Settings = {
  ...{ config: {}, language: 'zh' as const, configFile: null, configFiles: [] },
  invocation: { version: '0', command: '', bareCommand: '' },
};

/** Collects a folder as the command does. */
async function collect(folder: string, date: string | null): Promise<void> {
  const [like = ''] = (await readdir(folder)).filter((name) => name.startsWith('last.'));
  const options = { like: path.join(folder, like), ...(date === null ? {} : { date }) };
  const collected = await collectFiles([path.join(folder, 'returns')], options, SETTINGS);
  const sheet = await sheetOf(collected, SETTINGS);
  await writeFile(path.join(folder, 'collected.xlsx'), await renderCollected(collected, sheet));
  await writeFile(path.join(folder, 'collected.json'), collectedJson(collected));
}

describe.each(Array.from({ length: FOLDERS / PER_TEST }, (_, n) => n * PER_TEST))(
  'from %i on',
  (first) => {
    it('no figure is wrong', async () => {
      let figures = 0;
      const problems: [seed: number, problem: string][] = [];
      for (let seed = first; seed < first + PER_TEST; seed++) {
        const folder = path.join(home, String(seed));
        const { date, unused } = await makeFolder(folder, seed);
        // A newer return would decide the date.
        await collect(folder, unused.includes(NEWER) ? date : null);
        const found = problemsIn(folder);
        problems.push(...found.problems.map((problem): [number, string] => [seed, problem]));
        figures += found.figures;
      }
      expect(problems).toEqual([]);
      expect(figures).toBeGreaterThan(PER_TEST * 12);
    });
  },
);
