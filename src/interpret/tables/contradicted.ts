/** Figures whose formulas give another value than the file stores. */

import { specialIn } from '../../core/columns.ts';
import { GasrankError } from '../../core/error.ts';
import { unlessContradicted } from '../../core/quantity.ts';
import { a1 } from '../../core/sheet/cell.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import { type Figures, figuresWith, type Region } from '../../core/snapshot.ts';

/** A region without the counts that contradict their formulas. Its other stated figures are compared later. */
export function withoutContradicted(region: Region): Region {
  if (!region.figures.some(isContradicted)) return region;
  const figures = region.figures.map((own) =>
    figuresWith(own, {
      households: unlessContradicted(own.households),
      installed: unlessContradicted(own.installed),
    }),
  );
  return { ...region, figures };
}

function isContradicted(figures: Figures): boolean {
  return (['households', 'installed'] as const).some((measure) => {
    const count = specialIn(figures, measure);
    return count?.state === 'known' && count.contradicts !== undefined;
  });
}

/**
 * In a file without checksums, a contradicted formula may mean damage. Counts of regions have a finding of their own.
 *
 * @throws GasrankError for any other contradicted formula
 */
export function requireUndamaged(grids: readonly Grid[], regions: readonly Region[]): void {
  if (!grids.some(({ unchecked }) => unchecked)) return;
  const reported = new Set(
    regions.flatMap(({ figures }) =>
      figures.flatMap(({ households, installed }) =>
        [households, installed].flatMap((count) =>
          'at' in count ? [placeOf(count.at.source.sheet, count.at.row, count.at.col)] : [],
        ),
      ),
    ),
  );
  for (const { source, rows, unchecked } of grids) {
    if (!unchecked) continue;
    rows.forEach((cells, row) => {
      cells.forEach((cell, col) => {
        const formula = cell?.value === '' ? undefined : cell?.contradicts;
        if (formula === undefined || reported.has(placeOf(source.sheet, row, col))) return;
        const cellName = a1(row, col);
        throw new GasrankError({
          code: 'formula-contradicts',
          ...{ ...source, cell: cellName, formula: formula.slice(1) },
        });
      });
    });
  }
}

function placeOf(sheet: string, row: number, col: number): string {
  return `${row},${col},${sheet}`;
}
