/** The label that covers each cell of a header: its own, its merge's, or that of a group typed once. */
import { highest } from '../core/extent.ts';
import type { Grid, Merge } from '../core/grid.ts';
import type { HeaderLabel } from '../core/snapshot.ts';
import { textFault } from './faults.ts';
import { isFurniture, withoutSum } from './pivot.ts';
import { cellText, hasText, normalise, tidyName } from './text.ts';
import { factorOf, inSingleUnits, isUnit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A label as it prints, in single units; `factor` is what its own unit, or a group's, multiplies the counts by. */
export interface UnitLabel extends HeaderLabel {
  readonly factor: number | null;
}

/** Labels by level and column; `undefined` where nothing covers the cell. */
export type LabelGrid = (UnitLabel | undefined)[][];

/** A header cell's text as a label: 自闭阀（万户） → 自闭阀, factor 10,000. */
export function unitLabel(text: string, { headerWord }: Vocabulary): UnitLabel {
  const [, group = '', unit = ''] = /^(.+)[（(]([^（()）]+)[)）]$/u.exec(text) ?? [];
  if (isUnit(unit) && headerWord(text) === null) return { text: group, factor: factorOf(unit) };
  return { text: inSingleUnits(text), factor: isUnit(text) ? factorOf(normalise(text)) : null };
}

/**
 * The label that covers each header cell: its own, its merge's, or, where a group was typed once with
 * blanks to its right, the one to its left under the same parent.
 */
export function labelGrid(
  grid: Grid,
  band: readonly { readonly row: number; readonly col: number }[],
  { top, bottom, left: start }: { top: number; bottom: number; left: number },
  vocabulary: Vocabulary,
): LabelGrid {
  const merges = grid.merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
  const width = highest(band.map(({ col }) => col)) + 1;
  const lowestHit = new Map(band.map(({ col, row }) => [col, row] as const));
  const labels: LabelGrid = [];
  const byOwner = new Map<string, UnitLabel>();
  for (let row = top; row <= bottom; row++) {
    const level: (UnitLabel | undefined)[] = [];
    for (let col = start; col < width; col++) {
      const merge = mergeAt(merges, row, col);
      const [ownerRow, ownerCol] = merge ? [merge.top, merge.left] : [row, col];
      const owner = grid.rows[ownerRow]?.[ownerCol];
      if (hasText(owner) && !isFurniture(owner)) {
        const key = `${ownerRow},${ownerCol}`;
        const text = textFault(owner) ? '' : withoutSum(tidyName(cellText(owner)));
        const label = byOwner.get(key) ?? unitLabel(text, vocabulary);
        byOwner.set(key, label);
        level[col] = label;
      } else if (merge === undefined && row <= (lowestHit.get(col) ?? -1)) {
        const left = level[col - 1];
        const parents = labels.at(-1);
        const sameParent = !parents || parents[col] === parents[col - 1];
        const isMeasure = left !== undefined && vocabulary.headerWord(left.text) !== null;
        if (sameParent && isMeasure === (row === lowestHit.get(col))) level[col] = left;
      }
    }
    labels.push(level);
  }
  return labels;
}

/** A level left blank takes the label above it, or, at the top, the one below. */
export function fillVertically(path: readonly (UnitLabel | undefined)[]): UnitLabel[] {
  const first = path.find((label) => label !== undefined) ?? { text: '', factor: null };
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

/** How many columns a cell covers. */
export function spanOf(grid: Grid, row: number, col: number): number {
  const merge = mergeAt(grid.merges, row, col);
  return merge ? merge.right - merge.left + 1 : 1;
}
