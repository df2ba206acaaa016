/** CSV, TSV and their kin → one grid, through csv-parse. The only file that knows the library. */
import path from 'node:path';
import { GasrankError } from '../core/error.ts';
import { keepWithin } from '../core/limits.ts';
import type { Cell, Grid } from '../core/sheet/grid.ts';
import type { SourceFormat } from '../core/sheet/source.ts';
import { type Delimited, delimiterOf, LINE_END } from './delimiter.ts';
import { decode } from './encoding.ts';
import { notAWorkbook, requirePlainText } from './sniff.ts';

/**
 * The table in a text. Every cell is text as it stands, an empty one has none; the sheet is named like the file
 * without its extension, as Excel and WPS do.
 *
 * @throws GasrankError when the bytes are no text, markup, undivided, of too many cells, or their quotes do not pair.
 */
export async function readCsv(
  bytes: Buffer,
  file: string,
): Promise<{ grids: Grid[]; format: SourceFormat }> {
  const { text, encoding } = decode(bytes, file);
  requirePlainText(text, file);
  const delimited = delimiterOf(text);
  if (delimited === null) throw notAWorkbook(file, 'text');
  const { delimiter } = delimited;
  const fields = count(text, delimiter) + count(text, '\n') + count(text, '\r');
  keepWithin('text-fields', fields, { file });
  const records = await parseRecords(withoutEquals(text, delimiter), file, delimited);
  const grid: Grid = {
    source: { file, sheet: path.parse(file).name },
    hidden: false,
    rows: records.map((fields) => fields.map(toCell)),
    merges: [],
    hiddenRows: new Set(),
    hiddenCols: new Set(),
  };
  return { grids: [grid], format: { kind: 'csv', encoding, delimiter } };
}

async function parseRecords(
  text: string,
  file: string,
  { delimiter, firstLine, cells }: Delimited,
): Promise<string[][]> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const records: string[][] = [];
  let read = 0;
  try {
    parse(withExpected(text, { delimiter, firstLine, cells }), {
      delimiter,
      // All of them by name: csv-parse would take the first that it meets for the only one.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(record: string[], { empty_lines }) {
        if (read > 0) {
          while (records.length < read - 1 + empty_lines) records.push([]);
          records.push(record);
        }
        read++;
        return null;
      },
    });
    return records;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    // A quote that is left open swallows the rest of the text, so csv-parse names its last line.
    const isOpen = cause.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = isOpen ? lineOfOpenQuote(text) : Number(cause['lines']) - 2 + firstLine;
    throw new GasrankError({ code: 'quotes-unpaired', file, line }, { cause });
  }
}

/**
 * The table of the text below a line of as many empty fields as most lines have. csv-parse expects every line to be like
 * the first, and makes an error of each that is not, which takes as long as reading twenty lines; blank ones it skips.
 */
function withExpected(text: string, { delimiter, firstLine, cells }: Delimited): string {
  const expected = `${delimiter.repeat(Math.max(1, cells - 1))}\n`;
  return expected + (firstLine === 1 ? text : text.replace(/^.*?(?:\r\n|\n|\r)/u, ''));
}

/** A field that a spreadsheet program shows as the text within: `="87326"`, `="01"`. */
function withoutEquals(text: string, delimiter: string): string {
  if (!text.includes('="')) return text;
  const end = `[${delimiter}\r\n]`;
  // Text in quotes of its own is passed over.
  const field = new RegExp(`"(?:[^"]|"")*"|(?<=^|${end})=("(?:[^"]|"")*")(?=${end}|$)`, 'gu');
  return text.replace(field, (whole, quoted: string | undefined) => quoted ?? whole);
}

/** The same where the field is quoted again, as programs write it: `"=""87326"""`. */
function textWithin(value: string): string {
  const [, within] = /^="((?:[^"]|"")*)"$/u.exec(value) ?? [];
  return within === undefined ? value : within.replaceAll('""', '"');
}

/** Quotes pair from the left, so the one left over is the last; a doubled quote pairs with itself. */
function lineOfOpenQuote(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split(LINE_END).length;
}

function toCell(field: string): Cell | undefined {
  const value = textWithin(field);
  return value === '' ? undefined : { kind: 'text', value };
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found++;
  return found;
}
