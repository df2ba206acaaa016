/** The words of the Excel report's audit sheets as one type, which no other output needs. */
import type { RankBy } from '../../core/numbers/ratio.ts';

/** The columns of the analysis beyond those of a report. */
type AnalysisColumn =
  | 'indicator'
  | 'rankChange'
  | 'bar'
  | 'pointsChange'
  | 'addedPerThousand'
  | 'left'
  | 'above'
  | 'toPass';

type FindingColumn = 'severity' | 'message' | 'shownAt' | 'file' | 'sheet' | 'cell' | 'code';

/** Lines of the sheet 说明. */
export type AboutLine =
  | 'added'
  | 'ties'
  | 'rankBy'
  | 'rounding'
  | 'decimals'
  | 'order'
  | 'aliases'
  | 'vocabulary'
  | 'marks'
  | 'version'
  | 'command'
  | 'record';

export interface ExcelWords {
  readonly analysis: {
    /** Name of the sheet. */
    readonly sheet: string;
    /** No label may be recognised as the households or installed of a table. */
    readonly column: Readonly<Record<AnalysisColumn, string>>;
    readonly names: (names: readonly string[]) => string;
    readonly notes: readonly string[];
  };
  readonly findings: {
    readonly sheet: string;
    readonly column: Readonly<Record<FindingColumn, string>>;
    readonly none: string;
    readonly note: string;
    /** Comment of the cell itself on a finding. */
    readonly comment: (severity: string, message: string) => string;
  };
  /** Comment of the cell of a rate that is the sheet's own. */
  readonly keptRate: string;
  readonly about: {
    readonly sheet: string;
    readonly item: string;
    readonly content: string;
    readonly source: Readonly<Record<'this' | 'previous', SourceLabels>>;
    readonly line: Readonly<Record<AboutLine, string>>;
    readonly added: Readonly<Record<'previous' | 'declared' | 'none', string>>;
    /** Equal rates share a rank, and the next ones are skipped. */
    readonly competition: string;
    readonly rankBy: Readonly<Record<RankBy, string>>;
    /** Added to the rule of ranks in a table of more regions than formulas can rank in time. */
    readonly storedRanks: string;
    readonly rounding: string;
    /** Decimals of an indicator's printed rates; `name` may be empty. */
    readonly decimals: (name: string, decimals: number) => string;
    readonly order: Readonly<Record<'sheet' | 'rank', string>>;
    readonly alias: (current: string, previous: string) => string;
    readonly separator: string;
    readonly none: string;
    readonly marks: string;
    readonly unknownMaker: string;
    readonly recordNote: string;
  };
}

interface SourceLabels {
  readonly file: string;
  readonly sheet: string;
  readonly date: string;
  readonly sha256: string;
}
