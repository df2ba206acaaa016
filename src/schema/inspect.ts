/** `gasrank.inspect/1`: the output of `gasrank inspect -f json`. */
import * as v from 'valibot';
import { MEASURES } from '../core/snapshot.ts';
import {
  CELL,
  COUNT,
  DAY,
  type Document,
  FINDING,
  HASH,
  MEASURE,
  PROBLEM,
  UNIT,
  wholeFrom,
} from './parts.ts';

const TEXTS = v.array(v.string());
const ROW = wholeFrom(1);
const COLUMN_LETTERS = v.pipe(v.string(), v.regex(/^[A-Z]+$/));

const FORMAT = v.union([
  v.object({ kind: v.picklist(['xlsx', 'ods', 'xls']) }),
  v.object({
    kind: v.literal('csv'),
    encoding: v.picklist(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030']),
    delimiter: v.picklist([',', '\t', ';', '|']),
  }),
]);

/** Header words of the best candidate in a sheet without a table. */
const HEADER_WORDS = v.object({
  found: TEXTS,
  missing: v.array(v.picklist(['region', 'households', 'installed'])),
  unknown: TEXTS,
});

const SHEET = v.object({
  name: v.string(),
  hidden: v.boolean(),
  /** `used`: its table is used; `not-chosen`: it has a table, but another one is used; `no-table`: it has none. */
  use: v.picklist(['used', 'not-chosen', 'no-table']),
  /** Names of its tables for `--sheet`. */
  tables: TEXTS,
  /** Reason why it has no table. */
  problem: v.nullable(PROBLEM),
  /** `null` if words are not the problem. */
  words: v.nullable(HEADER_WORDS),
});

/** An unknown header word, and the content of its column according to the figures. */
const SUGGESTION = v.object({
  role: v.picklist(['region', 'households', 'installed', 'rate']),
  word: v.string(),
});

/** A column of an indicator. */
const MEASURED = v.object({
  measure: MEASURE,
  column: COLUMN_LETTERS,
  /** The header labels above it, from the top level down. */
  header: TEXTS,
  /** Factor of its counts: 10,000 under 万户. */
  factor: wholeFrom(1),
  /** True if its header marks it as percent. */
  percent: v.boolean(),
  /** Its figure of the first region; `null` if there is none. */
  sample: v.nullable(v.string()),
});

const INDICATOR = v.object({
  device: v.string(),
  gas: v.string(),
  /** Unit of its counts, without a multiplier. */
  unit: UNIT,
  /** Decimals of the printed rate in percent; `null` if the sheet has no rates. */
  decimals: COUNT,
  measures: v.array(MEASURED),
});

const COLUMN = v.object({
  column: COLUMN_LETTERS,
  header: v.string(),
  /** `null` if its words are unknown. */
  role: v.nullable(
    v.picklist([...MEASURES, ...(['region', 'line-number', 'device', 'gas', 'date'] as const)]),
  ),
  used: v.boolean(),
});

const ROW_READING = v.object({
  row: ROW,
  kind: v.picklist([
    ...(['region', 'total', 'subtotal', 'section', 'note'] as const),
    ...(['sign-off', 'column-numbers', 'unnamed', 'left-out'] as const),
  ]),
  name: v.string(),
  /** For a total or a subtotal, the number of regions of which it is exactly the sum; else `null`. */
  sumOf: COUNT,
  /** The cells of a sign-off, whose text is not repeated; else `null`. */
  cells: v.nullable(v.array(CELL)),
});

const TABLE = v.object({
  /** Name for `--sheet`. */
  name: v.string(),
  sheet: v.string(),
  title: v.nullable(v.string()),
  /** `null` if there is none or more than one; see `problem`. */
  date: v.nullable(
    v.object({
      day: DAY,
      from: v.picklist(['option', 'sheet', 'sheet-name', 'file-name']),
      /** The cell that states it. */
      cell: v.nullable(CELL),
    }),
  ),
  /** The rows of each header; a table may consist of several blocks. */
  headers: v.pipe(v.array(v.object({ top: ROW, bottom: ROW })), v.minLength(1)),
  indicators: v.pipe(v.array(INDICATOR), v.minLength(1)),
  /** Every other column with a header. */
  columns: v.array(COLUMN),
  regions: v.object({ count: wholeFrom(1), first: CELL, last: CELL }),
  /** Every row below a header; in the long form, the first of each region. */
  rows: v.array(ROW_READING),
  findings: v.array(FINDING),
  /** Reason why it cannot be reported. */
  problem: v.nullable(PROBLEM),
});

/** A sheet of a folder, or a file without a readable sheet. */
const FOLDER_SHEET = v.object({
  file: v.string(),
  /** Name for `--sheet`; `null` for a whole file. */
  sheet: v.nullable(v.string()),
  date: v.nullable(DAY),
  /**
   * `this` and `previous`: the two that `--latest` uses. `not-chosen`: older, or no two can be used. `own-report`,
   * `copy` (of another file) and `no-table` are skipped. `unclear`: it may be one of the two, so the run stops.
   */
  use: v.picklist([
    ...(['this', 'previous', 'not-chosen', 'own-report'] as const),
    ...(['copy', 'no-table', 'unclear'] as const),
  ]),
  problem: v.nullable(PROBLEM),
});

/** A file or a folder. Columns are named by their letters; rows count from 1, as a spreadsheet shows them. */
const FILE = v.object({
  /** As the user named it. */
  file: v.string(),
  /** SHA-256 of its bytes; `null` if it could not be read. */
  sha256: v.nullable(HASH),
  /** `null` if it could not be read. */
  format: v.nullable(FORMAT),
  sheets: v.array(SHEET),
  /** The chosen table, or every visible one if the user did not choose. */
  tables: v.array(TABLE),
  /** Reason why no table can be shown. */
  problem: v.nullable(PROBLEM),
  /** Unknown header words that fit missing columns and may be added to the configuration. */
  suggestions: v.array(SUGGESTION),
  /** For a folder, files that cannot be read, then its sheets, newest first; else `null`. */
  folder: v.exactOptional(v.nullable(v.array(FOLDER_SHEET))),
});

export const INSPECT = v.object({
  schema: v.literal('gasrank.inspect/1'),
  files: v.pipe(v.array(FILE), v.minLength(1)),
});

export type InspectDocument = Document<typeof INSPECT>;

/** A file and the reading of each of its parts. Renderers turn it into text. */
export type Inspection = Required<Document<typeof FILE>>;
export type InspectedFolderSheet = Document<typeof FOLDER_SHEET>;
export type InspectedSheet = Document<typeof SHEET>;
export type InspectedTable = Document<typeof TABLE>;
export type InspectedIndicator = Document<typeof INDICATOR>;
export type InspectedMeasure = Document<typeof MEASURED>;
export type InspectedRow = Document<typeof ROW_READING>;
export type OtherColumn = Document<typeof COLUMN>;
export type Suggestion = Document<typeof SUGGESTION>;
