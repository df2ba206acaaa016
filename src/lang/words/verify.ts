/** The words of `gasrank verify` as one type, which a report does not need. */
import type { Measure } from '../../core/snapshot.ts';

/** A figure that differs, with printed values; `null` is unknown. */
export interface DifferentFigure {
  /** The report's own cell, if it has cells. */
  readonly cell: string | null;
  readonly row: string;
  /** Empty in a report with one nameless indicator. */
  readonly indicator: string;
  readonly measure: Measure | 'ahead' | 'tied' | 'previousRank' | 'rankChange';
  readonly stated: string | null;
  readonly computed: string | null;
}

/** A printed value as stated by the report and as recomputed; `null` is none. */
interface DifferentValues {
  readonly stated: string | null;
  readonly computed: string | null;
}

/** Details of a verdict. */
interface VerdictParts {
  /** Number of recomputed figures; `null` if none could be recomputed. */
  readonly compared: number | null;
  readonly differences: number;
  /** The version that made the report, if it differs from the verifying one. */
  readonly madeBy: string | null;
}

export interface VerifyWords {
  readonly role: Readonly<Record<'this' | 'previous', string>>;
  /** State of a source in one word. */
  readonly state: Readonly<Record<'same' | 'changed' | 'missing' | 'piped' | 'unreadable', string>>;
  /** A source and its description. */
  readonly source: (name: string, remark: string) => string;
  /** The same file under another path than in the report. */
  readonly foundAs: (file: string) => string;
  readonly changed: (before: string, now: string) => string;
  readonly missing: string;
  readonly piped: string;

  readonly figure: (figure: DifferentFigure) => string;
  readonly rowMissing: (row: string) => string;
  readonly rowAdded: (row: string, cell: string | null) => string;
  readonly indicatorMissing: (indicator: string) => string;
  readonly indicatorAdded: (indicator: string) => string;
  readonly date: (stated: string | null, computed: string | null) => string;
  /** Rows, indicators or findings in another order: the first that differs, and the correct one. */
  readonly order: (stated: string | null, computed: string | null) => string;
  readonly findingMissing: (code: string, cell: string | null) => string;
  readonly findingAdded: (code: string, cell: string | null) => string;
  /** A property of a JSON report, by its path. */
  readonly property: (path: string, values: DifferentValues) => string;
  /** A cell of an Excel report without a figure of a region. */
  readonly cell: (place: string, values: DifferentValues) => string;
  /** A formula that gasrank does not write. */
  readonly formula: (place: string, values: DifferentValues) => string;
  /** A number format that shows another number. */
  readonly format: (place: string, values: DifferentValues) => string;
  /** A text of a Word file or a web page that is not in a cell of figures. */
  readonly text: (values: DifferentValues) => string;
  readonly sheetMissing: (sheet: string) => string;
  readonly sheetAdded: (sheet: string) => string;
  /** Parts that the report's record does not explain. */
  readonly notChecked: (parts: readonly string[]) => string;
  readonly moreDifferences: (count: number) => string;

  readonly verdict: Readonly<
    Record<
      'same' | 'sources-changed' | 'figures-differ' | 'both-differ' | 'not-verified',
      (parts: VerdictParts) => string
    >
  >;
}
