/** Labels under or over a measure: its whole and parts, and words that name a region elsewhere. */
import { expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { grid, type Input, refusal } from '../../helpers.ts';

/** Each indicator with its counts in the first row: households/installed/added. */
function read(header: Input[][], row: Input[]): string[] {
  const { snapshot } = interpret([grid([['2022年11月7日进度表'], ...header, row])]);
  return snapshot.indicators.map(({ device, gas }, i) => {
    const figures = snapshot.regions[0]?.figures[i];
    const counts = [figures?.households, figures?.installed, figures?.added];
    const texts = counts.map((count) => (count?.state === 'known' ? count.value : count?.state));
    return `${device}${gas} ${texts.join('/')}`;
  });
}

const DUE = ['县区', '应安装户数', '已安装户数', ''];

it.each<[whole: string, part: string, counts: string]>([
  ['总数', '其中本周新增', '1000/900/20'],
  ['合计', '其中：本周', '1000/900/20'],
  ['累计', '本周新增', '1000/900/20'],
  ['累计数', '较上周增加', '1000/900/20'],
  ['累计', '新增', '1000/900/20'],
  ['数量', '比上周', '1000/900/20'],
  ['总数', '其中：验收合格', '1000/900/absent'],
  ['累计', '本月新增', '1000/900/absent'],
  ['累计', '本年新增', '1000/900/absent'],
  ['总数', '其中上周', '1000/900/absent'],
])('已安装户数 over %s and %s', (whole, part, counts) => {
  const found = read([DUE, ['', '', whole, part]], ['甲县', 1000, 900, 20]);
  expect(found).toEqual([` ${counts}`]);
});

it.each([
  ['城市', '农村'],
  ['县城', '乡镇'],
  ['农村', '城市'],
])('%s and %s over measures are two indicators', (one, other) => {
  const header = [
    ['县区', one, '', other, ''],
    ['', '应安装户数', '已安装户数', '应安装户数', '已安装户数'],
  ];
  expect(read(header, ['甲县', 600, 500, 400, 300])).toEqual([
    `${one} 600/500/absent`,
    `${other} 400/300/absent`,
  ]);
});

it('counts with their unit do not multiply the others', () => {
  expect(read([DUE.slice(0, 3)], ['甲县', '1000户', '900户'])).toEqual([' 1000/900/absent']);
  const unclear = () => read([[...DUE.slice(0, 3), '备注']], ['甲县', 1, 0.9, '单位：每万户']);
  expect(refusal(unclear).code).toBe('unit-unclear');
});

it.each([
  ['应加装户数', '已加装户数'],
  ['应换', '已换'],
  ['应更换数', '已更换数'],
  ['任务量', '完成量'],
])('%s and %s are counts', (due, done) => {
  expect(read([['县区', due, done]], ['甲县', 1000, 900])).toEqual([' 1000/900/absent']);
});
