import { expect, test } from 'vitest';
import { aboutTable } from '../../../../src/render/excel/sheets/about.ts';
import { MAX_RANKED } from '../../../../src/render/excel/sheets/formulas.ts';
import { indicatorCells } from '../../../../src/render/excel/sheets/indicator.ts';
import { interpretFixture } from '../../../helpers.ts';
import { reportOf } from '../../../reports.ts';

test('ranks are values where formulas would take minutes, and 说明 says so', async () => {
  const report = reportOf((await interpretFixture('2022-11-07')).snapshot);
  const [row] = report.rows;
  if (!row) throw new Error('no region');
  const [below, above] = [MAX_RANKED, MAX_RANKED + 1].map((length) => {
    const rows = Array.from({ length }, (_, place) => ({ ...row, place }));
    const many = { ...report, rows };
    const about = aboutTable(many).body.flatMap((cells) => cells.map(({ text }) => text));
    return {
      rank: indicatorCells(many, 0)('rank', row),
      says: about.some((text) => text.includes('名次是数值而不是公式')),
    };
  });
  const rank = row.figures[0]?.rank;
  expect(below).toEqual({
    rank: { formula: expect.stringMatching(/^RANK\(/u), result: rank },
    says: false,
  });
  expect(above).toEqual({ rank, says: true });
});
