/** The JSON that commands print, with configuration and all, is that of their schemas. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validatorOf } from '../schema/validate.ts';
import { gasrank, ROOT } from './run.ts';

const SHEETS = ['jiaozuo-2022-11-07.xlsx', 'jiaozuo-2022-10-31.xlsx'];

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'gasrank-'));
  await cp(path.join(ROOT, 'fixtures'), cwd, { recursive: true });
  const aliases = { 示范区: '城乡一体化示范区' };
  const config = { ties: 'dense', aliases, vocabulary: { households: ['保有量'] } };
  await writeFile(path.join(cwd, 'gasrank.config.json'), JSON.stringify(config));
  await gasrank(['report', ...SHEETS, '-o', 'report.json'], { cwd });
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test.each<[command: string, words: string[]]>([
  ['report', SHEETS],
  ['check', SHEETS],
  ['explain', ['温县', ...SHEETS]],
  ['explain', ['合计', ...SHEETS]],
  ['collect', ['returns', '--like', ...SHEETS.slice(0, 1)]],
  ['inspect', SHEETS.slice(0, 1)],
  ['inspect', ['.']],
  ['verify', ['report.json']],
])('%s %j', async (command, words) => {
  const { stdout } = await gasrank([command, ...words, '-f', 'json'], { cwd });
  const document = JSON.parse(stdout);
  expect(document.schema).toBe(`gasrank.${command}/1`);
  const validate = validatorOf(command);
  validate(document);
  expect(validate.errors).toBeNull();
});
