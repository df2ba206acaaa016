/** Layouts in which units type their figures, with the cell of every count. */
import type { Random } from './random.ts';

export type Value = string | number | null;
export type Rows = Value[][];

/** Counts of one indicator. */
export interface Pair {
  readonly households: number;
  readonly installed: number;
}

/** Counts by indicator; `null` is an indicator that is left out. */
export type Counts = readonly (Pair | null)[];

export interface Indicator {
  readonly device: string;
  readonly gas: string;
}

/** A table with the cells of its counts: by unit, by indicator. */
export interface Typed {
  readonly rows: Rows;
  readonly cells: Record<string, ({ households: string; installed: string } | null)[]>;
}

const letter = (col: number) => String.fromCharCode(65 + col);
const TOWNS = ['甲镇', '乙镇', '丙乡', '丁街道'];

/** Title and date, in one cell or in two, or without a date. */
function above(title: string, date: string | null, random: Random): Rows {
  if (date === null) return [[title], []];
  const [year, month, day] = date.split('-').map(Number);
  const written = random.pick([`${year}.${month}.${day}`, `${year}年${month}月${day}日`, date]);
  return random.chance(0.5)
    ? [[title], [`（${written}）`]]
    : [[`${title}（${written}）`], [random.pick([null, '填报人：张三'])]];
}

/** Rows of a header, and the indicators in the order of their columns. */
function header(indicators: readonly Indicator[], random: Random): Rows {
  const [households, installed] = random.pick([
    ['户数', '已安装数'],
    ['应安装户数', '累计安装'],
    ['任务数', '已完成'],
  ] as const);
  const region = random.pick(['县区', '单位', '县(市、区)', '辖区']);
  const counts: Value[] = ['', ...indicators.flatMap(() => [households, installed])];
  if (indicators[0]?.device === '') return [[region, ...counts.slice(1)]];
  const devices: Value[] = [region, ...indicators.flatMap(({ device }) => [device, null])];
  const gases: Value[] = [null, ...indicators.flatMap(({ gas }) => [gas, null])];
  return [devices, gases, [null, ...counts.slice(1)]];
}

/** A row for each unit. */
export function wide(
  of: { title: string; date: string | null; indicators: readonly Indicator[] },
  units: readonly (readonly [name: string, counts: Counts])[],
  random: Random,
): Typed {
  const kept = of.indicators.filter((_, i) => units.some(([, counts]) => counts[i]));
  const rows = [...above(of.title, of.date, random), ...header(kept, random)];
  const cells: Typed['cells'] = {};
  for (const [name, counts] of units) {
    const row: Value[] = [name];
    const line = rows.length + 1;
    cells[name] = of.indicators.map((indicator, i) => {
      const at = kept.indexOf(indicator);
      const pair = counts[i];
      if (at === -1) return null;
      row.push(pair?.households ?? null, pair?.installed ?? null);
      return pair
        ? { households: `${letter(1 + 2 * at)}${line}`, installed: `${letter(2 + 2 * at)}${line}` }
        : null;
    });
    rows.push(row);
  }
  return { rows, cells };
}

/** A row for each unit and indicator. */
export function long(
  of: { title: string; date: string | null; indicators: readonly Indicator[] },
  [name, counts]: readonly [name: string, counts: Counts],
  random: Random,
): Typed {
  const rows: Rows = [
    ...above(of.title, of.date, random),
    ['单位', '装置', '气种', '户数', '已安装数'],
  ];
  const cells = of.indicators.map(({ device, gas }, i) => {
    const pair = counts[i];
    if (!pair) return null;
    rows.push([name, device, gas, pair.households, pair.installed]);
    return { households: `D${rows.length}`, installed: `E${rows.length}` };
  });
  return { rows, cells: { [name]: cells } };
}

/** Towns with a total, which is the unit's. */
export function towns(
  of: { title: string; date: string | null; indicators: readonly Indicator[] },
  [name, counts]: readonly [name: string, counts: Counts],
  random: Random,
): Typed {
  const parts = random.whole(2, TOWNS.length);
  const split = counts.map((pair) => pair && splitOf(pair, parts, random));
  const lines = TOWNS.slice(0, parts).map(
    (town, t) => [town, split.map((own) => own?.[t] ?? null)] as const,
  );
  const typed = wide(of, [...lines, ['合计', counts]], random);
  return { rows: typed.rows, cells: { [name]: typed.cells['合计'] ?? [] } };
}

/** Parts that add up to the counts. */
function splitOf({ households, installed }: Pair, parts: number, random: Random): Pair[] {
  const cut = (sum: number) => {
    const shares = Array.from({ length: parts - 1 }, () =>
      random.whole(0, Math.floor(sum / parts)),
    );
    return [...shares, sum - shares.reduce((a, b) => a + b, 0)];
  };
  const [due, done] = [cut(households), cut(installed)];
  return due.map((value, t) => ({ households: value, installed: done[t] ?? 0 }));
}
