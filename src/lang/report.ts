/** All texts for people as one type: a language that lacks one does not compile. */
import type { ErrorCode, ErrorDetail } from '../core/error.ts';
import type { FindingCode, FindingCounts, FindingOf, Severity } from '../core/finding.ts';
import type { TieMethod } from '../core/ranks/rank.ts';
import type { IsoDate, Measure } from '../core/snapshot.ts';
import type { Terms } from '../core/terms.ts';
import type { HelpWordsOf } from './help.ts';
import type { OpeningParts, SmallBasesParts, SummaryParts } from './words/summary.ts';
import type { TableWords } from './words/table.ts';
import type { help } from './zh/help.ts';

/** Maximum number of names, cells or words listed in a sentence; further ones are only counted. */
export const MAX_LISTED = 8;

/** Number of altered ranks in a cell of a table of revisions. */
export const MAX_RANKS = 20;

/** Result of a run that wrote files, for its last line. */
export interface RunParts {
  readonly date: IsoDate;
  readonly regions: number;
  readonly indicators: number;
  readonly read: readonly string[];
  readonly written: readonly string[];
  /** The configuration that was used; `null` for none. */
  readonly config: string | null;
  /** Number of findings of each severity. */
  readonly findings: Readonly<Record<Severity, number>>;
}

/** The words of `gasrank check` besides the findings themselves. */
interface CheckWords {
  readonly title: string;
  /** A sheet that was checked, by `place`. */
  readonly source: (role: 'this' | 'previous', place: string, date: IsoDate) => string;
  /** Headings of the severities, the places and the sentences. */
  readonly columns: readonly [severity: string, place: string, message: string];
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
}

/** Steps of a long run, shown while it lasts. */
export interface ProgressWords {
  /** Reading the `n`-th of so many files. */
  readonly reading: (file: string, n: number, of: number) => string;
  readonly comparing: string;
  readonly writing: string;
}

export type HelpWords = HelpWordsOf<typeof help>;

export interface Words {
  /** Labels for measures that the sheet lacks. */
  readonly measure: Readonly<Record<Measure, string>>;
  readonly region: string;
  readonly total: string;
  /** Name of a subtotal whose own name does not mark it as one. */
  readonly subtotal: (name: string) => string;
  /** Title of a sheet without one. */
  readonly untitled: (table: TableWords) => string;
  /** A first note that does not begin with a word for “note”. */
  readonly note: (text: string) => string;

  /** The line under the title: the date and the period that it is compared with. */
  readonly dateLine: (date: IsoDate, previous: { date: IsoDate; days: number } | null) => string;
  /** The date in brackets, as in official tables. */
  readonly dateLabel: (date: IsoDate) => string;
  readonly noteAddedFromPrevious: (label: string, previous: IsoDate, table: TableWords) => string;
  readonly noteAddedStated: (label: string) => string;
  readonly noteTies: Readonly<Record<Exclude<TieMethod, 'competition'>, string>>;
  readonly noteRankedAsShown: (table: TableWords) => string;
  /** Note that some rates are the sheet's own, since its counts are rounded. */
  readonly noteRatesKept: (table: TableWords) => string;
  /** Note on decimals that an option or the configuration sets. */
  readonly noteDecimals: (decimals: number, table: TableWords) => string;
  /** Note on names that are matched by aliases. */
  readonly noteAliases: (
    aliases: readonly { readonly current: string; readonly previous: string }[],
  ) => string;
  /** Note on texts of the sheets to which only the configuration gives their meaning. */
  readonly noteWords: (words: readonly (readonly [text: string, meaning: string])[]) => string;
  /** Meanings of the words of a configuration's vocabulary. */
  readonly wordKind: Readonly<
    Record<
      | Measure
      | 'region'
      | 'line-number'
      | 'device'
      | 'gas'
      | 'total'
      | 'subtotal'
      | 'note'
      | 'gas-name',
      string
    >
  >;
  readonly noteUnknown: string;
  readonly movements: string;
  /** Heading of the list of sources. */
  readonly sources: string;
  readonly opening: (parts: OpeningParts) => string;
  readonly summary: (parts: SummaryParts) => string;
  readonly smallBases: (parts: SmallBasesParts) => string;
  /** Names of the Excel sheets with last period's figures and with the official table. */
  readonly previousSheet: string;
  readonly reportSheet: string;
  /** A label of last period: 户数 → 上期户数. Must not read as a label of this one. */
  readonly previousLabel: (label: string) => string;

  readonly severity: Readonly<Record<Severity, string>>;
  readonly finding: {
    readonly [C in FindingCode]: (finding: FindingOf<C>, table: TableWords) => string;
  };
  /** Words for one indicator of a table. */
  readonly table: (terms: Terms) => TableWords;
  readonly error: {
    readonly [C in Exclude<ErrorCode, 'several-problems'>]: (
      error: Extract<ErrorDetail, { code: C }>,
    ) => string;
  };
  readonly errorLine: (message: string) => string;
  /** Further hint of an error: the file may be moved out of this folder. */
  readonly orMoveOut: (folder: string) => string;
  readonly findingLine: (severity: string, place: string, message: string) => string;
  /** Name of standard input in place of `-`. */
  readonly standardInput: string;
  readonly progress: ProgressWords;
  readonly place: (file: string, sheet: string | null, cell: string | null) => string;
  /** Further findings of the same kind, and their cells. */
  readonly sameKind: (
    count: number,
    cells: readonly string[],
    /** Option that lists each of them, or `null`. */
    option: '-v' | null,
  ) => string;
  /** Sentences, one after the other. */
  readonly sentences: (sentences: readonly string[]) => string;
  readonly moreFindings: (count: number) => string;
  readonly check: CheckWords;
  readonly written: (file: string, config: string | null) => string;
  /** A replaced file belonged to another user. */
  readonly takenOver: (file: string) => string;
  /** Last line in a window that waits for a key. */
  readonly closeWindow: string;
  readonly done: (run: RunParts) => string;
  /** There is no previous period; additions are stated or unknown. */
  readonly noPrevious: (command: string, isStated: boolean) => string;
  /** Note of a report without a previous period and without stated additions. */
  readonly noteNoPrevious: string;
  /** An output whose extension is another than that of its format. */
  readonly otherExtension: (file: string, format: string) => string;
  /** `--if-changed` found nothing to do. */
  readonly unchanged: (
    files: readonly string[],
    config: string | null,
    counts: FindingCounts,
  ) => string;
  readonly configUsed: (file: string) => string;
  /** No configuration: not found in these places, or, without places, switched off. */
  readonly configNone: (places: readonly string[]) => string;
  readonly bug: (version: string) => string;

  readonly help: HelpWords;
}
