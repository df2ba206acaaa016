/** Rows below a complete total. */
import type { Finding } from '../../core/finding.ts';
import type { Region } from '../../core/snapshot.ts';
import type { TotalKind } from '../words/row-words.ts';
import { countedBy } from './heads.ts';
import { addUp, isSumOf } from './sums.ts';

/** Returns a test for rows whose names are of the given kinds; `null` is a region. */
export type IsOf = (...kinds: readonly (TotalKind | null)[]) => (row: Region) => boolean;

/**
 * Rows below a complete total (环比增加, 上周合计), which are not part of it. Rows of a second half with a total of all
 * are not included.
 */
export function rowsBelow(rows: readonly Region[], isOf: IsOf): readonly Region[] {
  const isRegion = isOf(null, 'maybe-subtotal', 'of-which');
  const isTotal = isOf('total');
  const regions = addUp(rows.filter(isRegion));
  let above = 0;
  const plain = rows.findIndex((row) => {
    if (isRegion(row)) above += 1;
    return isTotal(row) && above > 0 && isSumOf(row, regions, { start: 0, end: above });
  });
  const closing = plain === -1 ? closingOfGroups(rows, isOf) : plain;
  const below = closing === -1 ? [] : rows.slice(closing + 1);
  const ownTotal = below.find(isTotal);
  const isSecondHalf =
    below.some((row) => isTotal(row) && isSumOf(row, regions)) ||
    (ownTotal && isSumOf(ownTotal, addUp(below.filter(isRegion))));
  return isSecondHalf ? [] : below;
}

/** Index of the first total if it is the sum of the rows above it, without the heads among them; else -1. */
function closingOfGroups(rows: readonly Region[], isOf: IsOf): number {
  const first = rows.findIndex((row, r) => r > 0 && isOf('total')(row));
  const total = rows[first];
  const above = rows.slice(0, Math.max(0, first)).filter(isOf(null, 'maybe-subtotal'));
  return total && countedBy(above, [total]) ? first : -1;
}

/**
 * Findings for rows below a total. Rows after a blank row or a text are another table; a row just below was meant for
 * this one.
 */
export function findingsBelow(
  rows: readonly Region[],
  below: readonly Region[],
  isOf: IsOf,
): Finding[] {
  let isApart = false;
  return below.map((row, r): Finding => {
    const above = below[r - 1] ?? rows[rows.length - below.length - 1];
    isApart ||= above !== undefined && row.at.row > above.at.row + 1;
    const { name: region, at } = row;
    if (isOf('subtotal', 'mean')(row)) return { code: 'subtotal-left-out', at, region };
    return { code: isApart ? 'row-apart' : 'row-below-total', at, region };
  });
}
