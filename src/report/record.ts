/** The record of a report: its sources and rules as data, by which the same figures can be computed again. */
import type { Alias } from '../core/alias.ts';
import { TIE_METHODS, type TieMethod } from '../core/rank.ts';
import { RANK_BY, type RankBy } from '../core/ratio.ts';
import type { IsoDate } from '../core/snapshot.ts';
import type { ExtraWords } from '../interpret/index.ts';
import type { Made, Report, ReportSource } from './report.ts';

export const RECORD_SCHEMA = 'gasrank.record/1';

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

export function madeBy({ version, command, rules: { decimals, aliases, vocabulary } }: Made): Made {
  const names = aliases.map(({ current, previous }) => ({ current, previous }));
  return { version, command, rules: { decimals, aliases: names, vocabulary } };
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
  for (const text of texts.slice(start)) {
    joined += text;
    const record = parseRecord(joined);
    if (record) return record;
  }
  return null;
}

/**
 * What a document says of sources and rules under the names that a record has for them, such as the JSON of a report;
 * `null` when it says it otherwise.
 */
export function recordIn(document: unknown): ReportRecord | null {
  if (!isObject(document)) return null;
  const sources = listOf(document['sources'], sourceIn);
  const ties = TIE_METHODS.find((method) => method === document['ties']);
  const rankBy = RANK_BY.find((what) => what === document['rankBy']);
  const made = document['made'] === null ? null : madeIn(document['made']);
  if (!sources || sources.length === 0 || !ties || !rankBy || made === undefined) return null;
  return { schema: RECORD_SCHEMA, sources, ties, rankBy, made };
}

function sourceIn(value: unknown): RecordedSource | undefined {
  if (!isObject(value)) return undefined;
  const { role, file, sheet, date, sha256 } = value;
  if (role !== 'this' && role !== 'previous') return undefined;
  if (!isText(file) || !isText(sheet) || !isDate(date) || !isText(sha256)) return undefined;
  return { role, file, sheet, date, sha256 };
}

function madeIn(value: unknown): Made | undefined {
  if (!isObject(value) || !isObject(value['rules'])) return undefined;
  const { version, command } = value;
  const { decimals } = value['rules'];
  const aliases = listOf(value['rules']['aliases'], aliasIn);
  const vocabulary = vocabularyIn(value['rules']['vocabulary']);
  if (!isText(version) || !isText(command) || !isDecimals(decimals)) return undefined;
  return aliases && vocabulary
    ? { version, command, rules: { decimals, aliases, vocabulary } }
    : undefined;
}

function aliasIn(value: unknown): Alias | undefined {
  if (!isObject(value)) return undefined;
  const { current, previous } = value;
  return isText(current) && isText(previous) ? { current, previous } : undefined;
}

/** A kind of word that this version does not know changes nothing. */
function vocabularyIn(value: unknown): ExtraWords | undefined {
  if (!isObject(value)) return undefined;
  const kinds = Object.entries(value).map(
    ([kind, words]) => [kind, listOf(words, (word) => (isText(word) ? word : undefined))] as const,
  );
  return kinds.every(([, words]) => words) ? Object.fromEntries(kinds) : undefined;
}

/** Every item as `itemIn` understands it; `undefined` unless it understands them all. */
export function listOf<T>(
  value: unknown,
  itemIn: (item: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
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

const isText = (value: unknown): value is string => typeof value === 'string';

const isDate = (value: unknown): value is IsoDate =>
  isText(value) && /^\d{4}-\d\d-\d\d$/u.test(value);

const isDecimals = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && Number(value) >= 0);
