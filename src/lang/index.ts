/** The two languages of gasrank; turns findings and errors into sentences. */
import type { ErrorDetail } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { Measure } from '../core/snapshot.ts';
import type { Terms } from '../core/terms.ts';
import { en } from './en/index.ts';
import type { Words } from './report.ts';
import { OF_HOUSEHOLDS, type TableWords } from './words/table.ts';
import { zh } from './zh/index.ts';

export type { HelpWords, ProgressWords, RunParts, Words } from './report.ts';
export {
  type Additions,
  type Amount,
  type Missing,
  NAMES,
  type Naming,
  type Places,
  type Points,
  type RegionsAtRate,
  type Rise,
  type SmallBase,
  type SummaryParts,
} from './words/summary.ts';
export { OF_HOUSEHOLDS, type TableWords } from './words/table.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const WORDS: Readonly<Record<Language, Words>> = { zh, en };

/** The sentence of a finding, without its cell. */
export function findingMessage(words: Words, finding: Finding): string {
  const sentence = words.finding[finding.code] as (finding: Finding, table: TableWords) => string;
  return sentence(inShort(finding), words.table(finding.terms ?? OF_HOUSEHOLDS));
}

/** Characters of a text of a sheet that a sentence quotes; a name is far shorter. */
const MAX_QUOTED = 200;

/** The same with its texts, and the texts in its lists, no longer than a sentence can quote. */
function inShort<T extends object>(detail: T): T {
  const short = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(short);
    const isLong = typeof value === 'string' && value.length > MAX_QUOTED;
    return isLong ? `${value.slice(0, MAX_QUOTED - 1)}…` : value;
  };
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, short(value)]),
  ) as T;
}

/** Name of a column beside its figures: the usual word, or the table's own if it differs. */
export function columnWord(words: Words, terms: Terms, measure: Measure): string {
  const own = words.table(terms).measure[measure];
  return own === words.table(OF_HOUSEHOLDS).measure[measure] ? words.measure[measure] : own;
}

/** The sentence of an error with its hint. */
export function errorMessage(words: Words, detail: ErrorDetail): string {
  if (detail.code === 'several-problems') {
    return words.sentences(detail.problems.map((problem) => errorMessage(words, problem)));
  }
  const sentence = words.error[detail.code] as (detail: ErrorDetail) => string;
  const files = Object.entries(detail).flatMap(([name, value]) =>
    /file$/iu.test(name) ? [[name, fileName(words, value)]] : [],
  );
  return sentence({ ...inShort(detail), ...Object.fromEntries(files) });
}

/** A file in a sentence: as the user named it, but standard input in words. */
export function fileName(words: Words, file: string): string {
  return file === '-' ? words.standardInput : file;
}

/** A place in a sentence: file, sheet, and cell unless it is `null`. */
export function placeText(
  words: Words,
  { file, sheet, cell }: { file: string; sheet: string; cell: string | null },
): string {
  return words.place(fileName(words, file), sheet, cell);
}
