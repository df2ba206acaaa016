/** What a rule is: a comparison in, findings out. A rule never throws, prints or repairs. */
import type { Comparison, Standing } from '../core/compare.ts';
import type { Finding } from '../core/finding.ts';
import { type Figures, indicatorName, type Region, sameIndicator } from '../core/snapshot.ts';

export type Rule = (comparison: Comparison) => Finding[];

/** One region's figures in one indicator, as a sheet states them. */
export interface Stated {
  readonly region: Region;
  readonly figures: Figures;
  /** The indicator's printed name. */
  readonly indicator: string;
}

/** The same with what was computed from them. */
export interface Entry extends Stated {
  readonly standing: Standing;
  readonly decimals: number;
  /** The indicator's place in this period's sheet. */
  readonly column: number;
  /** What last period's sheet states of the same; `null` without one. */
  readonly before: Figures | null;
}

/** Every region in every indicator of this period's sheet, in its order. */
export function entries(comparison: Comparison): Entry[] {
  const { current, indicators, counterparts } = comparison;
  const previousColumns = indicators.map((_, i) => previousColumn(comparison, i));
  return current.regions.flatMap((region, r) =>
    indicators.flatMap(({ indicator, decimals, regions }, column): Entry[] => {
      const figures = region.figures[column];
      const standing = regions[r];
      if (!figures || !standing) return [];
      const before = counterparts[r]?.figures[previousColumns[column] ?? -1] ?? null;
      const name = indicatorName(indicator);
      return [{ region, figures, standing, decimals, indicator: name, column, before }];
    }),
  );
}

/** The place of one of this period's indicators in last period's sheet; -1 where it is not there. */
export function previousColumn({ current, previous }: Comparison, column: number): number {
  const indicator = current.indicators[column];
  if (!indicator || !previous) return -1;
  return previous.indicators.findIndex((other) => sameIndicator(other, indicator));
}

/** Every region in every indicator of both sheets, this period's first. */
export function statedInBoth({ current, previous }: Comparison): Stated[] {
  return [current, previous].flatMap((snapshot) =>
    (snapshot?.regions ?? []).flatMap((region) =>
      region.figures.map((figures, i) => {
        const indicator = snapshot?.indicators[i];
        return { region, figures, indicator: indicator ? indicatorName(indicator) : '' };
      }),
    ),
  );
}
