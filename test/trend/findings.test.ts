/** Findings of a trend. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriesBy } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gasrank-trend-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('a sheet in the middle is also checked by itself', async () => {
  // A new region makes the additions of the second sheet unknown; the total that it states is still not their sum.
  const sheets = {
    '2022-10-31': ['甲,1000,300,10', '乙,1000,200,10', '合计,2000,500,20'],
    '2022-11-07': ['甲,1000,310,10', '乙,1000,215,15', '丙,1000,50,5', '合计,3000,575,39'],
    '2022-11-14': ['甲,1000,320,10', '乙,1000,225,10', '丙,1000,60,10', '合计,3000,605,30'],
  };
  for (const [date, rows] of Object.entries(sheets)) {
    const lines = [date, '县区,户数,已安装数,环比新增', ...rows];
    await writeFile(path.join(folder, `${date}.csv`), lines.join('\n'));
  }
  const { findings } = await seriesBy(folder);
  expect(findings).toContainEqual(
    expect.objectContaining({
      ...{ code: 'declared-differs', region: '合计', measure: 'added', stated: '39' },
      computed: '30',
    }),
  );
});
