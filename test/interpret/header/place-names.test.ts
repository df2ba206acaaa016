import { expect, it } from 'vitest';
import { interpret } from '../../../src/interpret/index.ts';
import { grid } from '../../helpers.ts';

/** Places whose names begin like a multiplied unit. */
const PLACES = `
  万州区 万柏林区 万载县 万年县 万宁市 千山区 百色市 十堰市 亿利镇 万盛经开区 万达社区 万户村 千户苗寨 百户营 千灯镇 万台镇
  十里河街道 百里洲镇 万里街道 千米庄 百家庄 万家乐小区 九十九里
`
  .trim()
  .split(/\s+/u);

const spacings = [(name: string) => name, ...[' ', '　'].map((by) => spacedBy(by))];

function spacedBy(space: string) {
  return (name: string) => [...name].join(space);
}

it.each([
  ...PLACES.flatMap((name) => spacings.map((spaced) => spaced(name))),
  'Wan Chai',
  'Wanzhou District',
  '万户 村',
])('%s multiplies no count', (name) => {
  for (const title of ['安装进度表', `${name}安装进度表`, `${name} 安装进度表`, name]) {
    const rows = [
      [title],
      ['地区', '应安装户数', '已安装户数'],
      [name, 1000, 500],
      ['乙县', 90, 1],
    ];
    const { snapshot, findings } = interpret([grid(rows)], { date: '2022-11-07' });
    const counts = snapshot.regions.map(({ figures }) => figures[0]?.households);
    expect(counts).toMatchObject([{ value: 1000 }, { value: 90 }]);
    expect(findings).toEqual([]);
  }
});
