/** The records of a workbook stream, held against each other: what BIFF has instead of checksums ([MS-XLS], 2.1). */

import { GasrankError } from '../../core/error.ts';
import { LIMITS, overLimit } from '../../core/limits.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { damaged } from './damage.ts';
import { countTexts } from './sst.ts';

/** Types of records. */
const FORMULA = 0x0006;
const CALCPRECISION = 0x000e;
const BOF = 0x0809;
const EOF = 0x000a;
const FILEPASS = 0x002f;
const BOUNDSHEET = 0x0085;
const XF = 0x00e0;
const BLANK = 0x0201;
const ROW = 0x0208;
const DIMENSIONS = 0x0200;
const LABELSST = 0x00fd;
const MULRK = 0x00bd;
const MULBLANK = 0x00be;
/** No record has a type above those of charts, nor 0: a run of zeros would be records without data. */
const LAST_TYPE = 0x10ff;
/** One cell each: FORMULA, BLANK, NUMBER, LABEL, BOOLERR, RK, RSTRING, LABELSST. */
const ONE_CELL = new Set([FORMULA, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6, LABELSST]);

/** More rows, columns and formats than BIFF can number. */
const MAX_NUMBERED = 0x10000;

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
const WORKSHEET = 0x0010;

interface BiffRecord {
  readonly type: number;
  /** Place in the stream. */
  readonly at: number;
  readonly data: Buffer;
}

/** A workbook's own records, or those of one sheet: from BOF to EOF. */
type Substream = readonly [bof: BiffRecord, ...rest: BiffRecord[]];

/** Facts that a workbook states about itself. */
export interface WorkbookFacts {
  /** True if it calculates with all digits; without, with those that its cells show. */
  readonly fullPrecision: boolean;
  /** Of each worksheet, in the workbook's order: the cells whose formulas are to be calculated on opening. */
  readonly recalculating: readonly ReadonlySet<string>[];
  /** The rows of each worksheet that are hidden or have no height, in the same order. */
  readonly hiddenRows: readonly ReadonlySet<number>[];
}

/**
 * Checks that the records fill the stream, that sheets stand where they are announced, and that each cell lies within
 * its sheet, stands once, and refers to a format and a text that exist.
 *
 * @throws GasrankError when they do not, or when the stream is protected by a password.
 */
export function requireSound(stream: Buffer, file: string): WorkbookFacts {
  try {
    const [globals, ...sheets] = substreams(stream);
    if (!globals) throw new RangeError('no records');
    checkWorkbook(globals, sheets, file);
    const precision = globals.find(({ type }) => type === CALCPRECISION);
    const worksheets = worksheetsOf(globals, sheets);
    for (const sheet of worksheets) requireArea(sheet, file);
    return {
      fullPrecision: precision?.data.readUInt16LE(0) !== 0,
      recalculating: worksheets.map(recalculatingIn),
      hiddenRows: worksheets.map(hiddenRowsOf),
    };
  } catch (cause) {
    // A record that is shorter than its kind.
    if (!(cause instanceof RangeError)) throw cause;
    throw damaged(file, 'cut-short', { cause });
  }
}

/** In the order in which the workbook announces them. */
function worksheetsOf(globals: Substream, sheets: readonly Substream[]): Substream[] {
  const byPlace = new Map(sheets.map((sheet) => [sheet[0].at, sheet]));
  return globals.flatMap(({ type, data }) => {
    const sheet = type === BOUNDSHEET ? byPlace.get(data.readUInt32LE(0)) : undefined;
    return sheet?.[0].data.readUInt16LE(2) === WORKSHEET ? [sheet] : [];
  });
}

/** Flags of a formula: always calculated, calculated on opening. */
const RECALCULATES = 0x0003;

function recalculatingIn(sheet: Substream): ReadonlySet<string> {
  const formulas = sheet.filter(
    ({ type, data }) => type === FORMULA && (data.readUInt16LE(14) & RECALCULATES) !== 0,
  );
  return new Set(formulas.map(({ data }) => a1(data.readUInt16LE(0), data.readUInt16LE(2))));
}

/** @throws RangeError when the records do not fill the stream. */
function substreams(stream: Buffer): Substream[] {
  const found: [BiffRecord, ...BiffRecord[]][] = [];
  let depth = 0;
  let at = 0;
  while (depth > 0 || stream.subarray(at).some((byte) => byte !== 0)) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    const isKind = type > 0 && type <= LAST_TYPE;
    if (!isKind || end > stream.length) throw new RangeError(`no record at ${at}`);
    const record = { type, at, data: stream.subarray(at + 4, end) };
    const isTop = depth === 0;
    if (isTop && type !== BOF) throw new RangeError(`no sheet begins at ${at}`);
    if (isTop) found.push([record]);
    // A nested stream is a chart on the sheet.
    else if (depth === 1 && type !== BOF) found.at(-1)?.push(record);
    depth += type === BOF ? 1 : type === EOF ? -1 : 0;
    at = end;
  }
  return found;
}

function checkWorkbook(globals: Substream, sheets: readonly Substream[], file: string): void {
  const contradiction = (place: string) => damaged(file, 'reference', { place });
  if (globals.some(({ type }) => type === FILEPASS)) {
    throw new GasrankError({ code: 'password-protected', file });
  }
  const version = globals[0].data.readUInt16LE(0);
  const announced = globals.filter(({ type }) => type === BOUNDSHEET);
  const places = new Set(announced.map(({ data }) => data.readUInt32LE(0)));
  const isAnnounced = ([bof]: Substream) => places.has(bof.at);
  if (
    (version !== BIFF8 && version !== BIFF5) ||
    sheets.length !== announced.length ||
    !sheets.every(isAnnounced)
  ) {
    throw contradiction('sheets');
  }
  const formats = globals.filter(({ type }) => type === XF).length || MAX_NUMBERED;
  const strings = countTexts(globals);
  for (const sheet of sheets) {
    if (sheet[0].data.readUInt16LE(0) !== version) throw contradiction('version');
    if (sheet[0].data.readUInt16LE(2) !== WORKSHEET) continue;
    const wrong = wrongCell(sheet, { version, formats, strings });
    if (wrong !== null) throw contradiction(wrong);
  }
}

/** Bits of a row's record: it is hidden; somebody set its height. */
const IS_HIDDEN = 0x20;
const HAS_OWN_HEIGHT = 0x40;
const ROW_BYTES = 16;

function hiddenRowsOf(sheet: Substream): ReadonlySet<number> {
  const rows = sheet.filter(({ type, data }) => type === ROW && data.length >= ROW_BYTES);
  const hidden = rows.filter(({ data }) => {
    const bits = data.readUInt16LE(12);
    const isFlat = data.readUInt16LE(6) === 0 && (bits & HAS_OWN_HEIGHT) !== 0;
    return isFlat || (bits & IS_HIDDEN) !== 0;
  });
  return new Set(hidden.map(({ data }) => data.readUInt16LE(0)));
}

/** @throws GasrankError when a cell with content lies so far out that the sheet has too many cells */
function requireArea(sheet: Substream, file: string): void {
  let lowest = { row: 0, col: 0 };
  let rightmost = { row: 0, col: 0 };
  for (const record of sheet) {
    if (record.type === BLANK || record.type === MULBLANK) continue;
    for (const { row, col } of cellsOf(record)) {
      if (row > lowest.row) lowest = { row, col };
      if (col > rightmost.col) rightmost = { row, col };
    }
  }
  if ((lowest.row + 1) * (rightmost.col + 1) <= LIMITS.area) return;
  const cells = new Set([lowest, rightmost].map(({ row, col }) => a1(row, col)));
  throw overLimit('area', { file, cells: [...cells] });
}

interface Known {
  readonly version: number;
  /** Number of formats and texts that there are to refer to. */
  readonly formats: number;
  readonly strings: number;
}

/** The first cell that stands twice, outside the sheet, or refers to what is not there. */
function wrongCell(sheet: Substream, { version, formats, strings }: Known): string | null {
  const extent = sheet.find(({ type }) => type === DIMENSIONS);
  const wide = version === BIFF8 ? 4 : 2;
  // Some exports leave out the extent, or the formats, and Excel does without.
  const rows = extent?.data.readUIntLE(wide, wide) || MAX_NUMBERED;
  const cols = extent?.data.readUInt16LE(2 * wide + 2) || MAX_NUMBERED;
  const seen = new Set<number>();
  for (const record of sheet) {
    for (const { row, col, format, text } of cellsOf(record)) {
      const place = row * 0x10000 + col;
      const isWrong =
        seen.has(place) || row >= rows || col >= cols || format >= formats || text >= strings;
      if (isWrong) return a1(row, col);
      seen.add(place);
    }
  }
  return null;
}

interface CellPlace {
  readonly row: number;
  readonly col: number;
  /** The index of its format, and of its text: below every count where it has none. */
  readonly format: number;
  readonly text: number;
}

function cellsOf({ type, data }: BiffRecord): CellPlace[] {
  if (ONE_CELL.has(type)) {
    const text = type === LABELSST ? data.readUInt32LE(6) : -1;
    return [{ ...placeOf(data), format: data.readUInt16LE(4), text }];
  }
  const bytes = type === MULRK ? 6 : type === MULBLANK ? 2 : 0;
  if (bytes === 0) return [];
  const { row, col } = placeOf(data);
  const count = data.readUInt16LE(data.length - 2) - col + 1;
  if (count < 1 || data.length !== 6 + count * bytes) throw new RangeError('cells and length');
  return Array.from({ length: count }, (_, i) => {
    return { row, col: col + i, format: data.readUInt16LE(4 + i * bytes), text: -1 };
  });
}

function placeOf(data: Buffer): { row: number; col: number } {
  return { row: data.readUInt16LE(0), col: data.readUInt16LE(2) };
}
