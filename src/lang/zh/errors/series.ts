/** 中文: errors of the sheets of a trend, and of targets. */
import type { TargetFault } from '../../../core/reason.ts';
import type { Words } from '../../report.ts';
import type { SeriesCode } from '../../words/unattended.ts';
import { list, quoted } from '../common.ts';

const FAULT: Readonly<Record<TargetFault, string>> = {
  by: '的截止日期（by）不晚于起始日期（from）；请改正',
  'plan-without-dates': '有分阶段计划（plan），却没有起止日期；请写明 from 和 by',
  'plan-order': '的分阶段计划（plan）次序不对；各日期须晚于起始日期，并且一个比一个晚',
  'plan-with-basis': '既有分阶段计划（plan），又有时序算法（basis）；请只留一个',
};

const span = (since: string | null, until: string | null) =>
  [since === null ? '' : `${since} 起`, until === null ? '' : `到 ${until}`].join('');

export const series: Pick<Words['error'], SeriesCode> = {
  'series-none': ({ places, since, until }) =>
    `${quoted(places)}中没有${since === null && until === null ? '' : `（${span(since, until)}）`}带日期的表（.xlsx、.xls、.et、.ods、.csv 等）；请核对名称${since === null && until === null ? '' : '和日期'}。`,
  'series-one': ({ file, sheet, date }) =>
    `只有一期（${date}，“${file}”的工作表“${sheet}”），看趋势至少要两期；请补上其他各期，或放宽 --since、--until、--last。`,
  'series-other-table': ({ file, sheet, rivalFile, rivalSheet }) =>
    `有两期不是同一种表（标题或指标不同）：“${file}”的工作表“${sheet}”和“${rivalFile}”的工作表“${rivalSheet}”；请每种表单独放一个文件夹，或用 --sheet 指定用哪一张。`,
  'series-empty-span': ({ since, until }) => `--since ${since} 晚于 --until ${until}；请对调。`,
  'bad-last': ({ value }) => `--last 的“${value}”不是 2 到 9999 的整数。`,
  'bad-target': ({ value }) => `--target 的“${value}”不是大于 0 的百分数；请写成 100% 或 95.5%。`,
  'target-fault': ({ file, key, fault }) =>
    `${file === null ? '命令行给出的目标' : `配置文件“${file}”中的目标 ${key} `}${FAULT[fault]}。`,
  'target-without-rate': ({ option }) =>
    `${option} 属于命令行给出的目标；请同时给出 --target，如 --target 100%。`,
  'target-indicator-unknown': ({ file, indicator, indicators, suggestion }) =>
    `配置文件“${file}”为“${indicator}”定了目标，表中却没有这个指标${suggestion === null ? '' : `，是否为“${suggestion}”`}；表中有${list(indicators)}。`,
};
