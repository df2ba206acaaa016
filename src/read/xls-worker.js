/**
 * The worker that takes a workbook stream apart, through SheetJS. The only file that knows the library.
 *
 * SheetJS may loop for ever on a damaged file, and prints to the console: so it runs in a thread that can be ended,
 * with a console that says nothing. Plain JavaScript, because a worker starts from a file and Node 20 cannot start
 * TypeScript.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { read, SSF, set_cptable } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';

/**
 * @import { CellObject, WorkSheet } from '@e965/xlsx'
 * @import { Cell } from '../core/grid.ts'
 * @import { XlsSheet } from './xls.ts'
 */

/** @type {{ is_date(format: string): boolean, parse_date_code(serial: number, options: { date1904: boolean }): { y: number, m: number, d: number } | null }} */
const { is_date: isDateFormat, parse_date_code: dayOf } = SSF;

/** [MS-XLS] 2.5.10. */
const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

for (const name of Object.keys(globalThis.console)) {
  Object.assign(globalThis.console, { [name]: () => {} });
}

// What texts of before Excel 97 are written in.
set_cptable(codePages);
parentPort?.postMessage(readSheets(workerData));

/**
 * @param {Uint8Array} stream
 * @returns {XlsSheet[]}
 */
function readSheets(stream) {
  const book = read(stream, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellStyles: true,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const hidden = new Map(book.Workbook?.Sheets?.map(({ name, Hidden = 0 }) => [name, Hidden > 0]));
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type']) return [];
    return [{ ...gridOf(sheet, date1904), name, hidden: hidden.get(name) === true }];
  });
}

/**
 * @param {WorkSheet} sheet
 * @param {boolean} date1904
 * @returns {Omit<XlsSheet, 'name' | 'hidden'>}
 */
function gridOf(sheet, date1904) {
  /** @type {(CellObject | undefined)[][]} */
  const data = Array.from(sheet['!data'] ?? [], (cells) => Array.from(cells ?? []));
  /** @type {(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined) => Set<number>} */
  const hidden = (lines = []) => new Set(lines.flatMap((line, i) => (line?.hidden ? [i] : [])));
  return {
    rows: data.map((cells) => cells.map((cell) => cell && toCell(cell, date1904))),
    formulas: data.flatMap((cells, row) =>
      cells.flatMap((cell, col) => (cell?.f ? [{ row, col, text: cell.f }] : [])),
    ),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    hiddenRows: hidden(sheet['!rows']),
    hiddenCols: hidden(sheet['!cols']),
  };
}

/**
 * @param {CellObject} cell
 * @param {boolean} date1904
 * @returns {Cell | undefined}
 */
function toCell({ t, v, z }, date1904) {
  const format = z === undefined || z === 'General' ? {} : { numFmt: String(z) };
  switch (t) {
    case 'n': {
      const value = Number(v);
      const day = isDateFormat(String(z ?? '')) ? dayOf(value, { date1904 }) : null;
      return day
        ? { kind: 'date', value: iso(day), ...format }
        : { kind: 'number', value, ...format };
    }
    case 's':
      return v === '' || v === undefined
        ? undefined
        : { kind: 'text', value: String(v), ...format };
    case 'b':
      return { kind: 'boolean', value: v === true };
    case 'e':
      return { kind: 'error', value: ERRORS.get(Number(v)) ?? '#N/A' };
    default:
      return undefined;
  }
}

/** @param {{ y: number, m: number, d: number }} day */
function iso({ y, m, d }) {
  return [String(y).padStart(4, '0'), ...[m, d].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
