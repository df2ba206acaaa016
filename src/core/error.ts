/** An input or a usage that cannot be worked with. Its words are in `lang`, keyed by `code`. */
import type { NameFault } from './finding.ts';
import type {
  ConfigExpectation,
  DamageReason,
  DateFault,
  Limit,
  LooksLike,
  PatternProblem,
  UsageProblem,
} from './reason.ts';

/** The arguments of each kind of error; `file` and `sheet` are as the user named them. */
export interface ErrorArguments {
  'file-missing': { file: string };
  'file-is-directory': { file: string };
  'file-unreadable': { file: string; reason: string };
  /** A pipe, a device or a socket. */
  'file-not-regular': { file: string };
  /** `file` has lost bytes that are no UTF-8. */
  'name-not-utf8': { file: string };
  'working-folder-gone': Record<never, never>;
  'file-empty': { file: string };
  'file-locked-by-office': { file: string };
  'not-a-workbook': { file: string; looksLike: LooksLike | null };
  'password-protected': { file: string };
  /** `place` is the part of the file, or the sheet and cell, that shows the damage. */
  'workbook-damaged': { file: string; reason: DamageReason; place?: string };
  /** `sheet` is `null` when the whole file is meant. */
  /** `cells` are those furthest down and right, where they are why. */
  'over-limit': {
    file: string;
    sheet: string | null;
    limit: Limit;
    most: number;
    cells?: readonly string[];
  };
  /** `line` counts from 1. */
  'text-undecodable': { file: string; line: number };
  'quotes-unpaired': { file: string; line: number };
  /** The stored result of a formula is not what the cells that it names give. */
  'formula-contradicts': { file: string; sheet: string; cell: string; formula: string };
  /** A report of more cells than a workbook may have. */
  'excel-too-large': { cells: number; most: number };
  /** The folder of `verify --sources` is not there, or is a file. */
  'sources-missing': { folder: string };
  /** A file to verify that is none of gasrank's reports, is of a later version, or lacks its record. */
  'not-a-report': { file: string; reason: 'foreign' | 'newer' | 'incomplete' };
  'stdin-twice': Record<never, never>;
  'stdin-is-terminal': Record<never, never>;
  'sheet-missing': { file: string; sheet: string; sheets: readonly string[] };
  'no-table': { file: string; sheets: readonly string[] };
  'several-dates': {
    file: string;
    sheet: string;
    dates: readonly string[];
    option: '--date' | '--prev-date';
  };
  /** `dates` are the newest two of `count`; `isSplit`: a region has rows of several dates, so that each is a period. */
  'dates-in-column': {
    file: string;
    sheet: string;
    cell: string;
    header: string;
    dates: readonly string[];
    count: number;
    isSplit: boolean;
    option: '--date' | '--prev-date';
  };
  'sheet-not-understood': {
    file: string;
    sheet: string;
    missing: readonly string[];
    found: readonly string[];
    unknown: readonly string[];
  };
  'header-ambiguous': {
    file: string;
    sheet: string;
    cell: string;
    text: string;
    rival: { cell: string; text: string };
  };
  /** `rival` is the same column under another time; `null` when there is none. */
  'period-in-header': {
    file: string;
    sheet: string;
    cell: string;
    text: string;
    rival: { cell: string; text: string } | null;
  };
  /** Checks whether the column holds counts or percentages. */
  'progress-unclear': { file: string; sheet: string; cell: string; text: string };
  /** A column that is in two units at once, or in another than the households of its indicator. */
  'units-conflict': {
    file: string;
    sheet: string;
    cell: string;
    text: string;
    units: readonly [string, string];
  };
  /**
   * A text that seems to say what counts are multiplied by, and cannot be read: 户数(万户/年) in a header, 单位：每万户 above
   * it. `cell` is `null` for the name of the sheet or the file.
   */
  'unit-unclear': {
    file: string;
    sheet: string;
    cell: string | null;
    text: string;
    unit: string;
  };
  /** A column of counts that states no unit, beside one of the same indicator that is multiplied. */
  'unit-missing': {
    file: string;
    sheet: string;
    cell: string;
    text: string;
    other: { cell: string; text: string; unit: string };
  };
  'two-region-columns': { file: string; sheet: string; cell: string };
  'indicator-incomplete': {
    file: string;
    sheet: string;
    cell: string;
    indicator: string;
    missing: 'households' | 'installed';
    unknown: readonly string[];
  };
  /** A pivot table counts or averages in `cells` what it should add up; `text` heads the first of them. */
  'pivot-without-sums': { file: string; sheet: string; cells: readonly string[]; text: string };
  /** A header, or the names of all regions, cannot be read without this cell. */
  'name-unusable': { file: string; sheet: string; cell: string; fault: NameFault };
  'only-hidden': { file: string; sheet: string; option: '--sheet' | '--prev-sheet' };
  'no-regions': { file: string; sheet: string; cell: string };
  /** A column tells the rows of each region apart; `cells` are those of one region, `word` is the column's in the first. */
  'regions-split': {
    file: string;
    sheet: string;
    cell: string;
    header: string;
    region: string;
    cells: readonly string[];
    word: string;
  };
  /** `latest`: they are of several days, so that `--latest` may choose. */
  'several-tables': {
    file: string;
    sheets: readonly string[];
    option: '--sheet' | '--prev-sheet';
    latest?: true;
  };
  /** Several problems at once, each with its own sentence. */
  'several-problems': { problems: readonly ErrorDetail[] };
  'no-date': { file: string; sheet: string; option: '--date' | '--prev-date' };
  'date-unusable': {
    file: string;
    sheet: string;
    /** The cell that says it, or which name. */
    place: { cell: string } | 'sheet-name' | 'file-name';
    text: string;
    fault: DateFault;
    option: '--date' | '--prev-date';
  };
  'previous-not-older': { file: string; date: string; previousFile: string; previousDate: string };
  'previous-sheet-not-older': {
    file: string;
    sheet: string;
    date: string;
    previousSheet: string;
    previousDate: string;
  };
  /** Two files side by side, of which neither is the newer. */
  'periods-alike': { file: string; previousFile: string; date: string };
  /** Last period's file, given twice: behind this period's, and with `--prev`. */
  'prev-twice': { file: string; prev: string };
  /** A folder in place of this period's file. */
  'folder-as-sheet': { folder: string };
  /** Of `--latest`: an option that it leaves no room for, or a file (`option` is `null`). */
  'latest-with': { option: string | null };
  /** `dates` are those of a sheet that says more than one; `text` is what is nearly a date. */
  'latest-date-unclear': {
    file: string;
    sheet: string;
    dates: readonly string[];
    text: string | null;
  };
  'latest-none': { folder: string };
  'latest-one': { folder: string; file: string; sheet: string; date: string };
  'latest-same-date': {
    date: string;
    file: string;
    sheet: string;
    rivalFile: string;
    rivalSheet: string;
  };
  'latest-other-table': { file: string; sheet: string; rivalFile: string; rivalSheet: string };
  /** A report of gasrank's own, of a day of which there is no sheet. */
  'latest-report-alone': { file: string; date: string };
  'bad-time': { value: string };
  'bad-name': { value: string };
  /** Of `schedule`: what stands behind `--` is no report, or somebody would have to be there. */
  'schedule-no-report': Record<never, never>;
  /** The report's command line does not stand behind `--`; `line` is the one that does. */
  'schedule-without-dashes': { line: string };
  'schedule-no-output': Record<never, never>;
  'schedule-stdin': Record<never, never>;
  /** `--on-failure` for another system than systemd, or of what is no unit. */
  'schedule-on-failure': { system: 'cron' | 'windows' };
  'bad-unit': { value: string };
  'schedule-unquotable': { system: 'cron' | 'systemd' | 'windows'; text: string };
  'schedule-too-long': { most: number };
  'bad-date': { option: string; value: string };
  'bad-choice': { option: string; value: string; choices: readonly string[] };
  'bad-decimals': { value: string };
  'bad-names': { value: string };
  'bad-days': { value: string };
  'bad-alias': { value: string };
  /** One name of last period's, and the names of this period's that it is said to be. */
  'aliases-conflict': { previous: string; names: readonly string[] };
  'aliases-chain': { name: string };
  'needs-prev': { option: string };
  /** `regions` is every one that there is, the total too. */
  'region-unknown': { region: string; regions: readonly string[]; suggestion: string | null };
  'region-ambiguous': { region: string; regions: readonly string[] };
  'indicator-unknown': {
    indicator: string;
    indicators: readonly string[];
    suggestion: string | null;
  };
  'config-exists': { file: string };
  'config-unreadable': { file: string; reason: string };
  'config-not-utf8': { file: string };
  /** Line and column count from 1; `found` is empty at the end of the file. */
  'config-syntax': { file: string; line: number; column: number; found: string };
  'config-unknown-key': {
    file: string;
    key: string;
    known: readonly string[];
    suggestion: string | null;
  };
  /** `key` is empty when the whole file is meant. */
  'config-value': {
    file: string;
    key: string;
    expected: ConfigExpectation;
    choices: readonly string[];
  };
  'unknown-extension': { file: string; extensions: readonly string[] };
  'binary-to-terminal': { format: string };
  'output-is-input': { file: string };
  'output-unwritable': { file: string; reason: string };
  /** `beside` is the name, in the same folder, that the report has been written under instead. */
  'output-locked': { file: string; beside: string };
  /** `part` is what of the pattern of an output's name is wrong. */
  'bad-pattern': { pattern: string; part: string; problem: PatternProblem };
  'outputs-alike': { output: string };
  'format-of-several': Record<never, never>;
  'if-changed-unknowable': { extensions: readonly string[] };
  'options-conflict': { option: string; other: string };
  'section-twice': { section: string };
  'option-of-format': { option: string; formats: readonly string[] };
  'stdout-unwritable': { reason: string };
  /** `command` is the one whose `--help` helps; `null` for the program's own. */
  usage: {
    problem: UsageProblem;
    name: string;
    suggestion: string | null;
    command: string | null;
  };
}

export type ErrorCode = keyof ErrorArguments;
type ErrorOf<C extends ErrorCode> = { readonly code: C } & Readonly<ErrorArguments[C]>;
export type ErrorDetail = { [C in ErrorCode]: ErrorOf<C> }[ErrorCode];

const UNWRITTEN: readonly ErrorCode[] = ['output-unwritable', 'output-locked', 'stdout-unwritable'];

/** Thrown by `read`, `interpret`, `compare` and `cli`; `detail` says which kind and with what. */
export class GasrankError extends Error {
  readonly detail: ErrorDetail;
  /** The folder whose files all have to be understood: moving this one out of it is a way out as well. */
  readonly folder: string | null;

  constructor(detail: ErrorDetail, options?: ErrorOptions & { readonly folder?: string }) {
    super(`gasrank: ${JSON.stringify(detail)}`, options);
    this.name = 'GasrankError';
    this.detail = detail;
    this.folder = options?.folder ?? null;
  }

  /** The build puts this class into several files; an error of any of them is one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'GasrankError';
  }

  /** 3 when an output could not be written, else 2 (DESIGN, command line contract). */
  get exitCode(): number {
    return UNWRITTEN.includes(this.detail.code) ? 3 : 2;
  }
}
