import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import type { Cell } from '../../src/core/sheet/grid.ts';
import { interpret } from '../../src/interpret/index.ts';
import { grid, type Input, percent } from '../helpers.ts';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

/** A sheet of every measure, some of whose cells hold more than a number. */
const rowsOf = (): readonly (readonly Input[])[] => [
  ['进度表(2022.11.7)'],
  ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'],
  ['甲', 200, 100, 5, percent(0.5), 2],
  ['乙', 300, 200, null, '66.7%', '第1名'],
  ['丙', '90 户', '—', 1, null, null],
  ['合计', 590, 300, 6, percent(0.508), null],
];

/** The snapshot of the sheet, and its cells, each held only as long as somebody else holds it. */
function read() {
  const sheet = grid(rowsOf());
  const cells = sheet.rows.flat().filter((cell): cell is Cell => cell !== undefined);
  return { snapshot: interpret([sheet]).snapshot, cells: cells.map((cell) => new WeakRef(cell)) };
}

it('a snapshot keeps no cell in memory', async () => {
  const { snapshot, cells } = read();
  // Cells that were made in this turn of the event loop are held until its end.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(snapshot.regions[0]?.figures[0]?.rate?.text).toBe('50.0%');
  expect(cells.length).toBeGreaterThan(25);
  expect(cells.filter((cell) => cell.deref() !== undefined)).toEqual([]);
});
