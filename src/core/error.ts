/** Errors of unusable input or wrong usage. Their messages are in `lang`, by `code`. */
import type { NameFault } from './finding.ts';
import type {
  ConfigExpectation,
  DamageReason,
  DateFault,
  Limit,
  LooksLike,
  PatternProblem,
  RequiredColumn,
  TargetFault,
  UsageProblem,
} from './reason.ts';

/** The arguments of each kind of error; `file` and `sheet` are as the user named them. */
export interface ErrorArguments {
  'file-missing': { file: string };
  'file-is-directory': { file: string };
  'file-unreadable': { file: string; reason: string };
  /** A pipe, a device or a socket. */
  'file-not-regular': { file: string };
  /** `file` lacks the bytes that are not UTF-8. */
  'name-not-utf8': { file: string };
  'working-folder-gone': Record<never, never>;
  'file-empty': { file: string };
  'file-locked-by-office': { file: string };
  'not-a-workbook': { file: string; looksLike: LooksLike | null };
  'password-protected': { file: string };
  /** `place` is the part of the file, or the sheet and cell, that shows the damage. */
  'workbook-damaged': { file: string; reason: DamageReason; place?: string };
  /** `sheet` is `null` if the limit is that of the whole file. */
  /** `cells` are those furthest down and right, if they are the reason. */
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
  /** The stored result of a formula is not what its cells give. */
  'formula-contradicts': { file: string; sheet: string; cell: string; formula: string };
  /** A report of more cells than a workbook may have. */
  'excel-too-large': { cells: number; most: number };
  /** A report of more cells than a document may have. */
  'word-too-large': { cells: number; most: number };
  /** More regions, or more rows of all `indicators`, than a picture may have. */
  'picture-too-long': {
    command: 'report' | 'trend';
    regions: number;
    indicators: number;
    mostRegions: number;
    mostRows: number;
  };
  /** No font with Chinese characters in the usual folders. */
  'no-font': { folders: readonly string[] };
  /** The font of the configuration. */
  'font-unreadable': { file: string };
  /** `characters` are those that would be boxes. */
  'font-lacks': { file: string; characters: readonly string[] };
  /** The folder of `verify --sources` is not there, or is a file. */
  'sources-missing': { folder: string };
  /** The file to verify is not a report of gasrank, is of a later version, or lacks its record. */
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
  /** `dates` are the newest two of `count`. `isSplit`: a region has rows of several dates, so each date is a period. */
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
    missing: readonly RequiredColumn[];
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
  /** `rival` is the same column under another time, if there is one. */
  'period-in-header': {
    file: string;
    sheet: string;
    cell: string;
    text: string;
    rival: { cell: string; text: string } | null;
  };
  /** It is unclear whether the column holds counts or percentages. */
  'progress-unclear': { file: string; sheet: string; cell: string; text: string };
  /** A column has two units, or another unit than the households of its indicator. */
  'units-conflict': {
    file: string;
    sheet: string;
    cell: string;
    text: string;
    units: readonly [string, string];
  };
  /**
   * A text seems to multiply counts but cannot be read: 户数(万户/年) in a header, 单位：每万户 above it. `cell` is
   * `null` for the name of the sheet or the file.
   */
  'unit-unclear': {
    file: string;
    sheet: string;
    cell: string | null;
    text: string;
    unit: string;
  };
  /** A column of counts states no unit, but another one of the same indicator is multiplied. */
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
  /** A pivot table counts or averages in `cells` instead of summing; `text` is the header of the first of them. */
  'pivot-without-sums': { file: string; sheet: string; cells: readonly string[]; text: string };
  /** The header or the names of all regions cannot be read without this cell. */
  'name-unusable': { file: string; sheet: string; cell: string; fault: NameFault };
  'only-hidden': { file: string; sheet: string; option: '--sheet' | '--prev-sheet' };
  /** A number of a text file that its own commas divide into several cells. `text` is in the first cell past the header. */
  'number-divided': { file: string; sheet: string; cell: string; text: string };
  'no-regions': { file: string; sheet: string; cell: string };
  /**
   * A column distinguishes several rows of each region. `cells` are those of one region, `word` is the column's text in
   * the first.
   */
  'regions-split': {
    file: string;
    sheet: string;
    cell: string;
    header: string;
    region: string;
    cells: readonly string[];
    word: string;
  };
  /** `latest`: the tables have several dates, so `--latest` can choose. */
  'several-tables': {
    file: string;
    sheets: readonly string[];
    option: '--sheet' | '--prev-sheet';
    latest?: true;
  };
  /** Several problems, each with its own sentence. */
  'several-problems': { problems: readonly ErrorDetail[] };
  'no-date': { file: string; sheet: string; option: '--date' | '--prev-date' };
  'date-unusable': {
    file: string;
    sheet: string;
    /** The cell, or the name, that states the date. */
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
  /** Two positional files have the same date. */
  'periods-alike': { file: string; previousFile: string; date: string };
  /** Last period's file was given twice: as a second argument and with `--prev`. */
  'prev-twice': { file: string; prev: string };
  /** A folder was given instead of this period's file. */
  'folder-as-sheet': { folder: string };
  /** An option, or a file (`option` is `null`), that cannot be combined with `--latest`. */
  'latest-with': { option: string | null };
  /** `dates` are those of a sheet that states more than one; `text` almost is a date. */
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
  /** The folder has one of gasrank's own reports, but no sheet of its date. */
  'latest-report-alone': { file: string; date: string };
  /** No table was found for a trend, or only one date; `since` and `until` are those of the options. */
  'series-none': { places: readonly string[]; since: string | null; until: string | null };
  'series-one': { file: string; sheet: string; date: string };
  'series-other-table': { file: string; sheet: string; rivalFile: string; rivalSheet: string };
  'series-empty-span': { since: string; until: string };
  'bad-last': { value: string };
  'bad-target': { value: string };
  /** A target of the configuration, or of the command line if `file` is `null`. */
  'target-fault': { file: string | null; key: string; fault: TargetFault };
  'target-without-rate': { option: string };
  'target-indicator-unknown': {
    file: string;
    indicator: string;
    indicators: readonly string[];
    suggestion: string | null;
  };
  /** Neither `--date` nor a return states the date of the period. */
  'collect-no-date': Record<never, never>;
  /** All sheets of the folder of `--like` are of this date or later. */
  'collect-none-before': { folder: string; date: string };
  /** A sheet in the layout of last period's would not be read as the collected figures; `name` is the first that differs. */
  'collect-layout': { file: string; sheet: string; name: string };
  'bad-time': { value: string };
  'bad-name': { value: string };
  /** The command after `--` of `schedule` is not a report, or it needs a person at the keyboard. */
  'schedule-no-report': Record<never, never>;
  /** The report's command line was given without `--`; `line` is the corrected one. */
  'schedule-without-dashes': { line: string };
  'schedule-no-output': Record<never, never>;
  'schedule-stdin': Record<never, never>;
  /** `--on-failure` was given for another system than systemd. */
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
  /** Last period's name, and the several names of this period that aliases give it. */
  'aliases-conflict': { previous: string; names: readonly string[] };
  'aliases-chain': { name: string };
  'needs-prev': { option: string };
  'needs-latest': { option: string };
  /** No target has both dates. */
  'needs-schedule': { option: string };
  /** `regions` are all regions and the total. */
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
  /** `key` is empty for the whole file. */
  'config-value': {
    file: string;
    key: string;
    expected: ConfigExpectation;
    choices: readonly string[];
  };
  'unknown-extension': { file: string; extensions: readonly string[] };
  'binary-to-terminal': { format: string };
  'output-is-input': { file: string };
  'output-foreign': { file: string };
  'output-unwritable': { file: string; reason: string };
  /** `beside` is the file name in the same folder under which the report was written instead. */
  'output-locked': { file: string; beside: string };
  /** `part` is the wrong part of the pattern of an output's name. */
  'bad-pattern': { pattern: string; part: string; problem: PatternProblem };
  'outputs-alike': { output: string };
  'format-of-several': Record<never, never>;
  'if-changed-unknowable': { extensions: readonly string[] };
  'options-conflict': { option: string; other: string };
  'section-twice': { section: string };
  'option-of-format': { option: string; formats: readonly string[] };
  'stdout-unwritable': { reason: string };
  /** `command` is the one whose `--help` the message recommends; `null` for the program's own. */
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

/** Thrown by `read`, `interpret`, `compare` and `cli`; `detail` has the code and its arguments. */
export class GasrankError extends Error {
  readonly detail: ErrorDetail;
  /** The folder of `--latest`, all files of which must be understood. The hint adds that the file may be moved out of it. */
  readonly folder: string | null;

  constructor(detail: ErrorDetail, options?: ErrorOptions & { readonly folder?: string }) {
    super(`gasrank: ${JSON.stringify(detail)}`, options);
    this.name = 'GasrankError';
    this.detail = detail;
    this.folder = options?.folder ?? null;
  }

  /** 3 if an output could not be written, else 2. */
  get exitCode(): number {
    return UNWRITTEN.includes(this.detail.code) ? 3 : 2;
  }
}
