/** The returns of all units, put together: a figure for each place of the roster, and what each file contributed. */
import type { UnusedReason } from '../../check/rules/returns/return-unused.ts';
import type { Finding } from '../../core/finding.ts';
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Indicator, IsoDate, Region, Snapshot } from '../../core/snapshot.ts';

/** Counts that units send. */
export const COLLECTED = ['households', 'installed'] as const;
export type CollectedMeasure = (typeof COLLECTED)[number];

/** A count of one unit in one indicator. */
export interface CollectedCount {
  readonly value: number | null;
  /** The sender's cell; `null` without a usable count. */
  readonly from: CellRef | null;
  /** True if nothing usable was received; false also where the unit left the cell blank because it has no task. */
  readonly isUnknown: boolean;
}

export type CollectedFigures = Readonly<Record<CollectedMeasure, CollectedCount>>;

/** A unit of the roster, with figures in the order of the roster's indicators. */
export interface CollectedUnit {
  /** Its row in the sheet that gives the roster. */
  readonly row: Region;
  readonly state: 'sent' | 'late' | 'missing';
  readonly figures: readonly CollectedFigures[];
}

/**
 * State of a return. `duplicate`: it adds nothing to another one of the unit, or a newer one counts. `conflict`: it
 * contradicts another one.
 */
export type ReturnState = 'sent' | 'late' | 'missing' | 'duplicate' | 'conflict';

/** A table's share in one unit's figures; without a file, a unit that sent nothing. */
export interface ReturnRow {
  readonly unit: string;
  readonly state: ReturnState;
  readonly file: string | null;
  readonly sheet: string | null;
  /** Cells of its installed counts. */
  readonly cells: readonly string[];
  /** Its own date; `null` if it states none. */
  readonly date: IsoDate | null;
}

/** Different figures for one place; nothing decides between them. */
export interface ReturnConflict {
  readonly region: string;
  readonly indicator: Indicator;
  readonly figure: CollectedMeasure;
  readonly values: readonly number[];
  /** A cell of each value. */
  readonly cells: readonly CellRef[];
}

/** A file, or a part of one, that was not used. */
export interface UnusedReturn {
  readonly file: string;
  /** `null` for the whole file. */
  readonly sheet: string | null;
  readonly reason: UnusedReason;
}

export interface Collection {
  readonly date: IsoDate;
  /** The sheet that gives the roster, the indicators and the layout. */
  readonly like: Snapshot;
  readonly units: readonly CollectedUnit[];
  /** In the order of the roster. */
  readonly rows: readonly ReturnRow[];
  readonly conflicts: readonly ReturnConflict[];
  readonly unused: readonly UnusedReturn[];
  readonly findings: readonly Finding[];
}
