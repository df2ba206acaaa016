/** 中文。 */

import type { ExcelWords } from '../words/excel.ts';
import type { TableWords } from '../words/table.ts';
import { list } from './common.ts';

const isOfHouseholds = ({ households }: TableWords['measure']) => households === '户数';
const perThousand = (own: TableWords['measure']) =>
  isOfHouseholds(own) ? '每千户新增' : '每千新增';
const left = (own: TableWords['measure'], verb: string) =>
  `未${verb}${isOfHouseholds(own) ? '户' : ''}数`;

export const zh = ({ measure: own, verb }: TableWords): ExcelWords => ({
  analysis: {
    sheet: '分析',
    column: {
      indicator: '指标',
      rankChange: '升降',
      bar: '进度条',
      pointsChange: '百分点增减',
      addedPerThousand: perThousand(own),
      left: left(own, verb),
      above: '前一名',
      toPass: `超过前一名还需${isOfHouseholds(own) ? '（户）' : ''}`,
    },
    names: list,
    notes: [
      `升降、百分点增减均与上期相比；百分点增减＝本期${own.rate}－上期${own.rate}，按精确值计算后四舍五入。`,
      `${perThousand(own)}＝新增÷${own.households}×1000；${left(own, verb)}＝${own.households}－${own.installed}。`,
      `超过前一名还需：${own.households}不变时再${verb}这么多${isOfHouseholds(own) ? '户' : ''}，名次就超过前一名；前一名已全部完成的不可能超过，记为“—”。`,
      '本表是生成报表时的数，改动进度表后不会跟着变。',
    ],
  },
  findings: {
    sheet: '提示',
    column: {
      severity: '程度',
      message: '内容',
      shownAt: '报表位置',
      file: '来源文件',
      sheet: '来源工作表',
      cell: '来源单元格',
      code: '代码',
    },
    none: '没有需要提示的问题。',
    note: '点击位置可跳到相应的单元格；来源文件须与报表保持原来的相对位置。',
    comment: (severity, message) => `${severity}：${message}`,
  },
  keptRate: `照原表所列：表中的数经过四舍五入，原表的${own.rate}按原数算出，更准确。`,
  about: {
    sheet: '说明',
    item: '项目',
    content: '内容',
    source: {
      this: { file: '本期文件', sheet: '本期工作表', date: '本期日期', sha256: '本期文件 SHA-256' },
      previous: {
        file: '上期文件',
        sheet: '上期工作表',
        date: '上期日期',
        sha256: '上期文件 SHA-256',
      },
    },
    line: {
      added: '新增的来历',
      ties: '并列',
      rankBy: '排名依据',
      rounding: '进位',
      decimals: `${own.rate}小数位`,
      order: '行的顺序',
      aliases: '改名（别名）',
      vocabulary: '另加的表头用词',
      marks: '标记',
      version: '程序版本',
      command: '命令',
      record: '核验记录',
    },
    added: {
      previous: `本期${own.installed}减去上期${own.installed}。`,
      declared: '取自本期表中所列，未与上期表核对。',
      none: '没有上期表，表中也没有列出，因此没有新增。',
    },
    competition: '并列者名次相同，其后的名次空出（1、1、3）。',
    rankBy: {
      exact: `按精确的${own.rate}（${own.installed}÷${own.households}）从高到低排名，与显示的小数位无关。`,
      displayed: `按表中显示的${own.rate}从高到低排名。`,
    },
    storedRanks: '地区较多，名次是数值而不是公式，以免重新计算要几分钟；改动数字后请重新生成。',
    rounding: '四舍五入；没有全部完成的，不显示为 100%。',
    decimals: (name, decimals) => `${name === '' ? '' : `${name} `}${decimals} 位`,
    order: { sheet: '与本期表相同。', rank: '按第一个指标的名次。' },
    alias: (current, previous) => `${current}（上期：${previous}）`,
    separator: '；',
    none: '无',
    marks: '进度表中带下划线的深红色数字有错误或警告，见批注和“提示”工作表；批注不打印。',
    unknownMaker: '不详',
    recordNote: '核验记录供 gasrank verify 核对本报表，请勿改动。',
  },
});
