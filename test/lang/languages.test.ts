/** Every language: what would stay unseen if one were added. */
import { describe, expect, it } from 'vitest';
import { languageNamed } from '../../src/cli/environment.ts';
import { known } from '../../src/core/quantity.ts';
import { LANGUAGES } from '../../src/lang/index.ts';
import { renderExcel } from '../../src/render/excel/excel.ts';
import { reportOf, snapshotOf, tableOf } from '../reports.ts';

describe.each(LANGUAGES)('%s', (language) => {
  it('is the language of its own locale', () => {
    expect(languageNamed(language)).toBe(language);
  });

  it('names the total, the rates and the ranks of its workbook so that gasrank reads them', async () => {
    // Columns and a total that the sheet lacks are named by the report.
    const counts = [
      ['甲县', 1000, 310],
      ['乙县', 2000, 1905],
      ['丙县', 4000, 17],
    ] as const;
    const table = (date: string, less: number) =>
      tableOf(date, [
        ['县区', '户数', '已安装数'],
        ...counts.map(([name, due, done]) => [name, due, done - less]),
      ]);
    const report = reportOf(table('2022.11.7', 0), table('2022.10.31', 5), { language });
    const { regions, total } = await snapshotOf(await renderExcel(report));
    const rows = [...regions, ...(total ? [total] : [])].map(({ figures: [own] }) => {
      if (!own) return [];
      const { households, installed, added, rate, rank } = own;
      return [...[households, installed, added].map(known), rate?.text, rank?.value ?? null];
    });
    expect(rows).toEqual([
      [1000, 310, 5, '31.00%', 2],
      [2000, 1905, 5, '95.25%', 1],
      [4000, 17, 5, '0.425%', 3],
      [7000, 2232, 15, '31.8857142857143%', null],
    ]);
  });
});
