/** Figures of a comparison in the form in which rules need them. */
import { type Comparison, compare, previousColumn } from '../core/compare.ts';
import type { Place } from '../core/finding.ts';
import { flatMap } from '../core/flat-map.ts';
import { type Figures, indicatorName, type Region, type Snapshot } from '../core/snapshot.ts';
import type { Standing } from '../core/standing.ts';

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

/** Every region in every indicator of this period's sheet, in its order. None is kept: a sheet may have a million. */
export function* entries(comparison: Comparison): Generator<ComputedFigures> {
  const columns = comparison.indicators.map((_, column) => columnOf(comparison, column));
  for (let place = 0; place < comparison.current.regions.length; place++) {
    for (const entryAt of columns) {
      const entry = entryAt(place);
      if (entry) yield entry;
    }
  }
}

/** The same of one indicator; `places`: of these regions alone. */
export function entriesOf(
  comparison: Comparison,
  column: number,
  places: Iterable<number> = comparison.current.regions.keys(),
): ComputedFigures[] {
  const entryAt = columnOf(comparison, column);
  return flatMap(places, (place) => entryAt(place) ?? []);
}

/** Returns a function that gives the figures of each region, by its place, in one indicator; `null` if it has none. */
function columnOf(comparison: Comparison, column: number) {
  const { current, counterparts, indicators } = comparison;
  const { decimals = 0, regions = [], indicator: named } = indicators[column] ?? {};
  const indicator = named ? indicatorName(named) : '';
  const previous = previousColumn(comparison, column);
  return (place: number): ComputedFigures | null => {
    const region = current.regions[place];
    const standing = regions[place];
    const figures = region?.figures[column];
    if (!region || !figures || !standing) return null;
    const before = counterparts[place]?.figures[previous] ?? null;
    return { region, figures, standing, decimals, indicator, column, before };
  };
}

/** Every region in every indicator of a sheet. */
export function statedIn(snapshot: Snapshot): Generator<StatedFigures> {
  return statedOf(snapshot, snapshot.regions);
}

/** The same of its total and subtotals. */
export function totalsIn(snapshot: Snapshot): Generator<StatedFigures> {
  const rows = snapshot.subtotals.map(({ row }) => row);
  return statedOf(snapshot, snapshot.total ? [...rows, snapshot.total] : rows);
}

function* statedOf({ indicators }: Snapshot, rows: readonly Region[]): Generator<StatedFigures> {
  const names = indicators.map(indicatorName);
  for (const region of rows) {
    for (let i = 0; i < region.figures.length; i++) {
      const figures = region.figures[i];
      if (figures) yield { region, figures, indicator: names[i] ?? '' };
    }
  }
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
export function againstNone(sheet: Snapshot): Comparison {
  return compare(sheet, null);
}
