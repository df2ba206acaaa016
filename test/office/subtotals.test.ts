/** Subtotals in a workbook: recalculated by LibreOffice, sums and ranks are those that gasrank stored. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { TIE_METHODS } from '../../src/core/ranks/rank.ts';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { reportOf, tableOf } from '../reports.ts';
import { convert, type Value, valuesOf, withoutResults, workshop } from './libreoffice.ts';

const SHEET = tableOf('2022.11.7', [
  ['序号', '县区', '户数', '已安装数', '环比新增', '安装率', '名次'],
  ['', '合计', 8000, 5900],
  ['', '城区小计', 4500, 3300],
  ['', '老城片小计', 3000, 2400],
  [1, '红枫区', 1000, 900],
  [2, '白桦区', 2000, 1500],
  [3, '银杏区', 1500, 900],
  [4, '青檀县', 500, 400],
  [5, '雪松县', 1500, 900],
  ['', '山区小计', 2000, 1300],
  [6, '云杉县', 1500, 1300],
]);

it('in every rule of ties and both orders', async () => {
  const { folder, close } = await workshop();
  try {
    const files = new Map<string, Uint8Array>();
    const stored = new Map<string, Uint8Array>();
    for (const ties of TIE_METHODS) {
      for (const sort of ['sheet', 'rank'] as const) {
        const bytes = await renderExcel(reportOf(SHEET, null, { ties, sort }));
        stored.set(`${ties}-${sort}`, bytes);
        files.set(`${ties}-${sort}`, await withoutResults(bytes));
      }
    }
    expect(reportOf(SHEET).subtotals).toHaveLength(3);
    for (const [name, file] of await convert(folder, files, 'xlsx')) {
      const again = (await valuesOf(await readFile(file))).get('进度表');
      const expected = (await valuesOf(stored.get(name) ?? new Uint8Array())).get('进度表');
      expect(rounded(again), name).toEqual(rounded(expected));
    }
  } finally {
    await close();
  }
}, 120_000);

/** The table, with numbers as exact as a file of LibreOffice has them. */
function rounded(rows: readonly Value[][] | undefined) {
  return rows
    ?.slice(0, 14)
    .map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(12)) : cell)));
}
