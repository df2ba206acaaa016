/** 中文: the summary. */
import type {
  Additions,
  Amount,
  Group,
  Placed,
  Places,
  SmallBase,
  SummaryParts,
} from '../summary.ts';
import type { TableWords } from '../table.ts';
import { day } from './common.ts';
import { tableWords } from './table.ts';

/** 同列的地区：甲县、乙县和丙县。 */
const names = ({ regions, isCut }: Group) =>
  isCut
    ? `${regions.join('、')}等`
    : [regions.slice(0, -1).join('、'), ...regions.slice(-1)].filter(Boolean).join('和');

/** Groups one after another; where names are listed within one, a comma sets the groups apart. */
const listed = (groups: readonly Group[], texts: readonly string[]) =>
  texts.join(groups.some(({ regions }) => regions.length > 2) ? '，' : '、');

const placed = (groups: readonly Placed[]) =>
  listed(
    groups,
    groups.map(
      (group) => `${names(group)}（${group.regions.length > 1 ? '均为 ' : ''}${group.rate}）`,
    ),
  );

const amounts = (groups: readonly Amount[], { count }: TableWords) =>
  listed(
    groups,
    groups.map((group) => {
      const each = group.regions.length > 1 ? '各 ' : '';
      return `${names(group)}（${each}${count(Math.abs(group.added))}）`;
    }),
  );

/** One paragraph: the total, who stands where, where the additions are. */
export function summary(parts: SummaryParts): string {
  const table = tableWords(parts.terms);
  return [
    total(parts, table),
    places(parts.places, table),
    small(parts.small, table),
    additions(parts.additions, table),
  ].join('');
}

function total(parts: SummaryParts, table: TableWords): string {
  const { date, indicator, installed, households, rate } = parts;
  const subject = `${date === null ? '' : `截至${day(date)}，`}${indicator}${parts.total}`;
  const isIncomplete = households === null || installed === null;
  const clauses = [
    households === null ? '' : `应${table.verb} ${table.count(households)}`,
    installed === null ? '' : `已${table.verb} ${table.count(installed)}`,
    rate === null
      ? `${table.measure.rate}${isIncomplete ? '因数据不全' : ''}无法计算`
      : `${table.measure.rate} ${rate}`,
  ];
  const sentence = subject + clauses.filter(Boolean).join('，');
  return `${[sentence, change(parts, table)].filter(Boolean).join('；')}。`;
}

function change({ since, added, additions: of, points }: SummaryParts, table: TableWords): string {
  const before = `上期${since === null || since.date === null ? '' : `（${day(since.date)}）`}`;
  const amount = addition(added, of, table);
  if (points?.change === 'other-regions') {
    const start = amount === '' ? `与${before}的地区不同` : `比${before}${amount}，两期地区不同`;
    return `${start}，${table.measure.rate}不作比较`;
  }
  const rate = points === null ? '' : table.measure.rate + CHANGE[points.change](points.points);
  const text = [amount, rate].filter(Boolean).join('，');
  return text === '' ? '' : (since === null ? '本期' : `比${before}`) + text;
}

function addition(added: number | null, of: Additions | null, { count }: TableWords): string {
  if (added === null) return '';
  if (of?.kind === 'none') return '各地均无新增';
  if (added === 0) return of && of.most.length > 0 ? '增减相抵' : '无新增';
  return added > 0 ? `新增 ${count(added)}` : `减少 ${count(-added)}`;
}

const CHANGE = {
  up: (points: string) => `提高 ${points} 个百分点`,
  down: (points: string) => `下降 ${points} 个百分点`,
  same: () => '持平',
  little: () => '基本持平',
};

function places(of: Places, table: TableWords): string {
  switch (of.kind) {
    case 'none':
      return '';
    case 'finished':
      return '各地均已完成。';
    case 'alike':
      return `${of.isPart ? '有数据的各地' : '各地'}${table.measure.rate}均为 ${of.rate}。`;
    case 'few':
      return `${table.measure.rate}${ordered('由高到低依次为', of.first)}${unranked(of)}。`;
    case 'many': {
      const first = ordered('居前的依次为', of.first, '居前的是');
      const last = ordered('居后的由低到高依次为', of.last, '居后的是');
      return `${table.measure.rate}${first}；${last}${unranked(of)}。`;
    }
  }
}

/** One group has no order. */
const ordered = (inOrder: string, groups: readonly Placed[], alone = inOrder) =>
  (groups.length > 1 ? inOrder : alone) + placed(groups);

const unranked = ({ isPart }: { readonly isPart: boolean }) =>
  isPart ? '；部分地区因数据不全未参加排名' : '';

function small(regions: readonly SmallBase[], { count, measure }: TableWords): string {
  if (regions.length === 0) return '';
  const bases = regions.map(({ region, households }) => `${region}只有 ${count(households)}`);
  return `${bases.join('、')}，名次请结合${measure.households}看。`;
}

const UNKNOWN = { none: '', some: '部分地区', all: '各地' };

function unknownAdditions(of: keyof typeof UNKNOWN, { measure }: TableWords): string {
  const added = measure.households === '户数' ? '新增户数' : '新增数';
  return of === 'none' ? '' : `${UNKNOWN[of]}${added}不详`;
}

function additions(of: Additions | null, table: TableWords): string {
  if (of === null || of.kind === 'none') return '';
  const { most, others, fell, othersFell, none } = of;
  const clauses = [
    most.length > 0 ? `${others ? '新增较多的是' : '有新增的是'}${amounts(most, table)}` : '',
    fell.length > 0 ? `比上期减少${othersFell ? '较多' : ''}的是${amounts(fell, table)}` : '',
    none.regions.length > 0 ? `${none.regions.join('、')}${none.isCut ? '等' : ''}无新增` : '',
    unknownAdditions(of.unknown, table),
  ].filter(Boolean);
  return clauses.length > 0 ? `${clauses.join('；')}。` : '';
}
