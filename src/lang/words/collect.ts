/** The words of `gasrank collect` as one type, which a report does not need. */
import type { IsoDate } from '../../core/snapshot.ts';

export interface CollectWords {
  /** First line of the result: the date, and the numbers of units that sent, are late and sent nothing. */
  readonly counts: (
    date: IsoDate,
    counts: { readonly sent: number; readonly late: number; readonly missing: number },
  ) => string;
  /** A list of units of one state. */
  readonly units: Readonly<
    Record<'sent' | 'late' | 'missing' | 'conflict', (units: readonly string[]) => string>
  >;
  /** A late unit with the date of its return. */
  readonly lateUnit: (unit: string, date: IsoDate) => string;
  /** Text that can be sent to all units; it names those that sent nothing. */
  readonly reminder: (units: readonly string[], date: IsoDate) => string;
  readonly nothingMissing: string;
  /** The list of returns in the workbook. */
  readonly list: {
    readonly sheet: string;
    readonly column: Readonly<
      Record<'unit' | 'state' | 'file' | 'sheet' | 'cells' | 'date', string>
    >;
    readonly state: Readonly<
      Record<'sent' | 'late' | 'missing' | 'duplicate' | 'conflict', string>
    >;
    readonly separator: string;
    /** Note for a file that was not used. */
    readonly unused: (place: string, reason: string) => string;
  };
  /** Name of the list of corrections to returns that are no workbooks. */
  readonly corrections: string;
  /** A line of it. */
  readonly correction: (file: string, sheet: string, cell: string, message: string) => string;
  /** Message that corrections were written to a folder. */
  /** Cells of last period's sheet whose formulas were not kept. */
  readonly formulasLost: (cells: readonly string[]) => string;
  /** Figures of the replaced file that nobody has sent. */
  readonly figuresReplaced: (
    file: string,
    figures: readonly { readonly cell: string; readonly value: number }[],
  ) => string;
  readonly returned: (files: readonly string[]) => string;
  /** Message that no return needs a correction. */
  readonly nothingReturned: string;
  /** Comment on a count: its source. */
  readonly from: (place: string) => string;
}
