/** 中文。 */
import { MAX_LISTED } from '../report.ts';
import type { DifferentFigure, VerifyWords } from '../words/verify.ts';
import { measure } from './common.ts';

const MEASURE: Readonly<Record<DifferentFigure['measure'], string>> = {
  ...measure,
  ahead: '与时序进度的差距',
  tied: '并列',
  previousRank: '上期名次',
  rankChange: '名次升降',
};

const YES_NO: Readonly<Record<string, string>> = { true: '有', false: '没有' };

const value = (text: string | null) => (text === null ? '没有数' : (YES_NO[text] ?? text));

/** 是多少，或没有。 */
const is = (text: string | null) => (text === null ? '没有' : `是 ${YES_NO[text] ?? text}`);

const at = (cell: string | null) => (cell === null ? '' : `（${cell}）`);

const listed = (parts: readonly string[]) =>
  parts.slice(0, MAX_LISTED).join('、') +
  (parts.length > MAX_LISTED ? `等 ${parts.length} 项` : '');

const indicatorOf = (indicator: string) => (indicator === '' ? '无名指标' : `指标“${indicator}”`);

/** 版本不同时补一句。 */
const byOther = (madeBy: string | null) =>
  madeBy === null ? '' : `报表由 gasrank ${madeBy} 生成，与现在的版本不同。`;

export const zh: VerifyWords = {
  role: { this: '本期', previous: '上期' },
  state: {
    same: '未变',
    changed: '已变',
    missing: '缺失',
    piped: '不明',
    unreadable: '不可读',
  },
  source: (name, remark) => `${name}：${remark}`,
  foundAs: (file) => `（现为 ${file}）`,
  changed: (before, now) => `生成报表之后改动过（SHA-256 原为 ${before}…，现为 ${now}…）。`,
  missing:
    '找不到；请把它放回原处，或放到报表所在的文件夹，或用 --sources 指出它所在的文件夹，再核对一次。',
  piped: '当时取自标准输入，无法再读；请从文件生成报表。',

  figure: ({ cell, row, indicator, measure: m, stated, computed }) =>
    `${cell === null ? '' : `${cell}：`}${[row, indicator].filter(Boolean).join(' ')}的${MEASURE[m]}，报表中${stated === null ? '' : '是 '}${value(stated)}，重新计算${computed === null ? '' : '为 '}${value(computed)}。`,
  rowMissing: (row) => `报表中没有“${row}”这一行，来源中有。`,
  rowAdded: (row, cell) =>
    `${cell === null ? '' : `${cell}：`}报表中有“${row}”这一行，来源中没有。`,
  indicatorMissing: (indicator) => `报表中没有${indicatorOf(indicator)}，来源中有。`,
  indicatorAdded: (indicator) => `报表中有${indicatorOf(indicator)}，来源中没有。`,
  date: (stated, computed) => `报表上的日期${is(stated)}，由来源得出${is(computed)}。`,
  order: (stated, computed) => `报表中各项的次序不同：“${computed}”应有的位置上是“${stated}”。`,
  findingMissing: (code, cell) => `报表中没有提示 ${code}${at(cell)}，来源中有此问题。`,
  findingAdded: (code, cell) => `报表中有提示 ${code}${at(cell)}，来源中没有此问题。`,
  property: (path, { stated, computed }) =>
    `${path}：报表中${is(stated)}，重新计算${is(computed)}。`,
  cell: (place, { stated, computed }) => `${place}：报表中${is(stated)}，重新生成${is(computed)}。`,
  formula: (place, { stated, computed }) =>
    `${place}：报表中是公式 ${stated}，重新生成${is(computed)}；打开文件时会按公式另算出一个数。`,
  format: (place, { stated, computed }) =>
    `${place}：数字格式是 ${stated}，显示出来的数会与所存的不同；生成时是 ${computed}。`,
  text: ({ stated, computed }) =>
    stated === null
      ? `报表中没有这段文字：“${computed}”。`
      : `报表中的文字“${stated}”，重新生成${computed === null ? '没有' : `是“${computed}”`}。`,
  sheetMissing: (sheet) => `报表中没有工作表“${sheet}”。`,
  sheetAdded: (sheet) => `报表中多出工作表“${sheet}”，不是 gasrank 生成的。`,
  notChecked: (parts) => `未核对：${listed(parts)}；报表的记录没有说明它们由什么得出。`,
  moreDifferences: (count) => `另有 ${count} 处，用 -f json 可全部列出。`,

  verdict: {
    same: ({ compared, madeBy }) =>
      `一致：来源没有变，重新计算的 ${compared} 个数与报表完全相同。${byOther(madeBy)}`,
    'sources-changed': ({ compared, madeBy }) =>
      `来源有改动：重新计算的 ${compared} 个数仍与报表相同，但来源已不是生成报表时的文件；请查明改了什么。${byOther(madeBy)}`,
    'figures-differ': ({ differences, madeBy }) =>
      `不一致：来源没有变，却有 ${differences} 处与报表不同${madeBy === null ? '，报表生成之后被改动过' : ''}；请由来源重新生成报表。${byOther(madeBy)}`,
    'both-differ': ({ differences, madeBy }) =>
      `不一致：来源有改动，重新计算有 ${differences} 处与报表不同；请查明改了什么，再决定以哪个为准。${byOther(madeBy)}`,
    'not-verified': ({ madeBy }) =>
      `无法核对：来源不全或无法读取，没有重新计算。${byOther(madeBy)}`,
  },
};
