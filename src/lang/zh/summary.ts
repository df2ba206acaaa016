/** 中文: the summary. */
import type { Additions, Amount, Group, Placed, Places, SummaryParts } from '../summary.ts';
import { MOST_NAMED } from '../words.ts';
import { day } from './common.ts';

/** 同列的地区：甲县、乙县和丙县。 */
const names = (regions: readonly string[]) =>
  [regions.slice(0, -1).join('、'), ...regions.slice(-1)].filter(Boolean).join('和');

/** Groups one after another; where names are listed within one, a comma sets the groups apart. */
const listed = (groups: readonly Group[], texts: readonly string[]) =>
  texts.join(groups.some(({ regions }) => regions.length > 2) ? '，' : '、');

const placed = (groups: readonly Placed[]) =>
  listed(
    groups,
    groups.map(
      ({ regions, rate }) => `${names(regions)}（${regions.length > 1 ? '均为 ' : ''}${rate}）`,
    ),
  );

const amounts = (groups: readonly Amount[]) =>
  listed(
    groups,
    groups.map(
      ({ regions, added }) =>
        `${names(regions)}（${regions.length > 1 ? '各 ' : ''}${Math.abs(added)} 户）`,
    ),
  );

/** One paragraph: the total, who stands where, where the additions are. */
export function summary(parts: SummaryParts): string {
  return [total(parts), places(parts.places), additions(parts.additions)].join('');
}

function total(parts: SummaryParts): string {
  const { date, indicator, installed, households, rate } = parts;
  const subject = `${date === null ? '' : `截至${day(date)}，`}${indicator}${parts.total}`;
  const isIncomplete = households === null || installed === null;
  const clauses = [
    households === null ? '' : `应安装 ${households} 户`,
    installed === null ? '' : `已安装 ${installed} 户`,
    rate === null ? `安装率${isIncomplete ? '因数据不全' : ''}无法计算` : `安装率 ${rate}`,
  ];
  const sentence = subject + clauses.filter(Boolean).join('，');
  return `${[sentence, change(parts)].filter(Boolean).join('；')}。`;
}

function change({ since, added, points }: SummaryParts): string {
  const changes = [addition(added), points === null ? '' : CHANGE[points.change](points.points)];
  const from =
    since === null ? '本期' : `比上期${since.date === null ? '' : `（${day(since.date)}）`}`;
  const text = changes.filter(Boolean).join('，');
  return text === '' ? '' : from + text;
}

function addition(added: number | null): string {
  if (added === null) return '';
  if (added === 0) return '无新增';
  return added > 0 ? `新增 ${added} 户` : `减少 ${-added} 户`;
}

const CHANGE = {
  up: (points: string) => `安装率提高 ${points} 个百分点`,
  down: (points: string) => `安装率下降 ${points} 个百分点`,
  same: () => '安装率持平',
  little: () => '安装率基本持平',
};

function places(of: Places): string {
  switch (of.kind) {
    case 'none':
      return '';
    case 'finished':
      return '各地均已完成。';
    case 'alike':
      return `${of.isPart ? '有数据的各地' : '各地'}安装率均为 ${of.rate}。`;
    case 'few':
      return `安装率由高到低依次为${placed(of.first)}。`;
    case 'many': {
      const isOne = of.last.flatMap(({ regions }) => regions).length === 1;
      const order = isOne ? '是' : '由低到高依次为';
      return `安装率居前的依次为${placed(of.first)}；居后的${order}${placed(of.last)}。`;
    }
  }
}

function additions(of: Additions | null): string {
  if (of === null) return '';
  if (of.kind === 'none') return '各地均无新增。';
  const none =
    of.none.length > MOST_NAMED
      ? `${of.none.slice(0, MOST_NAMED).join('、')}等`
      : of.none.join('、');
  const clauses = [
    of.most.length > 0 ? `${of.others ? '新增较多的是' : '有新增的是'}${amounts(of.most)}` : '',
    of.fell.length > 0 ? `比上期减少的是${amounts(of.fell)}` : '',
    none === '' ? '' : `${none}无新增`,
    of.unknown ? '部分地区新增户数不详' : '',
  ].filter(Boolean);
  return clauses.length > 0 ? `${clauses.join('；')}。` : '';
}
