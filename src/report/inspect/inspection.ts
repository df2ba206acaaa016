/** The `Inspection`: how each part of a file was read. Renderers turn it into text. */
import type { ErrorCode } from '../../core/error.ts';
import type { RequiredColumn } from '../../core/reason.ts';
import type { SourceFormat } from '../../core/sheet/source.ts';
import type { DateOrigin, IsoDate, Measure } from '../../core/snapshot.ts';
import type { HeaderRole, RowKind } from '../../interpret/index.ts';
import type { ReportFinding } from '../report.ts';

/** Columns are named by their letters; rows count from 1, as a spreadsheet shows them. */
export interface Inspection {
  /** As the user named it. */
  readonly file: string;
  /** SHA-256 of its bytes in hexadecimal; `null` if it could not be read. */
  readonly sha256: string | null;
  /** `null` if it could not be read. */
  readonly format: SourceFormat | null;
  readonly sheets: readonly InspectedSheet[];
  /** The chosen table, or every visible one if the user did not choose. */
  readonly tables: readonly InspectedTable[];
  /** Reason why no table can be shown. */
  readonly problem: Problem | null;
  /** Unknown header words that fit missing columns and may be added to the configuration. */
  readonly suggestions: readonly Suggestion[];
  /** For a folder, files that cannot be read, then its sheets, newest first; else `null`. */
  readonly folder: readonly InspectedFolderSheet[] | null;
}

/** A sheet of a folder, or a file without a readable sheet. */
export interface InspectedFolderSheet {
  readonly file: string;
  /** Name for `--sheet`; `null` for a whole file. */
  readonly sheet: string | null;
  readonly date: IsoDate | null;
  /**
   * `this` and `previous`: the two that `--latest` uses. `not-chosen`: older, or no two can be used. `own-report`,
   * `copy` (of another file) and `no-table` are skipped. `unclear`: it may be one of the two, so the run stops.
   */
  readonly use: 'this' | 'previous' | 'not-chosen' | 'own-report' | 'copy' | 'no-table' | 'unclear';
  readonly problem: Problem | null;
}

/** An error as a sentence. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
}

/** An unknown header word, and the content of its column according to the figures. */
export interface Suggestion {
  readonly role: 'region' | 'households' | 'installed' | 'rate';
  readonly word: string;
}

export interface InspectedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `used`: its table is used; `not-chosen`: it has a table, but another one is used; `no-table`: it has none. */
  readonly use: 'used' | 'not-chosen' | 'no-table';
  /** Names of its tables for `--sheet`. */
  readonly tables: readonly string[];
  /** Reason why it has no table. */
  readonly problem: Problem | null;
  /** Without a table, the header words of the best candidate; `null` if words are not the problem. */
  readonly words: HeaderWords | null;
}

interface HeaderWords {
  readonly found: readonly string[];
  readonly missing: readonly RequiredColumn[];
  readonly unknown: readonly string[];
}

export interface InspectedTable {
  /** Name for `--sheet`. */
  readonly name: string;
  readonly sheet: string;
  readonly title: string | null;
  /** `null` if there is none or more than one; see `problem`. */
  readonly date: {
    readonly day: IsoDate;
    readonly from: DateOrigin;
    /** The cell that states it. */
    readonly cell: string | null;
  } | null;
  /** The rows of each header; a table may consist of several blocks. */
  readonly headers: readonly { readonly top: number; readonly bottom: number }[];
  readonly indicators: readonly InspectedIndicator[];
  /** Every other column with a header. */
  readonly columns: readonly OtherColumn[];
  readonly regions: {
    readonly count: number;
    readonly first: string;
    readonly last: string;
  };
  /** Every row below a header; in the long form, the first of each region. */
  readonly rows: readonly InspectedRow[];
  readonly findings: readonly ReportFinding[];
  /** Reason why it cannot be reported. */
  readonly problem: Problem | null;
}

export interface InspectedIndicator {
  readonly device: string;
  readonly gas: string;
  /** Unit of its counts, without a multiplier; `null` if the sheet states none. */
  readonly unit: string | null;
  /** Decimals of the printed rate in percent; `null` if the sheet has no rates. */
  readonly decimals: number | null;
  readonly measures: readonly InspectedMeasure[];
}

/** A column of an indicator. */
export interface InspectedMeasure {
  readonly measure: Measure;
  readonly column: string;
  /** The header labels above it, from the top level down. */
  readonly header: readonly string[];
  /** Factor of its counts: 10,000 under 万户. */
  readonly factor: number;
  /** True if its header marks it as percent. */
  readonly percent: boolean;
  /** Its figure of the first region; `null` if there is none. */
  readonly sample: string | null;
}

export interface InspectedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  /** For a total or a subtotal, the number of regions of which it is exactly the sum; else `null`. */
  readonly sumOf: number | null;
  /** The cells of a sign-off, whose text is not repeated; else `null`. */
  readonly cells: readonly string[] | null;
}

export interface OtherColumn {
  readonly column: string;
  readonly header: string;
  /** Its role; `null` if its words are unknown. */
  readonly role: HeaderRole | 'date' | null;
  readonly used: boolean;
}
