/** Words of units, and multipliers before them. */
import { normalise } from './text.ts';

const words = (text: string) => text.trim().split(/\s+/u).map(normalise);

/** Things that are counted one by one. */
const COUNTED = words(`
  户 戶 户次 人 人次 人份 名 位 家 家次 台 台次 台套 套 个 支 只 件 件套 付 副 对 双 组 座 栋 幢 处 所 间 层 辆 辆次 艘 架 根 条 块 片 张 份
  本 册 项 宗 起 例 次 场次 批次 剂 剂次 针 针次 株 棵 头 匹 羽 盏 扇 樘 孔 眼 把 瓶 桶 罐 箱 袋 盒 顶 床 床位 学位 车位 泊位 点位 枚 具
  部 卷 节 粒 标段 个小区 个社区 个村 个点 个点位 个项目 个站 个单元
  household households hhs families person persons people units pieces pcs sets nos schools villages wards buildings
  houses homes dwellings customers users connections
`);

/** Units of people, which do not compare with households or things. */
export const PEOPLE: ReadonlySet<string> = new Set(
  words('人 人次 人份 名 位 person persons people'),
);

/** Measured units, which can have fractions: 150.5 公里 is possible, 150.5 户 is a slip. */
const MEASURED = words(`
  公里 千米 米 里 延米 延长米 厘米 毫米 平方米 平米 平方 平方公里 平方千米 ㎡ 亩 公顷 顷 立方米 立方 方 升 吨 公斤 千克 克 斤 元 美元
  千瓦 千瓦时 兆瓦 度 小时 工日 km m km² m² m³ sqkm sqm metre metres meter meters kilometre kilometres kilometer kilometers
  mile miles foot feet hectare hectares ha acre acres ton tons tonne tonnes kg kw kwh mw rmb cny usd yuan
`);

/** Units of money. */
export const MONEY: ReadonlySet<string> = new Set(words('元 美元 rmb cny usd yuan'));

/** Canonical names of units with several names. */
export const SAME: ReadonlyMap<string, string> = new Map(
  [
    '公里 千米 km kilometre kilometres kilometer kilometers',
    '米 m metre metres meter meters 延米 延长米',
    '平方米 平米 平方 ㎡ m² sqm',
    '平方公里 平方千米 km² sqkm',
    '立方米 立方 方 m³',
    '公顷 ha hectare hectares',
    '公斤 千克 kg',
    '吨 ton tons tonne tonnes',
    '户 戶 household households hhs',
    '人 person persons people',
  ].flatMap((line) => {
    const [first = '', ...others] = words(line);
    return others.map((name) => [name, first] as const);
  }),
);

const MEASURED_NAMES: ReadonlySet<string> = new Set(MEASURED);
export const UNIT_NAMES: ReadonlySet<string> = new Set([...COUNTED, ...MEASURED]);

/** Normalised multipliers of units; of two with the same beginning, the longer comes first. */
export const MULTIPLIERS: readonly (readonly [text: string, factor: number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['億', 1e8],
  ['千萬', 1e7],
  ['百萬', 1e6],
  ['十萬', 1e5],
  ['萬', 1e4],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
  ['hundredthousand', 1e5],
  ['tenthousands', 1e4],
  ['tenthousand', 1e4],
  ['10thousand', 1e4],
  ['wan', 1e4],
  ['w', 1e4],
  ['10k', 1e4],
  ['thousands', 1000],
  ['thousand', 1000],
  ['millions', 1e6],
  ['million', 1e6],
  ['lakhs', 1e5],
  ['lakh', 1e5],
  ['crores', 1e7],
  ['crore', 1e7],
  ['1,000,000', 1e6],
  ['1000000', 1e6],
  ['100,000', 1e5],
  ['100000', 1e5],
  ['10,000s', 1e4],
  ['10000s', 1e4],
  ['10^4', 1e4],
  ["'0000", 1e4],
  ['0000s', 1e4],
  ['10,000', 1e4],
  ['10000', 1e4],
  ['1,000s', 1000],
  ['1000s', 1000],
  ['10^3', 1000],
  ['1,000', 1000],
  ['1000', 1000],
  ["'000", 1000],
  ['000s', 1000],
];

/** Checks whether a unit is measured (公里), not counted one by one. */
export function isMeasured(name: string): boolean {
  return MEASURED_NAMES.has(normalise(name));
}
