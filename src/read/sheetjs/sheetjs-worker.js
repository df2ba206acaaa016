/**
 * The worker that takes an .ods or the stream of an .xls apart, through SheetJS. The only file that knows the library.
 *
 * SheetJS may loop for ever on a damaged file, and prints to the console: so it runs in a thread that can be ended,
 * with a console that says nothing. Plain JavaScript, because a worker starts from a file and Node 20 cannot start
 * TypeScript.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { read, SSF, set_cptable } from '@e965/xlsx';

/**
 * @import { CellObject, WorkSheet } from '@e965/xlsx'
 * @import { WorkerCell, WorkerSheet } from './sheetjs.ts'
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

/** Errors as cells show them. */
const ERROR = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/u;

/** Beginning of a ZIP archive. */
const ZIP = Buffer.from('PK');
/** The version in the first record of a stream of before Excel 97, low byte first. */
const BIFF5 = [0x00, 0x05];

void post();

/** Posts the sheets of the bytes that the worker was given. */
async function post() {
  // Such a stream has its texts in a code page; all others are Unicode, and these tables take longer to load than the rest.
  const isBiff5 = BIFF5.every((byte, i) => workerData[4 + i] === byte);
  if (isBiff5) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  parentPort?.postMessage(readSheets(workerData));
}

/**
 * @param {Uint8Array} bytes
 * @returns {WorkerSheet[]}
 */
function readSheets(bytes) {
  const isOds = ZIP.every((byte, i) => bytes[i] === byte);
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    // In an .ods, what is shown says more than its value: the decimals of a percentage, an error.
    cellText: isOds,
    // A formula without a value has nothing else.
    sheetStubs: isOds,
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
 * @returns {Omit<WorkerSheet, 'name' | 'hidden'>}
 */
function gridOf(sheet, date1904) {
  /** @type {(CellObject | undefined)[][]} */
  const data = Array.from(sheet['!data'] ?? [], (cells) => Array.from(cells ?? []));
  /** @type {(lines: readonly ({ hidden?: boolean, hpt?: number, width?: number } | undefined)[] | undefined) => Set<number>} */
  const hidden = (lines = []) =>
    new Set(
      lines.flatMap((line, i) => (line?.hidden || line?.hpt === 0 || line?.width === 0 ? [i] : [])),
    );
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
 * @returns {WorkerCell | undefined}
 */
function toCell({ t, v, w, z, f }, date1904) {
  const code = percentOf(w) ?? z ?? 'General';
  const format = code === 'General' ? {} : { numFmt: String(code) };
  if (f !== undefined && ERROR.test(w ?? '')) return { kind: 'error', value: String(w) };
  if (t === 'z' || Number.isNaN(v)) {
    return f === undefined
      ? undefined
      : { kind: 'formula-without-value', value: `=${f}`, ...format };
  }
  switch (t) {
    case 'n': {
      const value = Number(v);
      const day = isDateFormat(String(code)) ? dayOf(value, { date1904 }) : null;
      const shown = w === undefined ? {} : { shown: w };
      return day
        ? { kind: 'date', value: iso(day), ...format, ...shown }
        : { kind: 'number', value, ...format, ...shown };
    }
    case 's': {
      const text = String(v ?? '');
      // An empty text is a cell without content, unless it is the result of a formula.
      return text === '' && f === undefined ? undefined : { kind: 'text', value: text, ...format };
    }
    case 'b':
      return { kind: 'boolean', value: v === true };
    case 'e':
      return { kind: 'error', value: ERRORS.get(Number(v)) ?? '#N/A' };
    default:
      return undefined;
  }
}

/**
 * The format of a percentage that is shown like this; styles may be inherited, which SheetJS does not follow.
 * @param {string | undefined} shown
 */
function percentOf(shown) {
  const [, decimals] = /^-?[\d\s,.]*?\d(?:[.,](\d+))?\s*%$/u.exec(shown ?? '') ?? [null, null];
  if (decimals === null) return undefined;
  return decimals === undefined ? '0%' : `0.${'0'.repeat(decimals.length)}%`;
}

/** @param {{ y: number, m: number, d: number }} day */
function iso({ y, m, d }) {
  return [String(y).padStart(4, '0'), ...[m, d].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
