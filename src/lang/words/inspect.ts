/** The words of `gasrank inspect` as one type; apart from the others because a report needs none of them. */

import type { SourceFormat } from '../../core/sheet/source.ts';
import type { DateOrigin, Measure } from '../../core/snapshot.ts';

/** Contents of a column. */
type ColumnRole = Measure | 'region' | 'line-number' | 'device' | 'gas' | 'date';

/** The kinds of rows that count nowhere. */
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
  /** `tables`: as `--sheet` names them. */
  readonly sheetNotChosen: (tables: readonly string[]) => string;
  readonly wordsFound: (words: readonly string[]) => string;
  readonly wordsMissing: (words: readonly string[]) => string;
  readonly wordsUnknown: (words: readonly string[]) => string;

  readonly noTitle: string;
  readonly noDate: string;
  /** `cell` is `null` unless the date stands in one. */
  readonly date: (day: string, from: DateOrigin, cell: string | null) => string;
  /** Rows of a header, counted from 1. */
  readonly headerRows: (top: number, bottom: number) => string;
  readonly nameless: string;
  /** Over the letters of the columns, and over what the first region says in each. */
  readonly column: string;
  readonly sample: string;
  readonly unit: (unit: string) => string;
  readonly decimals: (decimals: number) => string;
  readonly factor: (factor: number) => string;
  readonly role: Readonly<Record<ColumnRole, string>>;
  /** A column whose words are not known, and one whose words are. */
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
  /** Checks whether a total is a sum; 0 when it is none. */
  readonly sumOf: (regions: number) => string;
  readonly subtotalOf: (regions: number) => string;
  /** The cells of a sign-off, without what they say. */
  readonly signOff: (cells: readonly string[]) => string;
  readonly ignored: Readonly<Record<IgnoredKind, string>>;
  readonly noFindings: string;
  /** Place of a finding about a sheet as a whole. */
  readonly wholeSheet: string;
  readonly severalTables: (count: number) => string;
  /** `key` is that of the configuration's vocabulary. */
  readonly suggestion: (word: string, meaning: string, key: string) => string;
  readonly nothingToSave: string;
  /** Words that a person has to place. */
  readonly placeWords: (words: readonly string[]) => string;
}
