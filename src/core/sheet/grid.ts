/** A sheet as read: cells without meaning. Readers produce it; `interpret` turns it into a snapshot. */
import type { SheetRef } from './cell.ts';

/** Kind of content of a cell; a date's value is its ISO text, an error's its code. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error' | 'formula-without-value';

/** A cell with content. An empty cell has none: it is `undefined` in the grid. */
export interface Cell {
  readonly kind: CellKind;
  readonly value: string | number | boolean;
  /** Number format code, such as `0.0%`, if the cell has one. */
  readonly numFmt?: string;
  /** The cell's formula with `=`, if its stored result is an empty text or differs from what the formula gives. */
  readonly contradicts?: string;
}

/** A merged range, all bounds inclusive and counted from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One worksheet. Rows may differ in length; a missing cell is empty. */
export interface Grid {
  readonly source: SheetRef;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  /** Bytes of its file on disk, which raise limits; 0 if not given. */
  readonly fileBytes?: number;
  /** The file has no checksums, so a contradicted result may be damage. */
  readonly unchecked?: true;
}
