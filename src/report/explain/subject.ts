/** Whose figures are explained, and what the two sheets have of it. */
import type { Comparison, Standing } from '../../core/compare.ts';
import type { Region } from '../../core/snapshot.ts';
import type { SheetReading } from './reads.ts';

/** A row of this period's regions, one of last period's that is gone, or the total. */
export type Subject =
  | { readonly kind: 'region' | 'vanished'; readonly row: number }
  | { readonly kind: 'total' };

/** The subject's rows in the two sheets; last period's has this period's name where an alias gives it. */
export interface Rows {
  readonly current: Region | null;
  readonly previous: Region | null;
}

export function rowsOf({ current, previous, counterparts }: Comparison, subject: Subject): Rows {
  switch (subject.kind) {
    case 'total':
      return { current: current.total, previous: previous?.total ?? null };
    case 'vanished':
      return { current: null, previous: previous?.regions[subject.row] ?? null };
    case 'region':
      return {
        current: current.regions[subject.row] ?? null,
        previous: counterparts[subject.row] ?? null,
      };
  }
}

/** Where the subject stands in an indicator; `null` when it is not in this period's sheet. */
export function standingOf(
  { indicators }: Comparison,
  indicator: number,
  subject: Subject,
): Standing | null {
  const standings = indicators[indicator];
  if (!standings || subject.kind === 'vanished') return null;
  return subject.kind === 'total' ? standings.total : (standings.regions[subject.row] ?? null);
}

/** The name in last period's own sheet, before aliases. */
export function originalName(region: Region | null, reading: SheetReading | null): string | null {
  if (!region || !reading) return null;
  const { regions } = reading.snapshot;
  return regions.find(({ at }) => at === region.at)?.name ?? region.name;
}
