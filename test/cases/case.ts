/** A small input file with one kind of fault, and the expected results of the whole program. */

/** Expected results of a run. Everything is checked in `report -f json`, `check` and `inspect`, in Chinese and in English. */
export interface FileCase {
  /** Below `files/`. */
  readonly file: string;
  /** Last period's sheet, below `files/`. */
  readonly prev?: string;
  /** Further options of the command line, for every command that has them. */
  readonly options?: readonly string[];
  /** The exit code of `report` and `check`. */
  readonly exit: 0 | 1 | 2;
  /** The date of the report. */
  readonly date?: string;
  /**
   * One table for each indicator, a line for each region: name, households, installed, printed rate, rank, and with `prev`
   * what was added; `-` is unknown. The total stands last, behind `=`, without a rank.
   */
  readonly indicators?: readonly string[];
  /** The subtotals of each indicator, a line for each: name, households, installed, printed rate, `:`, and its regions. */
  readonly subtotals?: readonly string[];
  /** Names of the indicators (`自闭阀·管道气`; empty without device and gas). */
  readonly names?: readonly string[];
  /** Units of the indicators; `null` if the sheet states none. */
  readonly units?: readonly (string | null)[];
  /** Errors and warnings of `report` and `check`, as `figure-invalid C4`, in any order; information is not compared. */
  readonly findings?: readonly string[];
  /** Suggestions of `inspect` for unknown words. */
  readonly suggests?: readonly { readonly role: string; readonly word: string }[];
  /** Patterns that the terminal report or, for a rejection, its message must show, by language. */
  readonly shows?: Partial<Record<'zh' | 'en', readonly RegExp[]>>;
  /** Patterns that no output of `report`, `check`, `inspect` and `--summary-only` may contain, in either language. */
  readonly never?: readonly RegExp[];
}
