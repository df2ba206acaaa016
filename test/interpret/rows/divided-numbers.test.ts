/** Numbers that commas between thousands divide into cells of a CSV. */
import { expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { grid, refusal } from '../../helpers.ts';

const HEADER = ['县区', '应安装户数', '已安装户数'];
const read = (...row: string[]) => interpret([grid([['2022年11月7日'], HEADER, row])]);

it.each([
  [['甲县', '1', '000', '900'], 'D3'],
  [['甲县', '12', '345', '1', '200'], 'D3'],
  [['甲县', '900', '1', '000'], 'D3'],
])('%j is longer than the header', (row, cell) => {
  expect(refusal(() => read(...row))).toMatchObject({ code: 'number-divided', cell });
});

it.each([
  [['甲县', '1000', '900', '备注']],
  [['甲县', '1000', '900', '', '5']],
  [['甲县', '100', '900']],
])('%j is read', (row) => {
  expect(read(...row).snapshot.regions).toHaveLength(1);
});
