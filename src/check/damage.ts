/** Possible damage in files without checksums, which looks like a typing error. */

import type { Finding, FindingCode } from '../core/finding.ts';
import { a1, type SheetRef } from '../core/sheet/cell.ts';
import type { SourceFormat } from '../core/sheet/source.ts';
import { indicatorName, type Snapshot } from '../core/snapshot.ts';

/** A sheet that was read, and from what kind of file. */
export interface ReadSheet {
  readonly snapshot: Snapshot;
  readonly format: SourceFormat;
}

/** Counts that what the sheet states of them contradicts. */
const DOUBTFUL: readonly FindingCode[] = ['count-doubtful', 'counts-swapped'];

/**
 * Errors for each sheet of an .xls whose counts contradict what it states of them: nothing else would show a digit that
 * was damaged. And a warning where additions may be missing because the word above them was (docs/limits.md).
 */
export function possibleDamage(
  findings: readonly Finding[],
  { current, previous }: { readonly current: ReadSheet; readonly previous: ReadSheet | null },
): Finding[] {
  return [
    ...contradictions(findings, current),
    ...(previous ? contradictions(findings, previous) : additionsInDoubt(findings, current)),
  ];
}

function contradictions(
  findings: readonly Finding[],
  { snapshot: { source }, format }: ReadSheet,
): Finding[] {
  if (format.kind !== 'xls') return [];
  // Another way of ranking is no damage.
  const cells = cellsOf(
    findings,
    source,
    (finding) =>
      (finding.code === 'declared-differs' && finding.measure !== 'rank') ||
      DOUBTFUL.includes(finding.code),
  );
  return cells.length === 0
    ? []
    : [{ code: 'possible-damage', at: { source, row: null, col: null }, cells }];
}

/** Only additions can get lost with a word: counts are required, and rates and ranks are computed. */
function additionsInDoubt(
  findings: readonly Finding[],
  { snapshot: { source, indicators, regions }, format }: ReadSheet,
): Finding[] {
  if (format.kind !== 'xls') return [];
  const lacking = indicators.filter((_, i) =>
    regions.every(({ figures }) => figures[i]?.added.state === 'absent'),
  );
  const cells = cellsOf(
    findings,
    source,
    (finding) => finding.code === 'column-unused' && finding.counts,
  );
  if (lacking.length === 0 || cells.length === 0) return [];
  const at = { source, row: null, col: null };
  return [{ code: 'additions-in-doubt', at, indicators: lacking.map(indicatorName), cells }];
}

/** The cells of a sheet that such findings are about. */
function cellsOf(
  findings: readonly Finding[],
  { file, sheet }: SheetRef,
  isMeant: (finding: Finding) => boolean,
): string[] {
  return findings
    .filter(({ at: { source } }) => source.file === file && source.sheet === sheet)
    .filter(isMeant)
    .map(({ at: { row, col } }) => a1(row ?? 0, col ?? 0));
}
