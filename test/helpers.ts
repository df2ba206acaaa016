/** Builders that tests share: sheets from small arrays, snapshots from figures, the two real workbooks. */
import { readFileSync } from 'node:fs';
import { check } from '../src/check/index.ts';
import { type CompareOptions, type Comparison, compare } from '../src/core/compare.ts';
import { type ErrorDetail, GasrankError } from '../src/core/error.ts';
import type { Finding } from '../src/core/finding.ts';
import type { Cell, Grid, Merge } from '../src/core/sheet/grid.ts';
import { figuresWith, type Snapshot } from '../src/core/snapshot.ts';
import { type Interpretation, type InterpretOptions, interpret } from '../src/interpret/index.ts';
import { readSource, type Source } from '../src/read/index.ts';

/** Short form of a cell in tests: a value, a cell with its kind, or nothing. */
export type Input = string | number | boolean | null | undefined | Cell;

export interface SheetOptions {
  readonly file?: string;
  readonly sheet?: string;
  readonly hidden?: boolean;
  /** Merged ranges by their A1 names. */
  readonly merges?: readonly string[];
}

/** A sheet from rows of values. `''`, `null` and `undefined` are empty cells. */
export function grid(rows: readonly (readonly Input[])[], options: SheetOptions = {}): Grid {
  const { file = 'this.xlsx', sheet = 'Sheet1', hidden = false, merges = [] } = options;
  return {
    source: { file, sheet },
    hidden,
    rows: rows.map((cells) => cells.map(cell)),
    merges: merges.map(merge),
    hiddenRows: new Set(),
    hiddenCols: new Set(),
  };
}

/** The cell of its short form. */
export function cell(input: Input): Cell | undefined {
  if (input === null || input === undefined || input === '') return undefined;
  if (typeof input === 'object') return input;
  const kind = typeof input === 'string' ? 'text' : (typeof input as 'number' | 'boolean');
  return { kind, value: input };
}

/** A number with a format: `percent(0.338)` prints 33.8%. */
export const percent = (value: number, numFmt = '0.0%'): Cell => ({
  kind: 'number',
  value,
  numFmt,
});

/** A range by its A1 name: `B3:F3`. */
export function merge(range: string): Merge {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range) ?? [];
  if (!top || !bottom) throw new Error(`${range} is no range`);
  const col = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(top) - 1, left: col(left), bottom: Number(bottom) - 1, right: col(right) };
}

/** The detail of a GasrankError; fails if `act` does not throw one. */
export function refusal(act: () => unknown): ErrorDetail {
  try {
    act();
  } catch (error) {
    if (error instanceof GasrankError) return error.detail;
    throw error;
  }
  throw new Error('expected a GasrankError, but nothing was thrown');
}

/** As above, for asynchronous acts. */
export async function refusalOf(promise: Promise<unknown>): Promise<ErrorDetail> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  return refusal(() => {
    if (outcome !== null) throw outcome;
  });
}

/** Rows under the plainest header that fits: 县区 | 户数 | 已安装数 and, when rows are longer, 环比新增 | 安装率 | 名次. */
export function plainSheet(
  rows: readonly (readonly Input[])[],
  { date = '2022.11.7', ...options }: SheetOptions & { readonly date?: string } = {},
): Grid {
  const width = Math.max(3, ...rows.map((cells) => cells.length));
  const header = ['县区', '户数', '已安装数', '环比新增', '安装率', '名次'].slice(0, width);
  return grid([['进度表'], [date], header, ...rows], options);
}

/** A snapshot of one nameless indicator from plain rows. */
export function plain(
  rows: readonly (readonly Input[])[],
  options: SheetOptions & { readonly date?: string } = {},
): Snapshot {
  return interpret([plainSheet(rows, options)]).snapshot;
}

/** Last period's sheet: as `plain`, a week before and in a file of its own. */
export function plainBefore(rows: readonly (readonly Input[])[]): Snapshot {
  return plain(rows, { date: '2022.10.31', file: 'last.xlsx' });
}

/** A sheet with these counts in its only indicator, whatever their sums may look like; rows follow its regions. */
export function withCounts(
  snapshot: Snapshot,
  rows: readonly (readonly [name: string, households: number, installed: number])[],
): Snapshot {
  const regions = rows.flatMap(([, households, installed], r) => {
    const region = snapshot.regions[r];
    if (!region) return [];
    const known = { state: 'known', at: region.at } as const;
    const counts = {
      households: { ...known, value: households },
      installed: { ...known, value: installed },
    };
    const figures = region.figures.map((own) => figuresWith(own, counts));
    return [{ ...region, figures }];
  });
  return { ...snapshot, regions };
}

/** This sheet against the last one, or against none. */
export function comparePlain(
  rows: readonly (readonly Input[])[],
  previous: readonly (readonly Input[])[] | null = null,
  options: CompareOptions = {},
): Comparison {
  return compare(plain(rows), previous && plainBefore(previous), options);
}

/** Everything that is found in two sheets, by interpretation and by the rules. */
export function allFindings(current: Interpretation, previous: Interpretation | null): Finding[] {
  const comparison = compare(current.snapshot, previous?.snapshot ?? null);
  return [...current.findings, ...(previous?.findings ?? []), ...check(comparison)];
}

export type FixtureDate = '2022-10-31' | '2022-11-07';

const fixtureName = (date: FixtureDate) => `jiaozuo-${date}.xlsx`;

export function fixtureBytes(date: FixtureDate): Buffer {
  return readFileSync(new URL(`../fixtures/${fixtureName(date)}`, import.meta.url));
}

export function readFixture(date: FixtureDate): Promise<Source> {
  return readSource(fixtureBytes(date), fixtureName(date));
}

/** One of the two real workbooks, read and understood. */
export async function interpretFixture(
  date: FixtureDate,
  options: InterpretOptions = {},
): Promise<Interpretation> {
  return interpret((await readFixture(date)).grids, options);
}

/** The published week against the one before. */
export async function compareFixtures(options: CompareOptions = {}): Promise<Comparison> {
  const [current, previous] = await Promise.all([
    interpretFixture('2022-11-07'),
    interpretFixture('2022-10-31'),
  ]);
  return compare(current.snapshot, previous.snapshot, options);
}
