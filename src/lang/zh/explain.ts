/** 中文。 */
import type { Change, Crossing, Movement } from '../../core/ranks/movement.ts';
import { byKind, type CrossingKind } from '../words/crossings.ts';
import type { ExplainWords, Neighbour } from '../words/explain.ts';
import type { TableWords } from '../words/table.ts';
import { list, measure } from './common.ts';

const households = (change: number, { measure: own }: TableWords) =>
  `${own.households}${change > 0 ? '增' : '减'} ${Math.abs(change)}`;

/** 只说有变化的。 */
const changes = ({ added, households: due }: Change, table: TableWords): string[] => [
  ...(added === null || added === 0 ? [] : [`新增 ${table.count(added)}`]),
  ...(due === null || due === 0 ? [] : [households(due, table)]),
];

const isUnchanged = ({ added, households: due }: Change) => added === 0 && due === 0;

const rankText = (rank: number | null) => (rank === null ? '无' : String(rank));

const crossed = ({ region, previousRank, rank, change }: Crossing, table: TableWords) =>
  `${region}（${[`${rankText(previousRank)} → ${rankText(rank)}`, ...changes(change, table)].join('，')}）`;

const CROSSING: Readonly<Record<CrossingKind, (regions: string) => string>> = {
  passed: (regions) => `超过${regions}`,
  drewLevel: (regions) => `追平${regions}`,
  leftBehind: (regions) => `领先于原来并列的${regions}`,
  gone: (regions) => `原来居前或并列的${regions}不再排名`,
  passedBy: (regions) => `被${regions}超过`,
  drawnLevelBy: (regions) => `被${regions}追平`,
  leftBehindBy: (regions) => `落后于原来并列的${regions}`,
  entered: (regions) => `新排名的${regions}居前或并列`,
};

const moved = ({ previousRank, rank }: Movement) => {
  if (previousRank === rank) return `与上期同为第 ${rank} 名`;
  return `由第 ${previousRank} 名${rank < previousRank ? '升' : '降'}到第 ${rank} 名`;
};

const CAUSE: Readonly<
  Record<Movement['cause'], (movement: Movement, table: TableWords) => string>
> = {
  none: ({ change }) => (isUnchanged(change) ? '，自身没有变化' : ''),
  own: ({ change }, table) => `，因自身${changes(change, table).join('、')}`,
  others: ({ change }, table) =>
    isUnchanged(change)
      ? '，自身没有变化'
      : `，因其他地区变化（自身${changes(change, table).join('、')}，不影响名次）`,
  both: ({ change, byOwn, byOthers }, table) =>
    `，自身${changes(change, table).join('、')}，其他地区也有变化（只看自身为第 ${byOwn} 名，只看其他地区为第 ${byOthers} 名）`,
};

/** 户数的增减对名次的影响。 */
const dueText = (change: number, rank: number, without: number, table: TableWords) =>
  `${households(change, table)}，${rank === without ? '不影响名次' : `如不变则为第 ${without} 名`}`;

const names = (rivals: readonly Neighbour[]) => list(rivals.map(({ region }) => region));

const standing = (rivals: readonly Neighbour[]) =>
  `${names(rivals)} 第 ${rivals[0]?.rank} 名 ${rivals[0]?.rate}`;

/** 安装的表说再装、装完，别的说它自己的动词。 */
const again = ({ verb, count }: TableWords, more: number) =>
  `再${verb === '安装' ? '装' : verb} ${count(more)}`;
const all = ({ verb }: TableWords) => (verb === '安装' ? '全部装完' : '全部完成');

export const zh = (table: TableWords): ExplainWords => ({
  label: {
    ...measure,
    households: table.measure.households,
    installed: table.measure.installed,
    rate: table.measure.rate,
    above: '前一名',
    tied: '并列',
    below: '后一名',
    movement: '升降',
    schedule: '目标',
    this: '本期',
    previous: '上期',
    findings: '问题',
    header: '表头',
    cell: '单元格',
  },
  vanished: '本期表中没有',
  renamed: (previous) => `上期表中为“${previous}”`,
  nameless: '（表头没有写指标名）',
  headline: (rank, previous) =>
    previous === null ? `第 ${rank} 名` : `第 ${rank} 名，上期第 ${previous} 名`,
  unrankedHeadline: '不排名',
  content: (text) => `“${text}”`,
  blank: '空',
  stated: (cell, text) => `表列 ${text}（${cell}）`,

  sum: (parts, total) => `${total} = ${parts.join(' + ')}`,
  longSum: (first, last, count, total) => `${total} = ${first} + … + ${last}（共 ${count} 个地区）`,
  sumUnknown: (regions) => `未知：${list(regions)}未知`,
  added: (now, before, added) => `${now} − ${before} = ${added}`,
  addedStated: (added) => `${added}，取自本期表中所列，未与上期表核对`,
  noAddition: {
    vanished: '未知：本期表中没有这个地区',
    'region-appeared': '未知：上期表中没有这个地区',
    'region-twice': '未知：地区名出现不止一次，无法与上期对应',
    'indicator-appeared': '未知：上期表中没有这个指标',
    'unit-changed': '未知：上期表中这个指标是另一个单位',
    'installed-unknown': `未知：本期${table.measure.installed}未知`,
    'previous-unknown': `未知：上期${table.measure.installed}未知`,
    'parts-unknown': '未知：有地区的新增未知',
    'not-stated': '未知：没有上期表，本期表中也没有列出',
  },
  rate: ({ installed, households: due, exact, printed, isKeptBelowFull }) =>
    `${installed} ÷ ${due} = ${exact} → ${printed}${isKeptBelowFull ? '（没有全部完成，不显示为 100%）' : ''}`,
  keptRate: ({ installed, households: due, printed, low, high }) =>
    `${printed}，照表中所列；表中的数经过四舍五入，${installed} ÷ ${due} 只能确定在 ${low} 至 ${high} 之间`,
  totalRate: (rate) => `${rate}（合计数相除，不取平均）`,
  rank: (rank, of) => `${of} 个有名次的地区中第 ${rank}`,
  unranked: {
    vanished: '不排名：本期表中没有这个地区',
    'no-task': `不排名：没有任务（${table.measure.households}、${table.measure.installed}都空）`,
    'no-households': `不排名：${table.measure.households}为 0，没有${table.measure.rate}`,
    'households-unknown': `不排名：${table.measure.households}未知`,
    'installed-unknown': `不排名：${table.measure.installed}未知`,
  },
  above: (rivals) => {
    const { toPass = null, toDraw = null } = rivals[0] ?? {};
    const who = standing(rivals);
    if (toPass !== null) return `${who}；${again(table, toPass)}可超过`;
    if (toDraw === 0) return `${who}；${table.measure.rate}相同，按表中先后在前`;
    return `${who}；${toDraw === null ? `${all(table)}也追不上` : `${again(table, toDraw)}可追平，不能超过`}`;
  },
  tied: (rivals) => {
    const { toPass = null } = rivals[0] ?? {};
    return toPass === null ? names(rivals) : `${names(rivals)}；${again(table, toPass)}可领先`;
  },
  below: (rivals, region) => {
    const margins = rivals.map((rival) => {
      const who = rivals.length > 1 ? rival.region : '它';
      const { toPass, toDraw } = rival;
      if (toPass !== null) return `${who}${again(table, toPass)}可超过${region}`;
      if (toDraw === 0) return `${who}${table.measure.rate}相同，按表中先后在后`;
      return toDraw === null
        ? `${who}${all(table)}也追不上`
        : `${who}${again(table, toDraw)}可追平，不能超过`;
    });
    return `${standing(rivals)}；${margins.join('；')}`;
  },
  movement: (movement) => {
    const { crossings, withPreviousHouseholds, change, rank, cause, previousRank } = movement;
    const clauses = byKind(crossings).map(([kind, own]) =>
      CROSSING[kind](list(own.map((crossing) => crossed(crossing, table)))),
    );
    const isAmongOthers = clauses.length === 0 && cause !== 'own' && rank !== previousRank;
    return [
      moved(movement) + CAUSE[cause](movement, table),
      ...clauses,
      ...(isAmongOthers ? ['排在前面的地区之间并列有变'] : []),
      ...(withPreviousHouseholds === null
        ? []
        : [dueText(change.households ?? 0, rank, withPreviousHouseholds, table)]),
    ].join('；');
  },
  schedule: ({ rate, by, basis, elapsed, progress, needed }) => {
    const unit = basis === 'months' ? '个月' : '天';
    const planned = elapsed ? `${rate} × ${elapsed.part} ÷ ${elapsed.whole} ${unit} = ` : '';
    const state = { done: '已完成', ahead: '达进度', behind: '欠进度' };
    return [
      progress
        ? `时序进度 ${planned}${progress.planned}，${progress.ahead < 0 ? '低' : '高'} ${Math.abs(progress.ahead)} 个百分点，${state[progress.state]}`
        : '',
      needed
        ? `${needed.due} × ${rate}${needed.isRoundedUp ? '（进一）' : ''} − ${needed.installed} = ${needed.households}，还需 ${table.count(needed.households)}${needed.perWeek === null ? '' : `；${needed.households} × 7 ÷ ${needed.days}（到 ${by} 的天数）= 每周 ${needed.perWeek}`}`
        : '',
    ]
      .filter((text) => text !== '')
      .join('；');
  },
  noMovement: {
    'region-appeared': () => '上期表中没有这个地区，无从比较',
    'region-twice': () => '地区名出现不止一次，无从比较',
    'indicator-appeared': () => '上期表中没有这个指标，无从比较',
    'unit-changed': () => '上期表中这个指标是另一个单位，无从比较',
    'was-unranked': () => '上期没有名次，无从比较',
    'is-unranked': (previous) => (previous === null ? '上期也没有名次' : `上期第 ${previous} 名`),
  },
  noFindings: '没有与它有关的',
});
