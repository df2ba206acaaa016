/** 中文: the sentences of findings. */
import type { InvalidReason } from '../../core/quantity.ts';
import type { DateOrigin } from '../../core/snapshot.ts';
import { shellWord } from '../shell.ts';
import type { Words } from '../words.ts';
import { list, measure, quoted } from './common.ts';

const INVALID: Readonly<Record<InvalidReason, string>> = {
  'not-a-number': '不是数字；请改成整数户数，没有任务则留空',
  fraction: '不是整数；户数只能是整数，请改正',
  negative: '是负数；户数不能为负，请改正',
  'too-large': '太大，无法精确计算；请核对',
  error: '是错误值；请先在 Excel 或 WPS 中改正公式',
  'formula-without-value': '是没有存值的公式；请用 Excel 或 WPS 打开并保存一次',
};

const of = (region: string, indicator: string) => [region, indicator].filter(Boolean).join(' ');

const ORIGIN: Readonly<Record<DateOrigin, string>> = {
  option: '选项给出',
  sheet: '表内日期',
  'sheet-name': '工作表名',
  'file-name': '文件名',
};

const named = (indicator: string) => (indicator === '' ? '无名指标' : `指标“${indicator}”`);

export const finding: Words['finding'] = {
  'figure-invalid': ({ region, indicator, measure: m, text, reason }) =>
    `${of(region, indicator)}的${measure[m]}“${text}”${INVALID[reason]}。`,
  'figure-blank': ({ region, indicator, measure: m }) =>
    `${of(region, indicator)}缺${measure[m]}，按未知处理；请补填，没有任务则两栏都留空。`,
  'no-task': ({ region, indicator }) => `${of(region, indicator)}没有任务（两栏都空），不排名。`,
  'no-households': ({ region, indicator }) =>
    `${of(region, indicator)}的户数为 0，没有安装率，不排名。`,
  'installed-above-households': ({ region, indicator, installed, households }) =>
    `${of(region, indicator)}已安装 ${installed} 户，超过应安装的 ${households} 户；安装率照算，请核对。`,
  'installed-fell': ({ region, indicator, installed, previous }) =>
    `${of(region, indicator)}已安装数由上期的 ${previous} 降到 ${installed}；新增照列负数，请核对。`,
  'declared-differs': ({ region, indicator, measure: m, declared, computed }) =>
    `${of(region, indicator)}表中所列${measure[m]} ${declared}，重新计算为 ${computed}；报表用重新计算的数。`,
  'rates-print-alike': ({ regions, indicator, rate }) =>
    `${list(regions)}${indicator === '' ? '' : ` 的${indicator}`}安装率都显示为 ${rate}，实际高低不同，名次按实际排列。`,
  'region-twice': ({ region, cells }) =>
    `${region}出现了 ${cells.length} 次（${list(cells)}），合计会重复计算；请加总成一行，或只留一行。`,
  'region-appeared': ({ region }) =>
    `${region}上期表中没有，新增未知；如系改名，请加 --alias ${shellWord(`${region}=上期名称`)}。`,
  'region-vanished': ({ region }) =>
    `上期表中的${region}本期没有；如系改名，请加 --alias ${shellWord(`本期名称=${region}`)}。`,
  'probable-rename': ({ region, previous }) =>
    `${region}上期表中没有，上期的${previous}本期没有，户数相近，像是改了名；如是，请加 --alias ${shellWord(`${region}=${previous}`)}，否则新增未知。`,
  'alias-ambiguous': ({ current, previous }) =>
    `别名“${current}=${previous}”没有采用：同一张表中既有新名又有旧名，或有两个旧名对应同一个新名；请核对。`,
  'alias-unused': ({ current, previous }) =>
    `别名“${current}=${previous}”没有用上；等号前应是本期表中的名称，等号后应是上期表中的名称，请核对。`,
  'alias-unknown': ({ current, previous }) =>
    `配置文件中的别名“${current}=${previous}”，两个名称在两期表中都没有；不再需要请删去。`,
  'region-order-unknown': ({ regions }) =>
    `配置文件 regionOrder 中的${quoted(regions)}本期表中没有；如已改名或写错，请更正。`,
  'indicator-appeared': ({ indicator }) =>
    `${named(indicator)}上期表中没有，新增未知；如是装置或气种改名，请加 --alias 本期名称=上期名称。`,
  'indicator-vanished': ({ indicator }) =>
    `上期表中的${named(indicator)}本期没有；如是装置或气种改名，请加 --alias 本期名称=上期名称。`,
  'row-without-region': () => '这一行有数字却没有地区名，未计入；请补上地区名或删去这一行。',
  'row-below-total': ({ region }) =>
    `“${region}”在合计之下，没有计入；是地区请移到合计之上，不是请删去或改写为备注。`,
  'row-hidden': ({ region }) => `${region}所在的行是隐藏的，仍照常计入；不该计入请删去这一行。`,
  'column-hidden': ({ header }) => `“${header}”一栏是隐藏的，仍照常采用；请核对。`,
  'subtotal-left-out': ({ region }) => `“${region}”是小计或平均，不作为地区计入。`,
  'subtotal-by-sum': ({ region }) =>
    `“${region}”正好等于相邻几行之和，作为小计，不作为地区；如果是地区，请核对这几行。`,
  'of-which-left-out': ({ region }) =>
    `“${region}”是上一行的一部分，不计入；其后几行如也属于上一行，请写明“其中”或删去。`,
  'row-apart': ({ region }) => `“${region}”在合计之后另起一处，不计入；是地区请移到合计之上。`,
  'total-by-sum': ({ region }) => `“${region}”正好等于其余各行之和，作为合计，不作为地区。`,
  'probable-total': ({ region, indicator, households, others }) =>
    `“${region}”${indicator === '' ? '' : `的${indicator}`}户数 ${households} 与其余各行之和 ${others} 相等或相近，像是合计，却已按地区计入；是合计请改名为“合计”并核对，确是地区请不要放在首行或末行。`,
  'possible-damage': ({ cells }) =>
    `.xls 没有校验码，而表中所列与按户数算出的不一致（${list(cells)}）：可能是填错，也可能是文件损坏；请与来源核对，或请对方用 .xlsx 重发。`,
  'additions-in-doubt': ({ indicators, cells }) =>
    `${list(indicators.map(named))}没有新增一栏，而 ${list(cells)} 下面有数却没有用到；.xls 没有校验码，可能是表头的字损坏了，请核对，或请对方用 .xlsx 重发，或用 --prev 给出上期。`,
  'column-unused': ({ header }) =>
    `${header === '' ? '没有表头的这一列' : `“${header}”一列`}没有用到。`,
  'sheets-paired': ({ sheet, previousSheet }) =>
    `没有给出上期文件，以工作表“${sheet}”为本期、“${previousSheet}”为上期；只看一张请用 --sheet 指定。`,
  'latest-pair': ({ date, dateFrom, previousFile, previousSheet, previous }) =>
    `以最新一期为本期：${date}（${ORIGIN[dateFrom]}）；前一期为上期：${previousFile} [${previousSheet}] ${previous.date}（${ORIGIN[previous.dateFrom]}）。`,
  'latest-passed-over': ({ reports, sheets }) =>
    `没有用到：${[
      ...(reports.length > 0 ? [`gasrank 生成的报表（${list(reports)}）`] : []),
      ...(sheets.length > 0 ? [`不是进度表的工作表（${list(sheets)}）`] : []),
    ].join('；')}。`,
  'latest-gap': ({ days, usual }) =>
    `本期与上期相隔 ${days} 天，以往多为 ${usual} 天；如中间缺了一期，请放入文件夹。`,
  'date-differs': ({ date, other, where }) =>
    `表内日期是 ${date}，${where === 'sheet-name' ? '工作表名' : '文件名'}却是 ${other}；按表内日期计，如不对请用 --date 或 --prev-date 指定。`,
};
