/** The words of such sheets: which header means what, which rows are totals or notes, which words name a gas. */
import type { Measure } from '../core/snapshot.ts';
import { normalise } from './text.ts';

/** What a header cell announces: a measure, the region names, or a line number. */
export type HeaderRole = Measure | 'region' | 'line-number';

/** Header words by role; names of divisions (县(市、区)) are known by `DIVISIONS`. A word that ends in `%` needs that unit: 进度(%) is a rate, 进度 a count. */
const HEADER_WORDS: Readonly<Record<HeaderRole, string>> = {
  region: `
    地区 区域 所属区域 单位 单位名称 辖区 属地 省份 地市 街道 名称 region county district area
    county/district
  `,
  households: `
    户数 应安装户数 应安装数 应装户数 应装数 总户数 用户数 居民户数 居民用户数 任务数
    任务户数 目标任务 目标任务数 应改户数 应改造户数 计划数 计划户数 households
    householdsdue due target
  `,
  installed: `
    已安装数 已安装户数 已安装 已装户数 已装数 安装户数 累计安装 累计安装数 累计安装户数
    累计已安装 累计已安装数 累计已安装户数 已完成 已完成数 已完成户数 累计完成 累计完成数
    累计完成户数 完成数 完成户数 进度 竣工数 已改造户数 已改造数 installed completed done
  `,
  added: `
    环比新增安装数 环比新增安装户数 环比新增 环比新增数 环比新增户数 本周新增 本周新增数
    本周新增户数 本周新增安装数 本期新增 本期新增数 本期新增户数 本期新增安装数
    较上周新增 较上期新增 周增量 新增 新增数 新增户数 新增安装数 本周完成 本周完成数
    本周安装数 added new newthisweek
  `,
  rate: `
    安装率 完成率 完成比例 完成进度% 进度% 占任务% 占任务比例 覆盖率 普及率 改造率
    安装比例 rate installationrate completionrate %
  `,
  rank: '名次 排名 位次 总排名 排序 rank',
  'line-number': '序号 编号 行号 no no. #',
};

const ROLE_OF: ReadonlyMap<string, HeaderRole> = new Map(
  (Object.keys(HEADER_WORDS) as HeaderRole[]).flatMap((role) =>
    HEADER_WORDS[role]
      .trim()
      .split(/\s+/u)
      .map((word) => [word, role] as const),
  ),
);

/** A header word with its unit taken off. */
export interface HeaderWord {
  readonly role: HeaderRole;
  /** The header says the column is in percent: `完成比例(%)`. */
  readonly percent: boolean;
  /** What a count in this column is multiplied by: 10,000 under `户数(万户)`, 1 under `户数(户)`; `null` without a unit. */
  readonly factor: number | null;
}

/** Whether a text is nothing but the unit of a column: `(户)`, `%`. */
export function isUnit(text: string): boolean {
  return /^\(?(?:[万千]?[户台套个]|万|%)\)?$/u.test(normalise(text));
}

/** What a header cell announces, or `null` when its words are not known. */
export function headerWord(text: string): HeaderWord | null {
  const whole = normalise(text);
  const [, word = '', unit = ''] = /^(.*?)(?:\(([^()]*)\))?$/u.exec(whole) ?? [];
  const percent = unit === '%' || whole.endsWith('%');
  const name = word.endsWith('%') ? word.slice(0, -1) : word;
  const role =
    ROLE_OF.get(whole) ??
    (percent ? ROLE_OF.get(`${name}%`) : undefined) ??
    ROLE_OF.get(name) ??
    (DIVISIONS.test(whole) ? 'region' : undefined);
  // `单位(户)` names the unit of the figures, not who reports them.
  if (role === 'region' && isUnit(unit)) return null;
  return role === undefined ? null : { role, percent, factor: factorOf(unit) };
}

/** Names of divisions in any order, with brackets: 各县(市、区), 县(市)区, 乡镇(街道). */
const DIVISIONS = /^各?(?=.*[县乡镇])(?:[省市县区旗乡镇()、]|街道){2,}$/u;

/** What a unit multiplies counts by; `null` when it is none. */
export function factorOf(unit: string): number | null {
  if (unit.includes('万')) return 10_000;
  if (unit.includes('千')) return 1000;
  return isUnit(unit.replace(/^单位:?/u, '')) && !unit.includes('%') ? 1 : null;
}

/** A header word in the unit that its counts have once they are multiplied: 户数(万户) → 户数(户). */
export function inSingleUnits(text: string): string {
  if (isUnit(text)) return text.replace(/[万千](?=[户台套个])/u, '').replace('万', '户');
  return text.replace(/[（(]万[)）]|(?<=[（(][^（()）]*)[万千](?=[户台套个])/gu, '');
}

/** What the counts of a sheet are multiplied by in which a text says `单位:万户`; 1 where none does. */
export function sheetFactor(texts: readonly string[]): number {
  const units = texts.map((text) => /单位[:(为]{0,2}([万千]?户)/u.exec(normalise(text))?.[1]);
  return units.includes('万户') ? 10_000 : units.includes('千户') ? 1000 : 1;
}

const GAS =
  /^(?:管道|瓶装)?(?:天然气|燃气|煤气|人工煤气|液化气|液化石油气|气)$|^(?:lpg|naturalgas|pipedgas|pipelinegas)$/u;

/** Whether a header label names a gas (管道气, 天然气, 瓶装液化气) and not a device. */
export function isGas(text: string): boolean {
  return GAS.test(normalise(text));
}

const TOTAL = /^(?:全[国省市州县区盟])?(?:合计|总计|共计|汇总|合计数|总数|total|grandtotal)?$/u;
const TOTAL_OF_PART = /(?:合计|总计|共计)$/u;
const SUBTOTAL = /小计|平均|subtotal|average|mean/u;

/**
 * Whether a row's name makes it a total of other rows: of all (合计, 全市), of a part or of all (焦作市合计), or of a
 * part (小计).
 */
export function totalKind(name: string): 'total' | 'total-of-part' | 'subtotal' | null {
  const word = normalise(name).replace(/:$|\([^()]*\)$/gu, '');
  if (word === '') return null;
  if (SUBTOTAL.test(word)) return 'subtotal';
  return TOTAL.test(word) ? 'total' : TOTAL_OF_PART.test(word) ? 'total-of-part' : null;
}

const NOTE =
  /^(?:备注|注|单位:|说明|附注|填报|填表|制表|审核|审批|签发|签字|复核|负责人|联系|电话|单位负责人|报送|数据来源|资料来源|note|source|remark)/u;

/** Whether a text below the table is a note or a signature and no region. */
export function isNote(text: string): boolean {
  return NOTE.test(normalise(text)) && /:|^.{0,4}$|。/u.test(text.normalize('NFKC'));
}

/** Marks that stand for "nothing here": the cell is blank. */
const NOTHING = new Set(['', '/', '\\', '-', '--', '—', '——', '–', '―', '无', '/户', 'n/a']);

/** Whether a text stands for an empty cell. */
export function meansNothing(text: string): boolean {
  return NOTHING.has(normalise(text));
}
