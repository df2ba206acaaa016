/** Figures of a comparison in the form in which rules need them. */
import { type Comparison, compare, previousColumn } from '../core/compare.ts';
import type { Place } from '../core/finding.ts';
import { flatMap } from '../core/flat-map.ts';
import { type Figures, indicatorName, type Region, type Snapshot } from '../core/snapshot.ts';
import type { Standing } from '../core/standing.ts';
import { oncePer } from './once.ts';

/** One region's figures in one indicator, as a sheet states them. */
export interface StatedFigures {
  readonly region: Region;
  readonly figures: Figures;
  /** The indicator's printed name. */
  readonly indicator: string;
}

/** The same with what was computed from them. */
export interface ComputedFigures extends StatedFigures {
  readonly standing: Standing;
  readonly decimals: number;
  /** The indicator's place in this period's sheet. */
  readonly column: number;
  /** The same as last period's sheet states it; `null` without one. */
  readonly before: Figures | null;
}

/** Every region in every indicator of this period's sheet, in its order. */
export const entries = oncePer((comparison: Comparison): readonly ComputedFigures[] => {
  const { current, indicators, counterparts } = comparison;
  const previousColumns = indicators.map((_, i) => previousColumn(comparison, i));
  const names = indicators.map(({ indicator }) => indicatorName(indicator));
  return flatMap(current.regions, (region, r) =>
    flatMap(indicators, ({ decimals, regions }, column): ComputedFigures[] => {
      const figures = region.figures[column];
      const standing = regions[r];
      if (!figures || !standing) return [];
      const before = counterparts[r]?.figures[previousColumns[column] ?? -1] ?? null;
      const indicator = names[column] ?? '';
      return [{ region, figures, standing, decimals, indicator, column, before }];
    }),
  );
});

/** The same by region. */
export const entriesByRegion = oncePer(
  (comparison: Comparison): ReadonlyMap<Region, ComputedFigures[]> => {
    const byRegion = new Map<Region, ComputedFigures[]>();
    for (const entry of entries(comparison)) {
      const own = byRegion.get(entry.region);
      if (own) own.push(entry);
      else byRegion.set(entry.region, [entry]);
    }
    return byRegion;
  },
);

/** Every region in every indicator of a sheet. */
export const statedIn = oncePer((snapshot: Snapshot): readonly StatedFigures[] =>
  statedOf(snapshot, snapshot.regions),
);

/** The same of its total and subtotals. */
export function totalsIn(snapshot: Snapshot): StatedFigures[] {
  const rows = snapshot.subtotals.map(({ row }) => row);
  return statedOf(snapshot, snapshot.total ? [...rows, snapshot.total] : rows);
}

function statedOf({ indicators }: Snapshot, rows: readonly Region[]): StatedFigures[] {
  const names = indicators.map(indicatorName);
  return flatMap(rows, (region) =>
    region.figures.map((figures, i) => ({ region, figures, indicator: names[i] ?? '' })),
  );
}

/** The sheets of a comparison, this period's first. */
export function sheetsOf({ current, previous }: Comparison): Snapshot[] {
  return previous ? [current, previous] : [current];
}

/** Place of a finding on a sheet as a whole. */
export function wholeSheet({ source }: Snapshot): Place {
  return { source, row: null, col: null };
}

/** A sheet by itself, against no other. */
export const againstNone = oncePer((sheet: Snapshot): Comparison => compare(sheet, null));
