import { expect, it } from 'vitest';
import { indicatorName } from '../../src/core/snapshot.ts';
import { interpret } from '../../src/interpret/index.ts';
import { headingNames } from '../../src/report/names.ts';
import { grid, type Input } from '../helpers.ts';

const rowsUnder = (...header: readonly (readonly Input[])[]) => [
  ['2022年11月7日'],
  ...header,
  [null, '户数', '已安装数', '户数', '已安装数'],
  ['红枫县', 100, 50, 200, 60],
  ['白桦县', 100, 40, 300, 70],
];

function names(rows: readonly (readonly Input[])[], merges: readonly string[] = []) {
  const { snapshot } = interpret([grid(rows, { merges })]);
  const devices = snapshot.indicators.map(({ device, gas }) => `${device}|${gas}`);
  return { devices, headings: headingNames(snapshot).map(indicatorName) };
}

it.each([
  ['燃气安全装置', '自闭阀', '金属软管', ['自闭阀', '金属软管']],
  ['燃气安全装置安装情况', '自闭阀', '金属软管', ['自闭阀', '金属软管']],
  ['管道气', '自闭阀', '金属软管', ['自闭阀', '金属软管']],
  ['自闭阀', '管道气', '液化气', ['管道气', '液化气']],
  ['Gas safety', 'Valve', 'Hose', ['Valve', 'Hose']],
])('%s over all is not repeated before %s and %s', (top, left, right, headings) => {
  const header = [
    ['县区', top, null, null, null],
    [null, left, null, right, null],
  ];
  const merged = names(rowsUnder(...header), ['A2:A4', 'B2:E2', 'B3:C3', 'D3:E3']);
  expect(merged.headings).toEqual(headings);
  // Names in JSON, for --indicator and for matching with last week's sheet keep every level.
  expect(merged.devices.every((name) => name.includes(top.slice(0, 3)))).toBe(true);
});

it('a level over some only, a word that stands in each column, and a single indicator stay', () => {
  const own = [
    ['县区', '自闭阀', null, '金属软管', null],
    [null, '管道气', null, '管道气', null],
  ];
  expect(names(rowsUnder(...own), ['B2:C2', 'D2:E2']).headings).toEqual([
    '自闭阀·管道气',
    '金属软管·管道气',
  ]);
  const single = [
    ['2022年11月7日'],
    ['县区', '燃气安全装置', null],
    [null, '自闭阀', null],
    [null, '户数', '已安装数'],
    ['红枫县', 100, 50],
  ];
  const { devices, headings } = names(single, ['B2:C2', 'B3:C3']);
  expect(headings).toEqual(devices.map((name) => name.replace('|', '·')));
});
