/** The words of `gasrank verify` as one type; apart from the others because a report needs none of them. */
import type { Measure } from '../../core/snapshot.ts';

/** A figure of a report that has been verified; texts are as they print, `null` is unknown. */
export interface DifferentFigure {
  /** The report's own cell, where it has cells. */
  readonly cell: string | null;
  readonly row: string;
  /** Empty in a report of one nameless indicator. */
  readonly indicator: string;
  readonly measure: Measure | 'tied' | 'previousRank' | 'rankChange';
  readonly stated: string | null;
  readonly computed: string | null;
}

/** A value as the report states it and as it is computed again, as they print; `null` is none. */
interface DifferentValues {
  readonly stated: string | null;
  readonly computed: string | null;
}

/** Details of a verdict. */
interface VerdictParts {
  /** Number of figures that were computed again; `null` when none could be. */
  readonly compared: number | null;
  readonly differences: number;
  /** The version that made the report, when it is not the one that verifies it. */
  readonly madeBy: string | null;
}

export interface VerifyWords {
  readonly role: Readonly<Record<'this' | 'previous', string>>;
  /** State of a source, in one word. */
  readonly state: Readonly<Record<'same' | 'changed' | 'missing' | 'piped' | 'unreadable', string>>;
  /** A source, and what there is to say of it. */
  readonly source: (name: string, told: string) => string;
  /** The same file by another path than the report names. */
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
  /** Rows, indicators or findings in another order: the first that differs, and the one that belongs there. */
  readonly order: (stated: string | null, computed: string | null) => string;
  readonly findingMissing: (code: string, cell: string | null) => string;
  readonly findingAdded: (code: string, cell: string | null) => string;
  /** A property of a JSON report, by its path. */
  readonly property: (path: string, values: DifferentValues) => string;
  /** A cell of an Excel report that holds no figure of a region. */
  readonly cell: (place: string, values: DifferentValues) => string;
  /** A formula in place of what gasrank writes. */
  readonly formula: (place: string, values: DifferentValues) => string;
  /** A number format that shows another number. */
  readonly format: (place: string, values: DifferentValues) => string;
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
