/** The subject of an explanation, and its rows in the two sheets. */
import type { Comparison } from '../../core/compare.ts';
import type { Region } from '../../core/snapshot.ts';
import type { Standing } from '../../core/standing.ts';
import type { SheetReading } from './reads.ts';

/** A region or a subtotal of this period, a vanished region of last period, or the total. */
export type Subject =
  | { readonly kind: 'region' | 'subtotal' | 'vanished'; readonly row: number }
  | { readonly kind: 'total' };

/** Checks whether the subject is a sum of regions. */
export function isSum({ kind }: Pick<Subject, 'kind'>): boolean {
  return kind === 'total' || kind === 'subtotal';
}

/** The subject's rows in the two sheets. Last period's row has this period's name if an alias gives it. */
export interface SubjectRows {
  readonly current: Region | null;
  readonly previous: Region | null;
}

export function rowsOf(
  { current, previous, counterparts }: Comparison,
  subject: Subject,
): SubjectRows {
  switch (subject.kind) {
    case 'total':
      return { current: current.total, previous: previous?.total ?? null };
    case 'subtotal': {
      const row = current.subtotals[subject.row]?.row ?? null;
      const before = (previous?.subtotals ?? []).filter((other) => other.row.key === row?.key);
      return { current: row, previous: before.length === 1 ? (before[0]?.row ?? null) : null };
    }
    case 'vanished':
      return { current: null, previous: previous?.regions[subject.row] ?? null };
    case 'region':
      return {
        current: current.regions[subject.row] ?? null,
        previous: counterparts[subject.row] ?? null,
      };
  }
}

/** Standing of the subject in an indicator; `null` if it is not in this period's sheet. */
export function standingOf(
  { indicators }: Comparison,
  indicator: number,
  subject: Subject,
): Standing | null {
  const standings = indicators[indicator];
  if (!standings || subject.kind === 'vanished') return null;
  if (subject.kind === 'total') return standings.total;
  return standings[subject.kind === 'subtotal' ? 'subtotals' : 'regions'][subject.row] ?? null;
}

/** The name in last period's own sheet, before aliases. */
export function originalName(region: Region | null, reading: SheetReading | null): string | null {
  if (!region || !reading) return null;
  const { regions } = reading.snapshot;
  return regions.find(({ at }) => at === region.at)?.name ?? region.name;
}
