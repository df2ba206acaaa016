/** LibreOffice as an independent check: it recalculates and prints gasrank's workbook, and shows cells as people see them. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { unzip, zip } from '../zip.ts';

export const run = promisify(execFile);

/** A folder for files, with a profile of its own so that no running office and no setting of it interferes. */
export async function workshop(): Promise<{ folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gasrank-office-'));
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}

/** Converts files of a folder in one run of LibreOffice; returns the new file's path for each. */
export async function convert(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  format: 'xlsx' | 'csv' | 'pdf',
  extension: 'xlsx' | 'docx' = 'xlsx',
): Promise<Map<string, string>> {
  const sources = [...files].map(([name, bytes]) => ({
    file: path.join(folder, `${name}.${extension}`),
    bytes,
  }));
  for (const { file, bytes } of sources) await writeFile(file, bytes);
  const filter = {
    xlsx: 'xlsx:Calc MS Excel 2007 XML',
    // Commas, quotes, UTF-8, and cells as they are shown.
    csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
    pdf: 'pdf',
  }[format];
  const out = path.join(folder, format);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const paths = sources.map(({ file }) => file);
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...paths]);
  return new Map([...files.keys()].map((name) => [name, path.join(out, `${name}.${format}`)]));
}

/** The workbook without the results of its formulas, so that every result is recalculated. */
export async function withoutResults(bytes: Uint8Array): Promise<Buffer> {
  const parts = unzip(bytes);
  for (const [name, data] of parts) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/u.test(name)) continue;
    const xml = data
      .toString()
      .replace(/(<c [^>]*?)(?: t="str")?(><f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, '$1$2');
    if (xml.includes('</f><v>')) throw new Error(`${name} still has stored results`);
    parts.set(name, Buffer.from(xml));
  }
  return zip(parts);
}

/** The text of each page of a PDF, line by line. */
export async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  return stdout.split('\f').slice(0, -1);
}

export type Value = string | number | null;

/** The contents of the cells of a workbook, by sheet: numbers, texts and results; `null` is an empty cell. */
export async function valuesOf(bytes: Uint8Array): Promise<Map<string, Value[][]>> {
  const workbook = await openWorkbook(bytes);
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.rowCount }, (_, r) =>
        Array.from({ length: sheet.columnCount }, (_, c) => cellValue(sheet.getCell(r + 1, c + 1))),
      ),
    ]),
  );
}

function cellValue(cell: ExcelJS.Cell): Value {
  const value = cell.formula === undefined ? cell.value : cell.result;
  if (typeof value === 'number') return value;
  // A merged cell's text is its master's; its own is not the text when that is in two fonts.
  const { text } = cell.isMerged ? cell.master : cell;
  if (cell.formula === undefined) return text === '' ? null : text;
  if (typeof value !== 'string') throw new Error(`${cell.address} has no result`);
  return value;
}

export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer);
  return workbook;
}

/** The cells of a CSV file; no text in these reports holds a comma or a line break in quotes. */
export async function shownIn(file: string): Promise<string[][]> {
  const text = await readFile(file, 'utf8');
  return parse(text, { relax_column_count: true });
}
