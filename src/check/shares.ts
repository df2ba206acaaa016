/** Additions as exact shares of the households per week, so that regions and periods of any size compare. */
import { renamePrevious } from '../core/alias.ts';
import { type Comparison, placesByKey, previousColumn } from '../core/compare.ts';
import { daysBetween } from '../core/days.ts';
import { roundedUnits, unitsText } from '../core/numbers/decimal.ts';
import { known } from '../core/quantity.ts';
import type { Figures, IsoDate, Region, Snapshot } from '../core/snapshot.ts';

/** More than 0. */
export interface Share {
  readonly added: bigint;
  readonly of: bigint;
}

/** The share that was added per week; `null` where nothing was added, or a count is not known. */
export function shareOf(
  added: number | null,
  households: number | null,
  days: number,
): Share | null {
  if (added === null || added <= 0 || households === null || households === 0) return null;
  return { added: 7n * BigInt(added), of: BigInt(households) * BigInt(days) };
}

/** Less than 0 when `a` is the smaller share, more than 0 when it is the larger one. */
export function compareShares(a: Share, b: Share): number {
  const difference = a.added * b.of - b.added * a.of;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Checks whether a share is more than `times` ÷ `by` of another. */
export function exceeds(a: Share, b: Share, times = 1, by = 1): boolean {
  return a.added * b.of * BigInt(by) > b.added * a.of * BigInt(times);
}

/** The largest share; `null` without any. */
export function largestOf(shares: readonly (Share | null)[]): Share | null {
  return shares.reduce<Share | null>(
    (largest, share) =>
      share && (largest === null || compareShares(share, largest) > 0) ? share : largest,
    null,
  );
}

/** Two decimals, or more where those are zeros: `30.92%`, `0.0036%`. */
export function shareText({ added, of }: Share): string {
  let decimals = 2;
  while (decimals < 6 && roundedUnits(100n * added, of, decimals) === 0n) decimals += 2;
  return `${unitsText(roundedUnits(100n * added, of, decimals), decimals)}%`;
}

/** A region's counts in one indicator of one sheet. */
interface Point {
  readonly date: IsoDate;
  readonly households: number;
  readonly installed: number;
}

/** Additions of earlier periods, by this period's regions, then by its indicators. */
export type PastShares = ReadonlyMap<Region, readonly (readonly Share[])[]>;

/**
 * The additions between earlier sheets, up to the previous one.
 *
 * @param earlier sheets before the previous one, the oldest first
 */
export function pastShares(
  { current, previous, aliases: uses }: Comparison,
  earlier: readonly Snapshot[],
): PastShares {
  if (!previous || earlier.length === 0) return new Map();
  const aliases = uses.map(({ alias }) => alias);
  const renamed = earlier.map((sheet) =>
    aliases.length === 0 ? sheet : renamePrevious(current, sheet, aliases).previous,
  );
  const sheets = [...renamed, previous, current].map((sheet) => ({
    date: sheet.date,
    regions: sheet.regions,
    places: placesByKey(sheet.regions),
    columns: current.indicators.map((_, i) => previousColumn({ current, previous: sheet }, i)),
  }));
  const sharesOf = ({ key }: Region, indicator: number) => {
    const points = sheets.flatMap(({ date, regions, places, columns }) => {
      const region = regions[places.get(key) ?? -1];
      return pointOf(region?.figures[columns[indicator] ?? -1], date) ?? [];
    });
    return smoothed(points).flatMap(({ date, installed, households }, n, all) => {
      const before = all[n - 1];
      if (!before || date === current.date) return [];
      const days = daysBetween(before.date, date);
      return shareOf(installed - before.installed, households, days) ?? [];
    });
  };
  return new Map(
    current.regions.map((region) => [
      region,
      current.indicators.map((_, i) => sharesOf(region, i)),
    ]),
  );
}

function pointOf(figures: Figures | undefined, date: IsoDate): Point | null {
  const households = figures ? known(figures.households) : null;
  const installed = figures ? known(figures.installed) : null;
  return households === null || installed === null ? null : { date, households, installed };
}

/**
 * Counts smoothed by running medians of three (Tukey, Exploratory Data Analysis, 1977, chapter 7). Counts that never fall stay
 * as they are; a single wrong one becomes one of its neighbours.
 */
function smoothed(points: readonly Point[]): Point[] {
  return points.map((point, n) => {
    const [before, after] = [points[n - 1], points[n + 1]];
    if (!before || !after) return point;
    const [, installed = point.installed] = [before, point, after]
      .map((one) => one.installed)
      .sort((a, b) => a - b);
    return { ...point, installed };
  });
}
