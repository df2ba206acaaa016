/** Contradictions in files that have no checksums: what is damaged there looks like what was typed wrongly. */
import { a1, type SheetRef } from '../core/cell.ts';
import type { Finding, FindingCode } from '../core/finding.ts';
import type { SourceFormat } from '../core/source.ts';

/** A sheet that was read, and from what kind of file. */
export interface Read {
  readonly source: SheetRef;
  readonly format: SourceFormat;
}

/** Counts that what the sheet states of them contradicts. */
const DOUBTFUL: readonly FindingCode[] = ['count-doubtful', 'counts-swapped'];

/**
 * An error for each sheet of an .xls whose counts contradict what it states of them: nothing else would show a digit that
 * was damaged (docs/limits.md).
 */
export function possibleDamage(findings: readonly Finding[], sheets: readonly Read[]): Finding[] {
  return sheets.flatMap(({ source, format }) => {
    if (format.kind !== 'xls') return [];
    const cells = findings.flatMap((finding) => {
      // Another way of ranking is no damage.
      const isDifference = finding.code === 'declared-differs' && finding.measure !== 'rank';
      const isFigure = isDifference || DOUBTFUL.includes(finding.code);
      const { source: place, row, col } = finding.at;
      return isFigure && isOf(place, source) ? [a1(row ?? 0, col ?? 0)] : [];
    });
    const at = { source, row: null, col: null };
    return cells.length === 0 ? [] : [{ code: 'possible-damage', at, cells } as const];
  });
}

function isOf(a: SheetRef, b: SheetRef): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}
