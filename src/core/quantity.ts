/** A count as a sheet states it: known, blank, invalid or absent. The four states are never mixed. */
import type { CellRef } from './sheet/cell.ts';

/** Reason why the count in a cell cannot be used. */
export type InvalidReason =
  | 'not-a-number'
  | 'fraction'
  /** Other values of the column are not whole numbers, so none of the column is used. */
  | 'column-not-whole'
  | 'negative'
  | 'too-large'
  /** A text such as `12.000`, which may be twelve or twelve thousand. */
  | 'maybe-thousands'
  | 'error'
  | 'formula-without-value'
  /** The row may be a region or the sum of others; the row has a finding. */
  | 'unclear-group'
  /** The stored result differs from what the formula gives. */
  | 'formula-contradicted'
  /** The number format shows another number than is stored, and the unit does not decide which of the two counts. */
  | 'scale-unclear'
  /** The number format scales this number differently from others in the column. */
  | 'scale-uneven';

/** Number format and unit of a count with an unclear scale. */
export interface NumberDisplay {
  readonly format: string;
  readonly factor: number;
}

export type Quantity =
  /**
   * `roundedTo` is the precision of a rounded count: 100 for 3.23 万户. Without it the count is exact. `contradicts` is
   * the cell's formula if it gives another value.
   */
  | {
      readonly state: 'known';
      readonly value: number;
      readonly at: CellRef;
      readonly roundedTo?: number;
      readonly contradicts?: string;
    }
  /** `mark` is a sign for “nothing”, such as `—`; without it the cell is empty. */
  | { readonly state: 'blank'; readonly at: CellRef; readonly mark?: string }
  | {
      readonly state: 'invalid';
      readonly at: CellRef;
      readonly text: string;
      readonly reason: InvalidReason;
      /** For an unclear scale: the number format, and the multiplier of the column's unit. */
      readonly display?: NumberDisplay;
    }
  /** The sheet has no column or row for it. */
  | { readonly state: 'absent' };

/** The count, or `null` if it is not known. */
export function known(quantity: Quantity): number | null {
  return quantity.state === 'known' ? quantity.value : null;
}

/** The quantity, or an invalid one if the cell's formula gives another value than is stored. */
export function unlessContradicted(quantity: Quantity): Quantity {
  if (quantity.state !== 'known' || quantity.contradicts === undefined) return quantity;
  const { at, contradicts } = quantity;
  return { state: 'invalid', at, text: contradicts, reason: 'formula-contradicted' };
}

/** True for a text that may mean thousands. */
export function isMaybeThousands(quantity: Quantity): boolean {
  return quantity.state === 'invalid' && quantity.reason === 'maybe-thousands';
}
