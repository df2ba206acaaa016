/** What a rule is: a comparison in, findings out. A rule never throws, prints or repairs. */
import type { Comparison, Standing } from '../core/compare.ts';
import type { Finding } from '../core/finding.ts';
import { type Figures, indicatorName, type Region } from '../core/snapshot.ts';

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
}

/** Every region in every indicator of this period's sheet, in its order. */
export function entries({ current, indicators }: Comparison): Entry[] {
  return current.regions.flatMap((region, r) =>
    indicators.flatMap(({ indicator, decimals, regions }, i): Entry[] => {
      const figures = region.figures[i];
      const standing = regions[r];
      return figures && standing
        ? [{ region, figures, standing, decimals, indicator: indicatorName(indicator) }]
        : [];
    }),
  );
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
