/** 中文。 */
import type { HtmlWords } from '../words/html.ts';

export const zh: HtmlWords = {
  tag: 'zh-CN',
  tableBox: '进度表（可左右滚动）',
  tableHint: '左右滑动查看全表',
  charts: '分项排名',
  chart: (indicator, rateLabel) => `${indicator}${rateLabel}`,
  thisPeriod: '本期',
  lastPeriod: '上期',
  points: '百分点',
  added: '新增',
  bar: ({ label, rate, rank, previousRate }) =>
    [
      `${label} ${rate}`,
      rank === null ? '' : `，第 ${rank} 名`,
      previousRate === null ? '' : `，上期 ${previousRate}`,
      '。',
    ].join(''),
  tooManyBars: (regions) => `共 ${regions} 个地区，图中难以分辨，不作图。`,
};
