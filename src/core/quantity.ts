/** A count of households as a sheet states it: known, blank, invalid or absent, four different things. */
import type { CellRef } from './cell.ts';

/** Why a cell that should hold a count holds none that can be used. */
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
  | 'unclear-group';

export type Quantity =
  /** `roundedTo`: the sheet gives it rounded, to so many: 3.23 万户 to 100. Without it the count is exact. */
  | {
      readonly state: 'known';
      readonly value: number;
      readonly at: CellRef;
      readonly roundedTo?: number;
    }
  /** `mark` is what stands there for nothing, such as `—`; without it the cell is empty. */
  | { readonly state: 'blank'; readonly at: CellRef; readonly mark?: string }
  | {
      readonly state: 'invalid';
      readonly at: CellRef;
      readonly text: string;
      readonly reason: InvalidReason;
    }
  /** The sheet has no column or row for it. */
  | { readonly state: 'absent' };

/** The count, or `null` when it is not known. */
export function known(quantity: Quantity): number | null {
  return quantity.state === 'known' ? quantity.value : null;
}
