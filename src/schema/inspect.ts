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

/** Header words of a sheet without a table. */
const HEADER_WORDS = v.object({
  found: TEXTS,
  missing: v.array(v.picklist(['region', 'households', 'installed'])),
  unknown: TEXTS,
});

const SHEET = v.object({
  name: v.string(),
  hidden: v.boolean(),
  use: v.picklist(['used', 'not-chosen', 'no-table']),
  tables: TEXTS,
  problem: v.nullable(PROBLEM),
  words: v.nullable(HEADER_WORDS),
});

const SUGGESTION = v.object({
  role: v.picklist(['region', 'households', 'installed', 'rate']),
  word: v.string(),
});

const MEASURED = v.object({
  measure: MEASURE,
  column: COLUMN_LETTERS,
  header: TEXTS,
  factor: wholeFrom(1),
  percent: v.boolean(),
  sample: v.nullable(v.string()),
});

const INDICATOR = v.object({
  device: v.string(),
  gas: v.string(),
  unit: UNIT,
  decimals: COUNT,
  measures: v.array(MEASURED),
});

const COLUMN = v.object({
  column: COLUMN_LETTERS,
  header: v.string(),
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
  sumOf: COUNT,
  cells: v.nullable(v.array(CELL)),
});

const TABLE = v.object({
  name: v.string(),
  sheet: v.string(),
  title: v.nullable(v.string()),
  date: v.nullable(
    v.object({
      day: DAY,
      from: v.picklist(['option', 'sheet', 'sheet-name', 'file-name']),
      cell: v.nullable(CELL),
    }),
  ),
  headers: v.pipe(v.array(v.object({ top: ROW, bottom: ROW })), v.minLength(1)),
  indicators: v.pipe(v.array(INDICATOR), v.minLength(1)),
  columns: v.array(COLUMN),
  regions: v.object({ count: wholeFrom(1), first: CELL, last: CELL }),
  rows: v.array(ROW_READING),
  findings: v.array(FINDING),
  problem: v.nullable(PROBLEM),
});

/** A sheet of the folder of `--latest`, and its use. */
const FOLDER_SHEET = v.object({
  file: v.string(),
  sheet: v.nullable(v.string()),
  date: v.nullable(DAY),
  use: v.picklist([
    ...(['this', 'previous', 'not-chosen', 'own-report'] as const),
    ...(['copy', 'no-table', 'unclear'] as const),
  ]),
  problem: v.nullable(PROBLEM),
});

const FILE = v.object({
  file: v.string(),
  sha256: v.nullable(HASH),
  format: v.nullable(FORMAT),
  sheets: v.array(SHEET),
  tables: v.array(TABLE),
  problem: v.nullable(PROBLEM),
  suggestions: v.array(SUGGESTION),
  folder: v.exactOptional(v.nullable(v.array(FOLDER_SHEET))),
});

export const INSPECT = v.object({
  schema: v.literal('gasrank.inspect/1'),
  files: v.pipe(v.array(FILE), v.minLength(1)),
});

export type InspectDocument = Document<typeof INSPECT>;
