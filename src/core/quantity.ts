/** A count of households as a sheet states it: known, blank, invalid or absent, four different things. */
import type { CellRef } from './sheet/cell.ts';

/** Reason why a cell that should hold a count holds none that can be used. */
export type InvalidReason =
  | 'not-a-number'
  | 'fraction'
  /** Other values of its column are no whole numbers, and none of it is used. */
  | 'column-not-whole'
  | 'negative'
  | 'too-large'
  /** A text such as `12.000`: twelve, or twelve thousand. */
  | 'maybe-thousands'
  | 'error'
  | 'formula-without-value'
  /** Its row may be a region or the sum of others; the row has a finding. */
  | 'unclear-group'
  /** The stored result is not what the formula gives. */
  | 'formula-contradicted'
  /** The number format shows another number than the one stored, and the unit does not say which of them counts. */
  | 'scale-unclear'
  /** The number format does not scale the number as it does others of the column. */
  | 'scale-uneven';

/** Number format and unit of a count that cannot be read. */
export interface NumberDisplay {
  readonly format: string;
  readonly factor: number;
}

export type Quantity =
  /**
   * `roundedTo`: the sheet gives it rounded, to so many: 3.23 万户 to 100. Without it the count is exact. `contradicts` is the
   * formula of the cell where it gives another value.
   */
  | {
      readonly state: 'known';
      readonly value: number;
      readonly at: CellRef;
      readonly roundedTo?: number;
      readonly contradicts?: string;
    }
  /** `mark` is what stands there for nothing, such as `—`; without it the cell is empty. */
  | { readonly state: 'blank'; readonly at: CellRef; readonly mark?: string }
  | {
      readonly state: 'invalid';
      readonly at: CellRef;
      readonly text: string;
      readonly reason: InvalidReason;
      /** For an unclear scale: the number format, and what one of the column's unit stands for. */
      readonly display?: NumberDisplay;
    }
  /** The sheet has no column or row for it. */
  | { readonly state: 'absent' };

/** The count, or `null` when it is not known. */
export function known(quantity: Quantity): number | null {
  return quantity.state === 'known' ? quantity.value : null;
}

/** The quantity; invalid where the cell's formula gives another value than is stored. */
export function unlessContradicted(quantity: Quantity): Quantity {
  if (quantity.state !== 'known' || quantity.contradicts === undefined) return quantity;
  const { at, contradicts } = quantity;
  return { state: 'invalid', at, text: contradicts, reason: 'formula-contradicted' };
}
