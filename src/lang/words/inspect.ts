/** The words of `gasrank inspect` as one type, which a report does not need. */

import type { SourceFormat } from '../../core/sheet/source.ts';
import type { DateOrigin, Measure } from '../../core/snapshot.ts';

/** Contents of a column. */
type ColumnRole = Measure | 'region' | 'line-number' | 'device' | 'gas' | 'date';

/** Kinds of rows that are not counted. */
export type IgnoredKind = 'column-numbers' | 'unnamed' | 'left-out';

export interface InspectWords {
  /** Labels of the parts. */
  readonly label: Readonly<
    Record<
      | 'folder'
      | 'format'
      | 'sheets'
      | 'table'
      | 'title'
      | 'date'
      | 'header'
      | 'columns'
      | 'regions'
      | 'total'
      | 'subtotal'
      | 'section'
      | 'note'
      | 'signOff'
      | 'ignored'
      | 'findings',
      string
    >
  >;
  /** Use of a sheet of a folder by `--latest`. */
  readonly folderUse: Readonly<
    Record<
      'this' | 'previous' | 'not-chosen' | 'own-report' | 'copy' | 'no-table' | 'unclear',
      string
    >
  >;
  readonly format: (format: SourceFormat) => string;
  /** Use of a sheet. */
  readonly sheetUsed: string;
  readonly sheetHidden: string;
  readonly sheetWithoutTable: string;
  /** `tables` are names for `--sheet`. */
  readonly sheetNotChosen: (tables: readonly string[]) => string;
  readonly wordsFound: (words: readonly string[]) => string;
  readonly wordsMissing: (words: readonly string[]) => string;
  readonly wordsUnknown: (words: readonly string[]) => string;

  readonly noTitle: string;
  readonly noDate: string;
  /** `cell` is `null` unless the date is in a cell. */
  readonly date: (day: string, from: DateOrigin, cell: string | null) => string;
  /** Rows of a header, counted from 1. */
  readonly headerRows: (top: number, bottom: number) => string;
  readonly nameless: string;
  /** Headings of the column letters and of the figures of the first region. */
  readonly column: string;
  readonly sample: string;
  readonly unit: (unit: string) => string;
  readonly decimals: (decimals: number) => string;
  readonly factor: (factor: number) => string;
  readonly role: Readonly<Record<ColumnRole, string>>;
  /** A column with unknown words, and an unused one with known words. */
  readonly unknown: string;
  readonly unused: string;
  readonly blankHeader: string;

  readonly regions: (
    count: number,
    first: string,
    last: string,
    names: readonly string[],
  ) => string;
  readonly row: (row: number, name: string) => string;
  /** The number of regions of which a total is the sum; 0 if it is not a sum. */
  readonly sumOf: (regions: number) => string;
  readonly subtotalOf: (regions: number) => string;
  /** The cells of a sign-off, without their text. */
  readonly signOff: (cells: readonly string[]) => string;
  readonly ignored: Readonly<Record<IgnoredKind, string>>;
  readonly noFindings: string;
  /** Place of a finding about a sheet as a whole. */
  readonly wholeSheet: string;
  readonly severalTables: (count: number) => string;
  /** `key` is a key of the configuration's vocabulary. */
  readonly suggestion: (word: string, meaning: string, key: string) => string;
  readonly nothingToSave: string;
  /** Unknown words that the user must assign. */
  readonly placeWords: (words: readonly string[]) => string;
}
