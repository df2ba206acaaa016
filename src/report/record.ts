/** The record of a report: its sources and rules as data, by which the same figures can be computed again. */
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { Alias } from '../core/alias.ts';
import { RANK_BY, type RankBy } from '../core/numbers/ratio.ts';
import { TIE_METHODS, type TieMethod } from '../core/ranks/rank.ts';
import type { IsoDate } from '../core/snapshot.ts';
import type { ExtraWords } from '../interpret/index.ts';
import { baseName } from './format.ts';
import {
  type Made,
  type Report,
  type ReportSource,
  type Rules,
  type ShapingRules,
  SORTS,
} from './report.ts';

export const RECORD_SCHEMA = 'gasrank.record/1';

/** Most decimals of a printed rate. */
const MAX_DECIMALS = 6;
/** More of these no record has that a command made: names and words of a configuration, and characters of each. */
const MAX_NAMES = 20_000;
const MAX_TEXT = 32_767;
/** Cells of a workbook that a record is put together from. */
const MAX_PIECES = 64;

export interface ReportRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** This period's sheet, then last period's. */
  readonly sources: readonly RecordedSource[];
  readonly ties: TieMethod;
  readonly rankBy: RankBy;
  /** `null` when no command made the report. */
  readonly made: Made | null;
}

/** A source with its SHA-256, in hexadecimal. */
export interface RecordedSource extends Omit<ReportSource, 'sha256'> {
  readonly sha256: string;
}

/** The record of a report. */
export function recordOf({ sources, ties, rankBy, made }: Report): ReportRecord {
  return {
    schema: RECORD_SCHEMA,
    sources: sources.map(({ role, file, sheet, date, sha256 }) => {
      return { role, file, sheet, date, sha256: sha256() };
    }),
    ...{ ties, rankBy },
    made: made && madeBy(made),
  };
}

/** The same record without the folders of files, for a sheet that people read. */
export function withoutFolders(
  { sources, made, ...record }: ReportRecord,
  command: string,
): ReportRecord {
  return {
    ...record,
    sources: sources.map((source) => ({ ...source, file: baseName(source.file) })),
    made: made && { ...made, command },
  };
}

export function madeBy({ version, command, rules }: Made): Made {
  const aliases = rules.aliases.map(({ current, previous, isLasting }) => {
    return { current, previous, ...(isLasting ? { isLasting } : {}) };
  });
  return { version, command, rules: { ...rules, aliases } };
}

/** The record as one line of JSON in which no character gets lost in a cell of a workbook. */
export function recordText(record: ReportRecord): string {
  // Controls have no place in XML, and Excel reads `_x0041_` as a character's number.
  return JSON.stringify(record).replace(
    /[\p{Cc}\ufffe\uffff]|_(?=x)/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The record that a text is, as `recordText` wrote it; `null` when it is none. */
export function parseRecord(text: string): ReportRecord | null {
  const document = parseJson(text);
  return isObject(document) && document['schema'] === RECORD_SCHEMA ? recordIn(document) : null;
}

/**
 * The record among the texts of a sheet's cells, row by row and without the empty ones. A long one stands in pieces,
 * one below the other.
 */
export function recordAmong(texts: readonly string[]): ReportRecord | null {
  const start = texts.findIndex((text) => text.startsWith(`{"schema":"${RECORD_SCHEMA}"`));
  if (start < 0) return null;
  let joined = '';
  for (const text of texts.slice(start, start + MAX_PIECES)) {
    joined += text;
    const record = parseRecord(joined);
    if (record) return record;
  }
  return null;
}

/**
 * Sources and rules of a document under the names that a record has for them, such as the JSON of a report;
 * `null` when it says it otherwise.
 */
export function recordIn(document: unknown): ReportRecord | null {
  if (!isObject(document)) return null;
  const sources = listOf(document['sources'], sourceIn);
  const ties = TIE_METHODS.find((method) => method === document['ties']);
  const rankBy = RANK_BY.find((what) => what === document['rankBy']);
  const made = document['made'] === null ? null : madeIn(document['made']);
  if (!sources || !isPair(sources) || !ties || !rankBy || made === undefined) return null;
  return { schema: RECORD_SCHEMA, sources, ties, rankBy, made };
}

/** This period's sheet, and last period's where there is one. */
function isPair([current, previous, ...more]: readonly RecordedSource[]): boolean {
  const isLast = previous === undefined || previous.role === 'previous';
  return current?.role === 'this' && isLast && more.length === 0;
}

function sourceIn(value: unknown): RecordedSource | undefined {
  if (!isObject(value)) return undefined;
  const { role, file, sheet, date, sha256 } = value;
  if (role !== 'this' && role !== 'previous') return undefined;
  if (!isText(file) || !isText(sheet) || !isDate(date) || !isHash(sha256)) return undefined;
  return { role, file, sheet, date, sha256 };
}

function madeIn(value: unknown): Made | undefined {
  if (!isObject(value) || !isObject(value['rules'])) return undefined;
  const { version, command } = value;
  const rules = rulesIn(value['rules']);
  if (!isText(version) || typeof command !== 'string' || !rules) return undefined;
  return { version, command, rules };
}

function rulesIn(value: Record<string, unknown>): Rules | undefined {
  const { decimals } = value;
  const aliases = listOf(value['aliases'], aliasIn);
  const vocabulary = vocabularyIn(value['vocabulary']);
  const shaping = SHAPING.some((name) => name in value) ? shapingIn(value) : {};
  const { earlierSheets } = value;
  if (!isDecimals(decimals) || !aliases || !vocabulary || !shaping) return undefined;
  if (earlierSheets !== undefined && !isWhole(earlierSheets)) return undefined;
  const earlier = earlierSheets === undefined ? {} : { earlierSheets };
  return { decimals, aliases, vocabulary, ...shaping, ...earlier };
}

const SHAPING = [
  ...(['ties', 'rankBy', 'sort', 'dates'] as const),
  ...(['title', 'regionOrder', 'smallBase'] as const),
] satisfies readonly (keyof ShapingRules)[];

function shapingIn(value: Record<string, unknown>): ShapingRules | undefined {
  const { dates, title, smallBase } = value;
  const ties = TIE_METHODS.find((method) => method === value['ties']);
  const rankBy = RANK_BY.find((what) => what === value['rankBy']);
  const sort = SORTS.find((order) => order === value['sort']);
  const regionOrder = listOf(value['regionOrder'], textIn);
  if (!ties || !rankBy || !sort || !regionOrder || !isObject(dates)) return undefined;
  const { this: current, previous } = dates;
  if (!isDateOrNull(current) || !isDateOrNull(previous) || !isWhole(smallBase)) return undefined;
  if (title !== null && !isText(title)) return undefined;
  return { ties, rankBy, sort, dates: { this: current, previous }, title, regionOrder, smallBase };
}

/** Checks whether the rules are all that a report is made again by; those of gasrank 0.1.0 are not. */
export function isComplete(rules: Rules): rules is Rules & ShapingRules {
  return SHAPING.every((name) => rules[name] !== undefined);
}

function aliasIn(value: unknown): Alias | undefined {
  if (!isObject(value)) return undefined;
  const { current, previous, isLasting = false } = value;
  if (!isText(current) || !isText(previous) || typeof isLasting !== 'boolean') return undefined;
  return { current, previous, ...(isLasting ? { isLasting } : {}) };
}

/** A kind of word that this version does not know changes nothing. */
function vocabularyIn(value: unknown): ExtraWords | undefined {
  if (!isObject(value)) return undefined;
  const kinds = Object.entries(value).map(
    ([kind, words]) => [kind, listOf(words, textIn)] as const,
  );
  return kinds.every(([, words]) => words) ? Object.fromEntries(kinds) : undefined;
}

/** Every item as `itemIn` understands it; `undefined` unless it understands them all. */
export function listOf<T>(
  value: unknown,
  itemIn: (item: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_NAMES) return undefined;
  const items = value.map(itemIn).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT;

const textIn = (value: unknown) => (isText(value) ? value : undefined);

const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/u.test(value);

/** A day that the calendar has. */
const isDate = (value: unknown): value is IsoDate =>
  isText(value) && /^\d{4}-\d\d-\d\d$/u.test(value) && isValid(parseISO(value));

const isDateOrNull = (value: unknown): value is IsoDate | null => value === null || isDate(value);

const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const isDecimals = (value: unknown): value is number | null =>
  value === null || (isWhole(value) && value <= MAX_DECIMALS);
