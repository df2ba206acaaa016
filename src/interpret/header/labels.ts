/** The label of each cell of a header: its own, its merge's, or that of a group typed once. */
import { highest } from '../../core/sheet/extent.ts';
import type { Grid, Merge } from '../../core/sheet/grid.ts';
import type { HeaderLabel } from '../../core/snapshot.ts';
import type { HeaderRole } from '../words/header-words.ts';
import { fieldOf, isFurniture } from '../words/pivot.ts';
import { cellText, hasText, tidyName } from '../words/text.ts';
import { parted, type Unit } from '../words/units.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { textFault } from './faults.ts';

/** A label as printed, in single units. `name` is the label without units, `units` are those it has. */
export interface UnitLabel extends HeaderLabel {
  readonly name: string;
  readonly units: readonly Unit[];
}

/** Labels by level and column; `undefined` if nothing covers the cell. */
export type LabelGrid = (UnitLabel | undefined)[][];

/** A header cell's text as a label: 自闭阀（万户） prints 自闭阀（户） and is named 自闭阀. */
export function unitLabel(text: string): UnitLabel {
  const { name, units, printed } = parted(text);
  return { text: fieldOf(tidyName(printed)), name: fieldOf(tidyName(name)), units };
}

/**
 * The label of each header cell: its own, its merge's, or, for a group typed once with blanks to its right, the one to
 * its left under the same parent.
 */
export function labelGrid(
  grid: Grid,
  band: readonly {
    readonly row: number;
    readonly col: number;
    readonly word: { readonly role: HeaderRole };
  }[],
  { top, bottom, left: start }: { top: number; bottom: number; left: number },
  vocabulary: Vocabulary,
): LabelGrid {
  const merges = grid.merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
  const width = highest(band.map(({ col }) => col)) + 1;
  const lowestHit = new Map(band.map(({ col, row }) => [col, row] as const));
  const counted = new Set(band.filter(({ word }) => isCount(word.role)).map(({ col }) => col));
  const labels: LabelGrid = [];
  const byOwner = new Map<string, UnitLabel>();
  const ownerCols = new Map<UnitLabel, number>();
  for (let row = top; row <= bottom; row++) {
    const level: (UnitLabel | undefined)[] = [];
    for (let col = start; col < width; col++) {
      const merge = mergeAt(merges, row, col);
      const [ownerRow, ownerCol] = merge ? [merge.top, merge.left] : [row, col];
      const owner = grid.rows[ownerRow]?.[ownerCol];
      if (hasText(owner) && !isFurniture(owner)) {
        const key = `${ownerRow},${ownerCol}`;
        const label = byOwner.get(key) ?? unitLabel(textFault(owner) ? '' : cellText(owner));
        byOwner.set(key, label);
        ownerCols.set(label, ownerCol);
        level[col] = label;
      } else if (merge === undefined) {
        const left = level[col - 1];
        const own = lowestHit.get(col) ?? -1;
        const parents = labels.at(-1);
        const sameParent = !parents || parents[col] === parents[col - 1];
        // 户数 over 应安装 and 已安装 is a group; above figures it is a measure.
        const isMeasure =
          left !== undefined &&
          vocabulary.headerWord(left.text) !== null &&
          lowestHit.get(ownerCols.get(left) ?? -1) === row;
        const isGroup = row <= own && sameParent && isMeasure === (row === own);
        const isUnitBelow =
          row > own && counted.has(col) && left?.name === '' && left.units.length > 0;
        if (isGroup || isUnitBelow) level[col] = left;
      }
    }
    labels.push(level);
  }
  return labels;
}

/** Checks whether a column holds counts, which have a unit. */
export function isCount(role: HeaderRole): boolean {
  return role === 'households' || role === 'installed' || role === 'added';
}

const NO_LABEL: UnitLabel = { text: '', name: '', units: [] };

/** Fills blank levels with the label above, or, at the top, with the one below. */
export function fillVertically(path: readonly (UnitLabel | undefined)[]): UnitLabel[] {
  const first = path.find((label) => label !== undefined) ?? NO_LABEL;
  let above = first;
  return path.map((label) => {
    above = label ?? above;
    return above;
  });
}

/** The merge that covers a cell, if any. */
export function mergeAt(merges: readonly Merge[], row: number, col: number): Merge | undefined {
  return merges.find(
    (merge) => merge.top <= row && row <= merge.bottom && merge.left <= col && col <= merge.right,
  );
}

/** Number of columns that a cell covers. */
export function spanOf(grid: Grid, row: number, col: number): number {
  const merge = mergeAt(grid.merges, row, col);
  return merge ? merge.right - merge.left + 1 : 1;
}
