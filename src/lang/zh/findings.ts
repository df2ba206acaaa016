/** 中文: the sentences of findings. */
import type { Cause, FindingOf, Named } from '../../core/finding.ts';
import type { InvalidReason, NumberDisplay } from '../../core/quantity.ts';

import type { DateOrigin } from '../../core/snapshot.ts';
import type { Words } from '../report.ts';
import { shellWord } from '../shell.ts';
import type { TableWords } from '../words/table.ts';
import { list, NAME_FAULT, quoted, rankChanges } from './common.ts';
import { returns } from './returns.ts';

const INVALID: Readonly<Record<Exclude<InvalidReason, 'scale-unclear'>, string>> = {
  'not-a-number': '不是数字；请改成整数，没有任务则留空',
  fraction: '不是整数；只能填整数，请改正',
  'column-not-whole': '所在的一栏不全是整数，没有采用',
  negative: '是负数；不能为负，请改正',
  'too-large': '太大，无法精确计算；请核对',
  'maybe-thousands': '可能是带千位分隔的数，也可能是小数；请写成不带点的整数',
  error: '是错误值；请先在 Excel 或 WPS 中改正公式',
  'formula-without-value': '是没有存值的公式；请用 Excel 或 WPS 打开并保存一次',
  'scale-uneven': '的数字格式与同一栏其他格的缩放不一致，不知道以哪个数为准；请统一整栏的数字格式',
  'unclear-group': '所在的行不能确定是地区还是小计',
  'formula-contradicted':
    '是没有重新计算的公式，文件里存的结果与公式不符；请用 Excel 或 WPS 打开，按 F9 重新计算后保存',
};

function scaleUnclear({ format, factor }: NumberDisplay): string {
  const shown = `按数字格式“${format}”显示出来不是这个数`;
  return factor === 1
    ? `${shown}，而表头没有写相应的单位（如万户），不知道以哪个为准；请写明单位，或把数字格式改为常规`
    : `${shown}，与单位（1 表示 ${factor}）合起来得不出确定的数；请核对单位和数字格式`;
}

/** More members of a group are only counted. */
const MAX_MEMBERS = 5;

const of = (region: string, indicator: string) => [region, indicator].filter(Boolean).join(' ');

const ORIGIN: Readonly<Record<DateOrigin, string>> = {
  option: '选项给出',
  sheet: '表内日期',
  'sheet-name': '工作表名',
  'file-name': '文件名',
};

const named = (indicator: string) => (indicator === '' ? '无名指标' : `指标“${indicator}”`);

const NAMED: Readonly<Record<Named, string>> = {
  region: '地区名',
  device: '装置名',
  gas: '气源名',
  header: '表头',
  section: '分节名',
};

const OTHER_RULE = {
  dense: '并列后名次连续的排法（1,1,2）',
  modified: '并列取末位名次的排法（2,2,3）',
  ordinal: '并列按表中先后的排法（1,2,3）',
  fractional: '并列取平均名次的排法（1.5,1.5,3）',
};

/** Likely cause, by arithmetic. */
function causeOf(cause: Cause, { measure }: TableWords): string {
  switch (cause.kind) {
    case 'left-out':
      return `像是漏加了${list(cause.regions)}`;
    case 'counted-twice':
      return `像是重复加了${list(cause.regions)}`;
    case 'carried-over':
      return '正是上期的数，像是没有更新';
    case 'sign-reversed':
      return '像是正负号写反';
    case 'digits-swapped':
      return '像是相邻两位数字颠倒';
    case 'digit-changed':
      return '像是错了一位数字';
    case 'digit-lost':
      return '像是漏了一位数字';
    case 'digit-added':
      return '像是多了一位数字';
    case 'sum-of-stated':
      return '正是表中所列新增之和，请核对各地区的新增';
    case 'mean-of-rates':
      return `正是各地区${measure.rate}的平均，合计应用总数相除`;
    case 'other-households':
      return `像是除以了另一${measure.households} ${cause.households}`;
    case 'presupposes':
      return `照此上期应为 ${cause.presupposed}，上期表中（${cause.cell}）是 ${cause.previous}`;
  }
}

function moved(rate: FindingOf<'households-changed'>['rate'], { measure }: TableWords): string {
  if (rate === null) return '';
  return `，${measure.rate}因此由 ${rate.was} 变为 ${rate.is}（${rate.points} 个百分点）`;
}

/** 那一期会变的名次。 */
function altered(ranks: FindingOf<'figure-revised'>['ranks']): string {
  if (ranks.length === 0) return '';
  return `，那一期的名次会变：${rankChanges(ranks)}`;
}

export const finding: Words['finding'] = {
  'figure-invalid': ({ region, indicator, measure: m, text, reason, display }, { measure }) => {
    const problem =
      reason === 'scale-unclear'
        ? scaleUnclear(display ?? { format: '', factor: 1 })
        : INVALID[reason];
    return `${of(region, indicator)}的${measure[m]}${text === '' ? '' : `“${text}”`}${problem}。`;
  },
  'figure-blank': ({ region, indicator, measure: m, marked }, { measure }) =>
    marked
      ? `只写了${quoted(marked.marks)}的数（${list(marked.cells)}）可能是 0，也可能是没有填，按未知处理；没有请填 0，没有任务则两栏都写“—”。`
      : `${of(region, indicator)}缺${measure[m]}，按未知处理；请补填，没有任务则两栏都写“—”。`,
  'figures-gone': ({ region, indicator }) =>
    `${of(region, indicator)}上期有数，本期两栏都空，没有算进合计；请补填，确实没有任务了请写“—”。`,
  'no-task': ({ region, indicator }) => `${of(region, indicator)}没有任务（两栏都空），不排名。`,
  'no-households': ({ region, indicator }, { measure }) =>
    `${of(region, indicator)}的${measure.households}为 0，没有${measure.rate}，不排名。`,
  'installed-above-households': (
    { region, indicator, installed, households },
    { count, verb, measure },
  ) =>
    `${of(region, indicator)}已${verb} ${count(installed)}，超过应${verb}的 ${count(households)}；${measure.rate}照算，请核对。`,
  'added-above-installed': ({ region, indicator, added, installed }, { count, measure }) =>
    `${of(region, indicator)}表上写的新增 ${count(added)}，比${measure.installed} ${count(installed)}还多；请核对两个数和单位。`,
  'installed-fell': ({ region, indicator, installed, previous }, { measure }) =>
    `${of(region, indicator)}${measure.installed}由上期的 ${previous} 降到 ${installed}；新增照列负数，请核对。`,
  'figure-revised': ({ region, indicator, date, figure, was, now, ranks }, { measure }) =>
    `${of(region, indicator)} ${date} 的${measure[figure]}原是 ${was}，按本表是 ${now}${altered(ranks)}；请查明哪个对。`,
  'added-leapt': (
    { region, indicator, added, days, share, largest, isPast, isAcross },
    { count, measure },
  ) =>
    `${of(region, indicator)} ${days} 天新增 ${count(added)}，${days === 7 ? '' : '折合每周'}占${measure.households}的 ${share}，而${isPast ? '以往各期和' : ''}本期其他${isAcross ? '地区、指标' : '地区'}最多 ${largest}；请核对是否填错。`,
  'count-doubtful': ({ region, indicator, measure: m, value, presupposed, cells }, { measure }) =>
    `${of(region, indicator)}的${measure[m]} ${value} 可疑：${list(cells)} 都是按 ${presupposed} 算出的；请核对，报表仍按 ${value} 计算。`,
  'counts-swapped': ({ indicator, measure: m, regions, cells }, { measure }) =>
    `${regions.join('与')}的${indicator}${measure[m]}像是互相填错了行（${list(cells)}）：对调后表中所列的数都对得上；请核对，报表仍照原数计算。`,
  'declared-differs': ({ region, indicator, measure: m, stated, computed, from, cause }, table) =>
    `${of(region, indicator)}表中所列${table.measure[m]} ${stated}，重新计算为 ${computed}${from === null ? '' : `（=${from}）`}${cause === null ? '' : `；${causeOf(cause, table)}`}；报表用重新计算的数。`,
  'declared-missing': ({ region, indicator, measure: m, formula }, { measure }) =>
    formula
      ? `${of(region, indicator)}的${measure[m]}${INVALID['formula-without-value']}；报表用重新计算的数。`
      : `${of(region, indicator)}的${measure[m]}空缺或不是数字，同栏其他各行都有；报表用重新计算的数，请补填。`,
  'ranks-by-other-rule': ({ indicator, rule, cells }, { measure }) =>
    `${indicator === '' ? '' : `${indicator}的`}名次与重新计算的不同（${list(cells)}），却都符合${rule === 'displayed' ? `按显示的${measure.rate}排名的结果` : OTHER_RULE[rule]}；照此排名请加 ${rule === 'displayed' ? '--rank-by displayed' : `--ties ${rule}`}。`,
  'households-differ-between': (
    { region, indicator, households, other, otherHouseholds },
    { measure },
  ) =>
    `${region}的${measure.households}，${named(indicator)}为 ${households}，${named(other)}为 ${otherHouseholds}，而其他地区两处相同；请核对。`,
  'households-changed': ({ region, indicator, households, previous, rate }, table) =>
    `${of(region, indicator)}的${table.measure.households}由上期的 ${previous} 变为 ${households}${moved(rate, table)}；请确认有依据。`,
  'households-leapt': ({ region, indicator, households, previous, rate }, table) =>
    `${of(region, indicator)}的${table.measure.households}由上期的 ${previous} 变为 ${households}，变动超过一成${moved(rate, table)}；请核对是否填错。`,
  'regions-swapped': ({ regions, cells }, { measure }) =>
    `${regions.join('与')}的地区名像是互相填错了行（${list(cells)}）：各行的${measure.households}正是对方上期的${measure.households}；请核对。`,
  'nothing-changed': ({ previous }, { measure }) =>
    `各地区的${measure.households}、${measure.installed}与上期（${previous}）完全相同；请核对是否把同一张表当成了两期。`,
  'period-not-a-week': ({ previous, days }) =>
    `与上期（${previous}）相隔 ${days} 天，不是一周，新增是这 ${days} 天的；请确认上期表没有拿错。`,
  'rates-kept': ({ indicator, cells }, { measure: { rate } }) =>
    `${indicator || '表中'}的数经过四舍五入，所列 ${cells.length} 个${rate}（${list(cells)}）与之相符，照原表采用。`,
  'header-says-week': ({ text, previous, days }) =>
    `表中写的是“${text}”，与上期（${previous}）却相隔 ${days} 天，新增是这 ${days} 天的；请核对是否缺了一期，或拿错了上期表。`,
  'period-too-old': ({ date, today, days, most }) =>
    `最新一期是 ${date}，到今天（${today}）已有 ${days} 天，超过 --max-age 的 ${most} 天；请放入新一期的表，或核对日期。`,
  'rates-print-alike': ({ regions, indicator, rate }, { measure }) =>
    `${list(regions)}${indicator === '' ? '' : ` 的${indicator}`}${measure.rate}都显示为 ${rate}，实际高低不同，名次按实际排列。`,
  'rate-not-finished': ({ region, indicator, rate, missing }, { count, measure }) =>
    `${of(region, indicator)}还差 ${count(missing)}完成，${measure.rate}四舍五入会成为 100%，故显示为 ${rate}。`,
  'small-base': ({ region, indicator, households, points }, { count, one, measure }) =>
    `${of(region, indicator)}只有 ${count(households)}，${one}之差${measure.rate}就变动 ${points} 个百分点；名次请结合${measure.households}看。`,
  'region-twice': ({ region, cells }) =>
    `${region}出现了 ${cells.length} 次（${list(cells)}），合计会重复计算；请加总成一行，或只留一行。`,
  'region-appeared': ({ region }) =>
    `${region}上期表中没有，新增未知；如系改名，请加 --alias ${shellWord(`${region}=上期名称`)}。`,
  'region-vanished': ({ region }) =>
    `上期表中的${region}本期没有；如系改名，请加 --alias ${shellWord(`本期名称=${region}`)}。`,
  'probable-rename': ({ region, previous }, { measure }) =>
    `${region}上期表中没有，上期的${previous}本期没有，${measure.households}相近，像是改了名；如是，请加 --alias ${shellWord(`${region}=${previous}`)}，否则新增未知。`,
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
  'unit-changed': ({ indicator, unit, previous }) =>
    `${indicator === '' ? '' : `${named(indicator)}的`}单位本期是“${unit}”，上期是“${previous}”，不能相比，新增未知；请核对两期的表头，统一成一个单位。`,
  'row-without-region': () => '这一行有数字却没有地区名，未计入；请补上地区名或删去这一行。',
  'name-invalid': ({ what, fault, counts }) =>
    `${NAMED[what]}${NAME_FAULT[fault][0]}，不能作名称${counts ? '，这一行未计入' : ''}；${NAME_FAULT[fault][1]}。`,
  'text-invalid': ({ what, fault }) =>
    `${what === 'title' ? '标题处的文字' : '备注'}${NAME_FAULT[fault][0]}，没有采用；${NAME_FAULT[fault][1]}。`,
  'row-below-total': ({ region }) =>
    `“${region}”在合计之下，没有计入；是地区请移到合计之上，不是请删去或改写为备注。`,
  'row-hidden': ({ region }) => `${region}所在的行是隐藏的，仍照常计入；不该计入请删去这一行。`,
  'column-not-whole': ({ header, cell, text }) =>
    `“${header}”一栏有不是整数的数（如 ${cell} 的 ${text}），只有整数才能计数和排名，整栏没有采用；请四舍五入为整数，或换成更小的单位。`,
  'column-hidden': ({ header }) => `“${header}”一栏是隐藏的，仍照常采用；请核对。`,
  'subtotal-left-out': ({ region }) =>
    `“${region}”是小计、平均或对比的数，不作为地区计入，报表也不列出。`,
  'subtotal-by-sum': ({ region }) =>
    `“${region}”正好等于相邻几行之和，作为小计，不作为地区；如果是地区，请核对这几行。`,
  'sum-not-confirmed': ({ region, configuration }) =>
    `${configuration === null ? `“${region}”按名称是小计或合计` : `配置文件“${configuration}”把“${region}”列为小计或合计`}，但与相邻各行之和不符，不作为地区计入，报表也不列出；请核对数字，是地区请${configuration === null ? '改名' : '从配置文件中删去'}。`,
  'group-unclear': ({ region, members, total, match }) =>
    `“${region}”${{ exact: '正好是', rounded: '四舍五入后等于', partly: '与' }[match]}${quoted(members.slice(0, MAX_MEMBERS))}${members.length > MAX_MEMBERS ? `等${members.length}行` : ''}之和${match === 'partly' ? '部分相符' : ''}，像是小计，又没有写明；${total === null ? '表中没有合计可以印证' : `合计“${total}”计入或不计入它都对不上`}。为免重复计数，本表数字一律作未知；请核对这几行${total === null ? '，并补上合计行' : '和合计'}，是小计请在名称中写明“小计”。`,
  'of-which-left-out': ({ region }) =>
    `“${region}”是上一行的一部分，不计入；其后几行如也属于上一行，请写明“其中”或删去。`,
  'row-apart': ({ region }) => `“${region}”在合计之后另起一处，不计入；是地区请移到合计之上。`,
  'total-by-sum': ({ region }) => `“${region}”正好等于其余各行之和，作为合计，不作为地区。`,
  'probable-total': ({ region, indicator, households, others }, { measure }) =>
    `“${region}”${indicator === '' ? '' : `的${indicator}`}${measure.households} ${households} 与其余各行之和 ${others} 相等或相近，像是合计，却已按地区计入；是合计请改名为“合计”并核对，确是地区请不要放在首行或末行。`,
  'possible-damage': ({ cells }, { measure }) =>
    `.xls 没有校验码，而表中所列与按${measure.households}算出的不一致（${list(cells)}）：可能是填错，也可能是文件损坏；请与来源核对，或请对方用 .xlsx 重发。`,
  'additions-in-doubt': ({ indicators, cells }) =>
    `${list(indicators.map(named))}没有新增一栏，而 ${list(cells)} 下面有数却没有用到；.xls 没有校验码，可能是表头的字损坏了，请核对，或请对方用 .xlsx 重发，或用 --prev 给出上期。`,
  'column-unused': ({ header }) =>
    `${header === '' ? '没有表头的这一列' : `“${header}”一列`}没有用到。`,
  'sheets-paired': ({ sheet, previousSheet }) =>
    `没有给出上期文件，以工作表“${sheet}”为本期、“${previousSheet}”为上期；只看一张请用 --sheet 指定。`,
  'latest-pair': ({ date, dateFrom, previousFile, previousSheet, previous }) =>
    `以最新一期为本期：${date}（${ORIGIN[dateFrom]}）；前一期为上期：${previousFile} [${previousSheet}] ${previous.date}（${ORIGIN[previous.dateFrom]}）。`,
  'latest-passed-over': ({ reports, sheets, copies }) =>
    `没有用到：${[
      ...(reports.length > 0 ? [`gasrank 生成的报表（${list(reports)}）`] : []),
      ...(sheets.length > 0 ? [`不是进度表的工作表（${list(sheets)}）`] : []),
      ...(copies.length > 0 ? [`与另一个文件完全相同的副本（${list(copies)}）`] : []),
    ].join('；')}。`,
  'basis-reverses': ({ region, indicator, basis, state }) =>
    `${of(region, indicator)}按${basis === 'days' ? '天数' : '月数'}算${state === 'ahead' ? '达到' : '低于'}时序进度，按${basis === 'days' ? '月数' : '天数'}算则${state === 'ahead' ? '低于' : '达到'}；公布时请写明算法。`,
  'deadline-reached': ({ indicator, by, hasPassed, regions }) =>
    `${indicator}目标的截止日期（${by}）已${hasPassed ? '过' : '到'}，还有 ${regions} 个地区没有完成。`,
  'forecast-poor': ({ indicator, hits, trials }) =>
    `${indicator}的预计日期不大可靠：用以往各期检验，${trials} 次中只有 ${hits} 次下一期的数落在预计范围内。`,
  'latest-gap': ({ days, usual }) =>
    `本期与上期相隔 ${days} 天，以往多为 ${usual} 天；如中间缺了一期，请放入文件夹。`,
  'date-differs': ({ date, other, where }) =>
    `表内日期是 ${date}，${DATE_PLACE[where]}却是 ${other}；按${where === 'column' ? '标题等处' : '表内'}的日期计，如不对请用 --date 或 --prev-date 指定。`,
  ...returns,
};

const DATE_PLACE = { column: '日期列', 'sheet-name': '工作表名', 'file-name': '文件名' } as const;
