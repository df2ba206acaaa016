/** The `Inspection`: how a file was understood, in the parts that a person asks about. Renderers turn it into text. */
import type { ErrorCode } from '../../core/error.ts';
import type { SourceFormat } from '../../core/sheet/source.ts';
import type { DateOrigin, IsoDate, Measure } from '../../core/snapshot.ts';
import type { HeaderRole, RowKind } from '../../interpret/index.ts';
import type { ReportFinding } from '../report.ts';

/** Columns are named by their letters; rows count from 1, as a spreadsheet shows them. */
export interface Inspection {
  /** As the user named it. */
  readonly file: string;
  /** The SHA-256 of its bytes, in hexadecimal; `null` when it could not be read. */
  readonly sha256: string | null;
  /** `null` when it could not be read. */
  readonly format: SourceFormat | null;
  readonly sheets: readonly InspectedSheet[];
  /** Those that are meant: one, or every visible one where the user did not choose. */
  readonly tables: readonly InspectedTable[];
  /** Reason why it has no table that can be shown. */
  readonly problem: Problem | null;
  /** Unknown header words that fit what is missing; a configuration may hold them. */
  readonly suggestions: readonly Suggestion[];
  /** Of a folder: its sheets, the newest first, and the files that are not understood before them; else `null`. */
  readonly folder: readonly InspectedFolderSheet[] | null;
}

/** A sheet of a folder, or a file of which no sheet is understood. */
export interface InspectedFolderSheet {
  readonly file: string;
  /** As `--sheet` names it; `null` when a file as a whole is meant. */
  readonly sheet: string | null;
  readonly date: IsoDate | null;
  /**
   * `this` and `previous`: the two that `--latest` takes; `not-chosen`: it is older, or no two can be taken; `own-report`,
   * `copy` (of another file) and `no-table` are passed over; `unclear`: it may be one of the two, so that the run stops.
   */
  readonly use: 'this' | 'previous' | 'not-chosen' | 'own-report' | 'copy' | 'no-table' | 'unclear';
  readonly problem: Problem | null;
}

/** An error as its sentence. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
}

/** A header word that gasrank does not know, and what its column holds by its figures. */
export interface Suggestion {
  readonly role: 'region' | 'households' | 'installed' | 'rate';
  readonly word: string;
}

export interface InspectedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `used`: its table is meant; `not-chosen`: it has one, and another is meant; `no-table`: it has none. */
  readonly use: 'used' | 'not-chosen' | 'no-table';
  /** Its tables, as `--sheet` names them. */
  readonly tables: readonly string[];
  /** Reason why it has no table. */
  readonly problem: Problem | null;
  /** Without a table: the header words that came nearest to one; `null` where words are not what is wrong. */
  readonly words: HeaderWords | null;
}

interface HeaderWords {
  readonly found: readonly string[];
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

export interface InspectedTable {
  /** As `--sheet` names it. */
  readonly name: string;
  readonly sheet: string;
  readonly title: string | null;
  /** `null` when there is none, or more than one: `problem` tells. */
  readonly date: {
    readonly day: IsoDate;
    readonly from: DateOrigin;
    /** The cell that says it. */
    readonly cell: string | null;
  } | null;
  /** The rows of each header; a table may consist of several blocks. */
  readonly headers: readonly { readonly top: number; readonly bottom: number }[];
  readonly indicators: readonly InspectedIndicator[];
  /** Every other column that has a header. */
  readonly columns: readonly OtherColumn[];
  readonly regions: {
    readonly count: number;
    readonly first: string;
    readonly last: string;
  };
  /** Every row below a header; in the long form, the first of each region. */
  readonly rows: readonly InspectedRow[];
  readonly findings: readonly ReportFinding[];
  /** Reason why no report can be made of it. */
  readonly problem: Problem | null;
}

export interface InspectedIndicator {
  readonly device: string;
  readonly gas: string;
  /** Unit that it counts in, without a multiplier; `null` where the sheet does not say. */
  readonly unit: string | null;
  /** Decimals of the rate in percent, as the sheet prints it; `null` when it does not say. */
  readonly decimals: number | null;
  readonly measures: readonly InspectedMeasure[];
}

/** A column of an indicator. */
export interface InspectedMeasure {
  readonly measure: Measure;
  readonly column: string;
  /** The words over it, from the top level down. */
  readonly header: readonly string[];
  /** Factor of its counts: 10,000 under 万户. */
  readonly factor: number;
  /** Its header says that it is in percent. */
  readonly percent: boolean;
  /** Figure of the first region in it, as it was understood; `null` when there is none. */
  readonly sample: string | null;
}

export interface InspectedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  /** Of a total or a subtotal: how many regions it is exactly the sum of; else `null`. */
  readonly sumOf: number | null;
  /** Of a sign-off, which is not repeated: its cells; else `null`. */
  readonly cells: readonly string[] | null;
}

export interface OtherColumn {
  readonly column: string;
  readonly header: string;
  /** Role that it was taken for; `null` when its words are not known. */
  readonly role: HeaderRole | 'date' | null;
  readonly used: boolean;
}
