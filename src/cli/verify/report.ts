/** Reads a report that gasrank made: what it states, and the record of what it was made from. */

import { type ErrorCode, GasrankError } from '../../core/error.ts';
import { keepWithin } from '../../core/limits.ts';
import { a1 } from '../../core/sheet/cell.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import { readSource } from '../../read/index.ts';
import { readXlsxFormulas } from '../../read/xlsx.ts';
import type { ReportRecord } from '../../report/record.ts';
import { recordAmong, recordIn } from '../../report/verify/record.ts';
import type { Sheet, StatedCell } from '../../report/verify/sheets.ts';
import type { DocumentTexts } from '../../report/verify/texts.ts';
import { readInputBytes } from '../files/input.ts';
import { type ReadDocument, readHtml, readWord } from './texts.ts';

const JSON_SCHEMA = 'gasrank.report/';

/** The record of a report that can be made again. */
export type MadeRecord = ReportRecord & { readonly made: NonNullable<ReportRecord['made']> };

/** Content that a report states, as its format has it. */
export type StatedContent =
  | { readonly format: 'json'; readonly document: Readonly<Record<string, unknown>> }
  | {
      readonly format: 'excel';
      readonly grids: readonly Grid[];
      readonly sheets: readonly Sheet<StatedCell>[];
    };

/** Texts that a Word file or a web page states. */
export interface TextContent {
  readonly format: 'docx' | 'html';
  readonly texts: DocumentTexts;
}

/** A report that can be made again. */
export interface RecordedReport<Content = StatedContent | TextContent> {
  readonly record: MadeRecord;
  /** Files that a workbook links to, from its own folder. */
  readonly links: readonly string[];
  readonly content: Content;
}

/** @throws GasrankError `not-a-report`, or what the file cannot be read for */
export async function readReport(file: string): Promise<RecordedReport> {
  return reportIn(await readInputBytes(file), file);
}

/** @throws GasrankError as `readReport` */
export async function reportIn(bytes: Buffer, file: string): Promise<RecordedReport> {
  keepWithin('file-bytes', bytes.length, { file });
  if (isJson(bytes)) return readJson(bytes, file);
  const word = readWord(bytes, file);
  if (word) return documentIn(word, 'docx', file);
  const html = readHtml(bytes);
  if (html) return documentIn(html, 'html', file);
  return readWorkbook(bytes, file);
}

function documentIn(
  { record, texts }: ReadDocument,
  format: TextContent['format'],
  file: string,
): RecordedReport {
  if (!record) throw new GasrankError({ code: 'not-a-report', file, reason: 'foreign' });
  return { record: complete(record, file), links: [], content: { format, texts } };
}

/** JSON begins with a brace, perhaps after a byte order mark and white space. */
function isJson(bytes: Buffer): boolean {
  return /^\ufeff?\s*\{/u.test(bytes.subarray(0, 64).toString('utf8'));
}

function readJson(bytes: Buffer, file: string): RecordedReport {
  const document = parse(bytes.toString('utf8').replace(/^\ufeff/u, ''));
  const schema = document['schema'];
  if (typeof schema !== 'string' || !schema.startsWith(JSON_SCHEMA)) {
    throw new GasrankError({ code: 'not-a-report', file, reason: 'foreign' });
  }
  if (schema !== `${JSON_SCHEMA}1`) {
    throw new GasrankError({ code: 'not-a-report', file, reason: 'newer' });
  }
  return {
    record: complete(recordIn(document), file),
    links: [],
    content: { format: 'json', document },
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Reasons to reject a text that is not a table either. */
const NO_WORKBOOK: readonly ErrorCode[] = ['not-a-workbook', 'quotes-unpaired', 'text-undecodable'];

async function readWorkbook(bytes: Buffer, file: string): Promise<RecordedReport> {
  const foreign = new GasrankError({ code: 'not-a-report', file, reason: 'foreign' });
  const { grids, format } = await readSource(bytes, file).catch((error: unknown) => {
    throw error instanceof GasrankError && NO_WORKBOOK.includes(error.detail.code)
      ? foreign
      : error;
  });
  const [record] = grids.flatMap((grid) => recordAmong(textsOf(grid)) ?? []);
  // Of a workbook in another format nobody could say which of its cells are formulas.
  if (!record || format.kind !== 'xlsx') throw foreign;
  const formulas = await readXlsxFormulas(bytes, file);
  const sheets = grids.map((grid, n) => sheetOf(grid, formulas[n] ?? new Map()));
  return {
    record: complete(record, file),
    links: formulas.flatMap((those) =>
      [...those.values()].flatMap((formula) => linkIn(formula) ?? []),
    ),
    content: { format: 'excel', grids, sheets },
  };
}

/** The path of the file that a formula links to; `null` of any other formula, and of a link within the workbook. */
function linkIn(formula: string): string | null {
  const [, target = ''] = /^HYPERLINK\("((?:[^"]|"")*)"/u.exec(formula) ?? [];
  const [path = ''] = target.replaceAll('""', '"').split('#');
  return path === '' ? null : path;
}

function textsOf({ rows }: Grid): string[] {
  return rows.flatMap((cells) =>
    cells.flatMap((cell) => (cell?.kind === 'text' ? [String(cell.value)] : [])),
  );
}

function sheetOf({ source, rows }: Grid, formulas: ReadonlyMap<string, string>) {
  const cells = new Map<string, StatedCell>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const formula = formulas.get(`${r},${c}`) ?? null;
      if (!cell && formula === null) return;
      const isOpen = !cell || cell.kind === 'formula-without-value';
      const value = isOpen ? null : cell.value;
      cells.set(a1(r, c), { value, formula, format: cell?.numFmt ?? 'General' });
    });
  });
  return { name: source.sheet, cells };
}

function complete(record: ReportRecord | null, file: string): MadeRecord {
  if (!record?.made) throw new GasrankError({ code: 'not-a-report', file, reason: 'incomplete' });
  return { ...record, made: record.made };
}
