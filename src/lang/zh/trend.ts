/** 中文: gasrank trend. */

import { MAX_RANKS } from '../report.ts';
import type { TrendParagraph, TrendWords } from '../words/trend.ts';
import { day, rankChanges } from './common.ts';
import { listed, nameOf, nounOf } from './summary.ts';
import { tableWords } from './table.ts';

const BASIS = { days: '按天数计', months: '按月数计', plan: '按分阶段计划计' } as const;
const STATE = { done: '已完成', ahead: '达进度', behind: '欠进度' } as const;

/** 高于或低于时序进度几个百分点。 */
const distance = (points: string, isBehind: boolean) =>
  `${isBehind ? '低于' : '高于'}时序进度${points}个百分点`;

function paragraph(parts: TrendParagraph): string {
  const name = nameOf(parts);
  const sentences = [overall(parts), movers(parts), idle(parts), schedule(parts), behind(parts)];
  const text = sentences.filter((sentence) => sentence !== '').map((sentence) => `${sentence}。`);
  return (name === '' ? '' : `${name}：`) + text.join('');
}

function overall(parts: TrendParagraph): string {
  const { first, last, sheets, firstRate, lastRate, points, pointsText } = parts;
  const { measure } = tableWords(parts.terms);
  const span = `${day(first)}至${day(last)}共${sheets}期`;
  if (lastRate === null) return `${span}，最新一期的${measure.rate}无法计算`;
  if (firstRate === null || points === null) return `${span}，${measure.rate}为${lastRate}`;
  if (points === 0) return `${span}，${measure.rate}为${lastRate}，与首期基本持平`;
  const verb = points > 0 ? '提高' : '下降';
  return `${span}，${measure.rate}由${firstRate}变为${lastRate}，${verb}${pointsText}个百分点`;
}

function movers({ movers: those }: TrendParagraph): string {
  const texts = those.map(({ region, points, from, to }) => {
    const moved =
      from === null || to === null || from === to ? '' : `，名次由第${from}位变为第${to}位`;
    return `${region}（${points}个百分点${moved}）`;
  });
  return texts.length === 0 ? '' : `提高最多的是${texts.join('、')}`;
}

function idle(parts: TrendParagraph): string {
  return parts.idle
    .map(({ regions, periods }) => `${listed(regions, parts)}已连续${periods}期无新增`)
    .join('，');
}

function schedule({ total, terms }: Parameters<TrendWords['schedule']>[0]): string {
  if (!total) return '';
  const { unit } = tableWords(terms);
  if (total.state === 'done') return '总体已达到目标';
  const needed =
    total.required === null
      ? ''
      : `，还需${total.required}${unit}${total.perWeek === null ? '' : `，每周需${total.perWeek}${unit}`}`;
  return `总体${distance(total.points, total.state === 'behind')}${needed}`;
}

function behind(parts: Parameters<TrendWords['schedule']>[0]): string {
  const { behind: those, behindCount, terms, stub } = parts;
  if (behindCount === 0) return '';
  const { unit } = tableWords(terms);
  const texts = those.map(({ region, points, perWeek }) => {
    const needed = perWeek === null ? '' : `，每周需${perWeek}${unit}`;
    return `${region}（低${points}个百分点${needed}）`;
  });
  const others = behindCount > those.length ? `等${behindCount}${nounOf(stub)}` : '';
  return `低于时序进度的有${texts.join('、')}${others}`;
}

export const zh: TrendWords = {
  dateLine: ({ first, last, sheets }) => `${day(first)}至${day(last)}，共 ${sheets} 期`,
  column: {
    trend: '走势',
    rate: '安装率',
    change: '全期±',
    lastChange: '本期±',
    ranks: '名次',
    pace: '每周',
    idle: '停滞',
    ahead: '时序±',
    required: '周需',
    forecast: '预计达到',
  },
  paragraph,
  schedule: (parts) =>
    [schedule(parts), behind(parts)].map((text) => (text === '' ? '' : `${text}。`)).join(''),
  target: (indicator, { rate, from, by, basis, plan }) => {
    const dates = [from === null ? '' : `${day(from)}起`, by === null ? '' : `${day(by)}前`];
    const steps = (plan ?? []).map((own) => `${day(own.date)} ${own.rate}`).join('，');
    const how =
      from === null || by === null
        ? by === null
          ? '没有给出截止日期，不算时序进度'
          : '没有给出起始日期，不算时序进度'
        : `时序进度${BASIS[basis]}${steps === '' ? '' : `（${steps}）`}`;
    return `${indicator}目标：${dates.filter(Boolean).join('，')}达到 ${rate}；${how}。`;
  },
  noTarget: '没有设定目标，停滞和预计都以 100% 为准。',
  range: (earliest, latest) =>
    earliest === null
      ? '按近期速度无法达到'
      : latest === null
        ? `最早 ${earliest}，最慢的速度下达不到`
        : earliest === latest
          ? earliest
          : `${earliest} 至 ${latest}`,
  typical: (range, date) => `${range}（居中 ${date}）`,
  forecasts: '预计达到目标的日期（按以往各四期的最快和最慢速度）',
  calibration: ({ hits, trials }) =>
    trials === 0
      ? '期数还少，无法检验这种预计'
      : `用以往各期检验：${trials} 次中有 ${hits} 次下一期的数落在预计范围内`,
  forecastParagraph: (ranges, calibration) =>
    `预计达到目标的日期（按以往各四期的最快和最慢速度；${calibration}）：${ranges.join('；')}。`,
  moreRevisions: (count) => `另有 ${count} 处，其他格式全部列出。`,
  periods: (count) => `${count}期`,
  revisions: '前后不一致的数',
  revisionColumns: ['地区', '指标', '日期', '数', '原数', '后来的数', '影响的名次', '出处'],
  figure: { installed: '已安装数', households: '户数' },
  rankChanges: (ranks) => rankChanges(ranks, MAX_RANKS),
  revisionCount: (count) => `有 ${count} 处的数与后一期的表不一致。`,
  definitions: '说明',
  definition: {
    trend: '走势：每期的安装率，各行从自己的最低到最高。',
    rate: '安装率：最新一期。',
    change: '全期±：安装率比第一期变动的百分点。',
    lastChange: '本期±：安装率比上一期变动的百分点。',
    ranks: '名次：各期的名次。',
    pace: '每周：最近四个有数的间隔中，每周新增的中位数。',
    idle: '停滞：到最新一期为止，未完成而连续没有新增的期数。',
    ahead: '时序±：安装率高于（+）或低于（-）时序进度的百分点。',
    required: '周需：到截止日期为止，平均每周还需完成的数。',
    forecast:
      '预计达到：剩余的数按以往每四个连续间隔的速度，最快和最慢各到哪一天；已完成的、不足五期的没有。',
  },
  notes: {
    spark: '走势、名次只列第一期和最近几期。',
    gaps: '走势中的“·”表示那一期没有数。',
    unknown: '“—”表示没有数或不适用。',
  },
  sheet: {
    overview: '趋势',
    rate: '安装率',
    installed: '已安装数',
    households: '户数',
    rank: '名次',
    revisions: '前后不一致',
    definitions: '说明',
  },
  indicator: '指标',
  firstRate: '首期安装率',
  rank: '名次',
  stateLabel: '状态',
  behindFor: '连续欠进度期数',
  remaining: '还需',
  earliest: '最早',
  middle: '居中',
  latest: '最晚',
  item: '项目',
  content: '内容',
  emptyCells: '空格表示那一期没有数。',
  revisionDefinition:
    '后一期的表与前一期不一致：按它的新增一栏倒推，前一期是另一个数；或户数变了；或已安装数减少了。影响的名次指那一期的名次。',
  source: (place, date) => `${date}：${place}`,
  sources: '来源',
  sourceSpan: (first, last, count) => `来源：${first}，至${last}，共 ${count} 张表`,
  planned: '时序进度',
  scheduleHeading: '目标和时序进度',
  perWeekHeading: '每周需',
  aheadHeading: '较时序进度（百分点）',
  state: STATE,
  rankChart: (indicator) => `${indicator}名次变化`,
  rateCharts: (indicator) => `${indicator}各地安装率`,
  date: '日期',
  tooManyLines: (regions) => `${regions} 个地区太多，图中看不清，故不画图。`,
};
