/** Header words: roles of columns, measures with the name of a device or a gas, and periods. */
import { memoize } from '../../core/memoize.ts';
import { MEASURES, type Measure } from '../../core/snapshot.ts';
import { hasWrittenDate, monthDaysIn } from '../dates/date.ts';
import { monthsIn } from '../dates/months.ts';
import { normalise, tidyName } from './text.ts';
import type { Unit } from './units.ts';

/**
 * Meaning of a header cell: a measure, the names of regions, line numbers, or, in the long form, the device or the gas
 * of a row.
 */
export type HeaderRole = Measure | 'region' | 'line-number' | 'device' | 'gas';

/** Checks whether a column of this meaning holds figures. */
export function isMeasure(role: HeaderRole): role is Measure {
  return MEASURES.some((measure) => measure === role);
}

/**
 * Header words by role; names of divisions (县(市、区)) match `DIVISIONS`. A word that ends in `%` needs that unit:
 * 进度(%) is a rate.
 */
const HEADER_WORDS: Readonly<Record<HeaderRole, string>> = {
  region: `
    地区 区域 所属区域 所属地区 行政区划 行政区 单位 单位名称 填报单位 辖区 属地 省份 地市 城市 街道 名称 学校
    学校名称 行标签 列標籤 region county district area county/district city state states state/ut stateut states/uts
    stateorut statename nameofstate nameofdistrict districtname ward wardname wardno wardno. school schools schoolname
    nameofschool province town village rowlabels
  `,
  households: `
    户数 应安装户数 应安装数 应安装 应装户数 应装数 应装 总户数 用户数 用户总数 居民户数 居民用户数 居民总户数
    任务数 任务户数 任务总数 目标任务 目标任务数 目标数 目标户数 应改户数 应改 应改造户数 应改造数 应改造 应加装户数 应加装数 应加装
    应更换户数 应更换数 应更换 应换户数 应换数 应换 任务量 计划数
    计划户数 计划安装户数 计划安装数 计划改造户数 计划任务数 计划任务 年度计划 年度计划数 年度目标 年度目标数 年度任务
    年度任务数 全年任务数 全年任务 全年计划数 全年计划 全年目标数 全年目标 households householdsdue due target targets
    totalhouseholds totaltarget annualtarget sanctioned
  `,
  installed: `
    已安装数 已安装户数 已安装 已装户数 已装数 已装 安装户数 安装数 累计安装 累计安装数 累计安装户数
    累计已安装 累计已安装数 累计已安装户数 已完成 已完成数 已完成户数 累计完成 累计完成数
    累计完成户数 累计已完成 累计已完成数 累计已完成户数 完成数 完成户数 完成安装户数 进度 完成进度 安装进度 竣工数
    竣工户数 已改造户数 已改造数 已改造 已改户数 已改 累计改造户数
    已加装户数 已加装数 已加装 加装户数 加装数 累计加装 累计加装数 累计加装户数 已更换户数 已更换数 已更换 已换户数 已换数 已换
    更换户数 更换数 累计更换 累计更换户数 完成量 累计完成量 开工数 开工户数 已开工数 已开工户数 已开工 累计开工
    累计开工数 实际完成 实际完成数 实际完成户数 installed completed done achievement achievements achieved actual
  `,
  added: `
    环比新增安装数 环比新增安装户数 环比新增 环比新增数 环比新增户数 环比增加 本周新增 本周新增数
    本周新增户数 本周新增安装数 本周新增安装户数 本期新增 本期新增数 本期新增户数 本期新增安装数
    较上周新增 较上期新增 较上周增加 较上期增加 周增量 新增 新增数 新增户数 新增安装数 新增安装户数
    本周完成 本周完成数 本周完成户数 本周安装 本周安装数 本周安装户数 本期完成 本期完成数 本期安装数
    周新增 周新增数 周新增户数 added new newthisweek addedthisweek weeklyadded addedweekly
  `,
  rate: `
    安装率 完成率 完成比例 完成比率 完成进度% 进度% 占任务% 占任务比例 占比 覆盖率 普及率 改造率 竣工率
    加装率 更换率 安装比例 安装进度% 安装完成率 任务完成率 开工率 接种率 开工比例 rate installationrate completionrate achievementrate
    %achievement %achieved %completed %
  `,
  rank: '名次 排名 位次 总排名 排序 排位 rank ranking',
  'line-number':
    '序号 编号 行号 序 no no. # sl.no. sl.no slno slno. s.no. s.no sno sr.no. sr.no srno serialno serialno. serialnumber',
  device: `
    装置 装置名称 装置类型 设备 设备名称 设备类型 安全装置 安装装置 安装项目 改造项目 改造内容 项目 项目名称
    类别 类型 品种 产品 指标 指标名称 device indicator item
  `,
  gas: '气源 气源类型 气源种类 气种 燃气类型 燃气种类 燃气类别 用气类型 用气种类 gas gastype',
};

export const HEADER_ROLES = Object.keys(HEADER_WORDS) as HeaderRole[];

/** Roles of the built-in header words. */
export const BUILT_IN_ROLES: ReadonlyMap<string, HeaderRole> = new Map(
  HEADER_ROLES.flatMap((role) =>
    HEADER_WORDS[role]
      .trim()
      .split(/\s+/u)
      .map((word) => [word, role] as const),
  ),
);

/** A header word without its unit. */
export interface HeaderWord {
  readonly role: HeaderRole;
  /** True if the figures below decide whether it heads counts or rates (进度). */
  readonly isProgress: boolean;
  /** True if the header marks the column as percent: `完成比例(%)`. */
  readonly percent: boolean;
  /** The units in the cell: 万户 in `户数(万户)`. */
  readonly units: readonly Unit[];
  /** Other words of the cell: 自闭阀 in 自闭阀已安装数 and 已安装数(自闭阀). Usually empty. */
  readonly qualifier: string;
  /** True if the qualifier precedes the measure, so that it is part of the word and not a remark. */
  readonly isPrefixed: boolean;
  /** True if a pivot table counts or averages the measure instead of summing it: 计数项:户数. */
  readonly isNoSum: boolean;
}

/** Names of divisions in any order, with brackets: 各县(市、区), 县(市)区, 乡镇(街道). */
const DIVISIONS = /^各?(?=.*[县乡镇])(?:[省市县区旗乡镇()、/]|街道|自治){2,}(?:名称)?$/u;

/** Bracketed text at the end of a header word. */
const BRACKETED = /^(.*?)(?:\(([^()]*)\))?$/u;

/** “As of now”, which applies to every figure: 本期已安装户数, 截至目前累计安装. */
const AS_OF_NOW = /^(?:本[周期]|截[至止](?:目前|本[周期])|目前)(?=已|累计)/u;

/** Meaning of a whole text as a header word; `null` if it is unknown. */
export function exactWord(
  roleOf: ReadonlyMap<string, HeaderRole>,
  text: string,
): HeaderWord | null {
  const whole = text.replace(AS_OF_NOW, '');
  const [, word = '', unit = ''] = BRACKETED.exec(whole) ?? [];
  const percent = unit === '%' || whole.endsWith('%');
  const name = word.endsWith('%') ? word.slice(0, -1) : word;
  const said =
    roleOf.get(whole) ??
    (percent ? roleOf.get(`${name}%`) : undefined) ??
    roleOf.get(name) ??
    (DIVISIONS.test(whole) ? 'region' : undefined);
  // A count of installed in percent is a rate: Achievement (%).
  const role = percent && said === 'installed' ? 'rate' : said;
  if (role === undefined) return null;
  const qualifier = role === 'region' || unit === '%' || roleOf.has(whole) ? '' : unit;
  const isProgress = role === 'installed' && name.endsWith('进度');
  return { role, isProgress, percent, units: [], qualifier, isPrefixed: false, isNoSum: false };
}

/** Words before a measure that do not name an indicator: a time, a negation, a part of the measure's own words. */
const NO_QUALIFIER =
  /^(?:[本上当去今前下每]?[日周月季年期]|未|不|非|拟|待|需|尚|应|可|已|新|剩余|计划|实际|其中|目标|占|较|同比|环比|累计|\d|(?:previous|last|this|prior|not?|total)\b)|\d$/u;

/** A measure's word after the name of a device or a gas: 自闭阀已安装数, Valve households. */
export function qualifiedWord(
  roleOf: ReadonlyMap<string, HeaderRole>,
  text: string,
): HeaderWord | null {
  const whole = tidyName(text);
  if (whole.length > MAX_WORD) return null;
  for (let i = 1; i < whole.length; i++) {
    const word = exactWord(roleOf, normalise(whole.slice(i)));
    if (!word || NOT_QUALIFIED.has(word.role)) continue;
    const before = whole.slice(0, i);
    const isWordBoundary = !/[a-z]$/iu.test(before) || !/^[a-z]/iu.test(whole.slice(i));
    const qualifier = before.replace(/[\s·:：/_—–-]+$/u, '');
    if (isWordBoundary && qualifier !== '' && !NO_QUALIFIER.test(normalise(qualifier))) {
      return { ...word, qualifier, isPrefixed: true };
    }
  }
  return surroundedWord(roleOf, whole);
}

/** A measure's word with the name of a device or a gas within: 已安装自闭阀户数. */
const AROUND = /^((?:应|已|累计|累计已)?(?:安装|加装|改造|更换|完成))(.{2,}?)((?:户|台)?数)$/u;

/** Words that make another measure of the words around them. */
const NO_NAME_WITHIN = /任务|计划|目标|新增|剩余|本[周期月]|上[周期月]|总|率|比例|安装|完成|改造/u;

function surroundedWord(roleOf: ReadonlyMap<string, HeaderRole>, whole: string): HeaderWord | null {
  const [, before = '', qualifier = '', behind = ''] = AROUND.exec(whole) ?? [];
  const word = exactWord(roleOf, normalise(before + behind));
  const isName = !NO_QUALIFIER.test(normalise(qualifier)) && !NO_NAME_WITHIN.test(qualifier);
  return word && isName ? { ...word, qualifier, isPrefixed: true } : null;
}

/** Maximum length of a header word; a longer text is a sentence. */
const MAX_WORD = 24;
const NOT_QUALIFIED: ReadonlySet<HeaderRole> = new Set(['region', 'line-number', 'device', 'gas']);

/** Checks whether a label names a period, not an indicator: 上周, 本期, 10月, 11月7日. */
export const isPeriod = memoize((text: string): boolean => {
  const months = SEVERAL_MONTHS.exec(monthsIn(text) ?? '')?.input ?? '';
  const rest = normalise(text).replace(normalise(months), '');
  const isOfMonths = months !== '' && (months.includes('年') || REST_OF_PERIOD.test(rest));
  const isOfDays = hasWrittenDate(text) || monthDaysIn(text, '2000年').length > 0;
  return PERIOD.test(normalise(text)) || isOfMonths || isOfDays;
});

/** 1-5月, 2022年1至5月. */
const SEVERAL_MONTHS = /\d\s*月?\s*[-‐–—―−~〜至到]/u;
const REST_OF_PERIOD = /^(?:情况|数据|进度)?$/u;

const PERIOD =
  /^(?:[本上当去今前][日周月季年期]|上年同期|同期|\d+月(?:份|底|末)?)(?:情况|数据|进度)?$/u;
