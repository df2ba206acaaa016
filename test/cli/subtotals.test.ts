/** A report with subtotals through the whole program: verified, read again, explained. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { gasrank } from './run.ts';

const SHEET = fileURLToPath(new URL('../cases/files/subtotals/two-levels.xlsx', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'gasrank-subtotals-'));
copyFileSync(SHEET, path.join(folder, 'sheet.xlsx'));
const run = (...args: string[]) => gasrank(args, { cwd: folder });
const figuresOf = async (...args: string[]) => {
  const { stdout } = await run('report', ...args, '-f', 'json', '-q');
  return JSON.parse(stdout).indicators;
};

describe.each([[], ['--sort', 'rank'], ['--ties', 'dense']])('%s %s', (...options) => {
  const name = options.join('').replaceAll('-', '') || 'plain';

  it('is verified as a workbook and as JSON', async () => {
    for (const file of [`${name}.xlsx`, `${name}.json`]) {
      expect((await run('report', 'sheet.xlsx', ...options, '-o', file)).stderr).not.toMatch(
        /小计/u,
      );
      const { code, stdout } = await run('verify', file);
      expect(stdout).toMatch(/一致|every/u);
      expect(code).toBe(0);
    }
  });

  it('is read again', async () => {
    const file = `again-${name}.xlsx`;
    await run('report', 'sheet.xlsx', ...options, '-o', file);
    const again = await figuresOf(file);
    const [first] = await figuresOf('sheet.xlsx', ...options);
    expect(again).toMatchObject([{ regions: first.regions, total: first.total }]);
  });
});

it('a subtotal that was changed is found, in JSON and in the workbook', async () => {
  await run('report', 'sheet.xlsx', '-o', 'forged.json', '-o', 'forged.xlsx');
  const json = path.join(folder, 'forged.json');
  const text = readFileSync(json, 'utf8');
  writeFileSync(json, text.replace('"installed": 2400', '"installed": 2401'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(folder, 'forged.xlsx'));
  const cell = workbook.getWorksheet('进度表')?.getCell('C6');
  expect(cell?.formula).toBe('SUM(C4:C5)');
  if (cell) cell.value = { formula: 'SUM(C4:C5)', result: 2401 };
  await workbook.xlsx.writeFile(path.join(folder, 'forged.xlsx'));
  for (const file of ['forged.json', 'forged.xlsx']) {
    const { code, stdout } = await run('verify', file, '-f', 'json');
    expect([file, code]).toEqual([file, 1]);
    expect(stdout).toContain('城区小计');
  }
});

it('CSV gives the same figures with its last column and without', async () => {
  const { stdout } = await run('report', 'sheet.xlsx', '-f', 'csv');
  const [figures] = await figuresOf('sheet.xlsx');
  const without = stdout.replace(/,[^,\n]*$/gmu, '');
  for (const input of [stdout, without]) {
    const {
      stdout: json,
      stderr,
      code,
    } = await gasrank(['report', '-', '--date', '2022-11-07', '-f', 'json', '--lang', 'en'], {
      cwd: folder,
      input,
    });
    expect([code, stderr]).toEqual([0, expect.not.stringMatching(/error|warning/u)]);
    expect(JSON.parse(json).indicators).toMatchObject([{ regions: figures.regions }]);
  }
});

it.each(['城区小计', '城区'])('explain %s explains it', async (wanted) => {
  const { stdout, code } = await run('explain', wanted, 'sheet.xlsx', '-f', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ kind: 'subtotal', region: '城区小计' },
    indicators: [
      {
        ...{ households: { value: 3000 }, installed: { value: 2400 }, rate: { value: '80.00%' } },
        rank: { value: null, unranked: null },
        parts: [{ region: '红枫区' }, { region: '白桦区' }],
      },
    ],
  });
});
