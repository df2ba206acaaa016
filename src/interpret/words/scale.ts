/** Scale of a stored number: a unit applies to the number shown. */

import { type Display, displayOf, PLAIN } from '../../core/numbers/number-format.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { cellText, normalise } from './text.ts';

/**
 * The power of ten from the stored number to the count; `null` if the shown number and the unit do not decide it.
 * `factor` is the multiplier of the header's unit.
 */
export function zerosOfNumber(cell: Cell, factor: number): number | null {
  const display = displayOfCell(cell);
  if (display === null || display.percent) return null;
  const { shift, word, uneven } = display;
  const ofWord = zerosOfWord(word, -shift);
  if (ofWord === null) return null;
  // The cell's own unit goes before that of the header.
  if (ofWord > 0) return shift + ofWord;
  const ofHeader = String(factor).length - 1;
  // With a scale but no unit, or a unit over numbers of which only some are scaled, either number may be meant.
  const isUnclear = shift === 0 ? uneven && ofHeader > 0 : ofHeader === 0;
  return isUnclear ? null : shift + ofHeader;
}

/**
 * Cells whose scale differs from the rest of the columns in one multiplied unit: 87326 beside 87326 shown as 8.7326 in
 * 万户. Whole numbers without a scale beside scaled ones are ambiguous, unless more numbers beside them have fractions,
 * which only numbers in the shown unit have.
 */
export function atOddScale(
  cells: readonly (Cell | undefined)[],
  factor: number,
): (cell: Cell) => boolean {
  const shifts = factor === 1 ? [] : cells.flatMap((cell) => (cell ? (shiftOf(cell) ?? []) : []));
  const scaled = new Map<number, number>();
  for (const shift of shifts) {
    if (shift !== 0) scaled.set(shift, (scaled.get(shift) ?? 0) + 1);
  }
  if (scaled.size === 0) return () => false;
  const [[usual, most] = [0, 0], [, next] = [0, 0]] = [...scaled].sort(([, a], [, b]) => b - a);
  const plain = cells.filter((cell) => cell && shiftOf(cell) === 0);
  const fractions = plain.filter((cell) => !isWhole(cell)).length;
  const areInUnit = fractions > shifts.length - plain.length;
  return (cell) => {
    const shift = shiftOf(cell);
    if (shift === null) return false;
    return shift === 0 ? isWhole(cell) && !areInUnit : shift !== usual || most === next;
  };
}

function isWhole(cell: Cell | undefined): boolean {
  return /^[+−-]?[\d,]+$/u.test(normalise(cellText(cell)));
}

/**
 * Places by which a cell's format moves the decimal point; `null` for zero, for text, and for a number with a unit of
 * its own.
 */
function shiftOf(cell: Cell): number | null {
  if (cell.kind === 'text')
    return /^[+−-]?\d[\d,]*(?:\.\d+)?$/u.test(normalise(cellText(cell))) ? 0 : null;
  if (cell.kind !== 'number' || cell.value === 0) return null;
  const display = displayOfCell(cell);
  return display && !display.percent && zerosOfWord(display.word, -display.shift) === 0
    ? display.shift
    : null;
}

/** Checks whether a cell shows its number as stored, so that its format does not explain why it is not a count. */
export function isShownAsStored(cell: Cell): boolean {
  const display = displayOfCell(cell);
  return display !== null && display.shift === 0 && !display.percent && !display.uneven;
}

/** Checks for a format that shows every number as stored; nearly all cells have such a format or none. */
export function isPlainFormat(format: string | undefined): boolean {
  return format === undefined || /^(?:#,##)?0(?:\.0+)?$/u.test(format);
}

/** Display of a cell's number; zero has none, since it is the same at every scale. */
function displayOfCell({ numFmt, value }: Cell): Display | null {
  const isPlain = value === 0 || numFmt === undefined || isPlainFormat(numFmt);
  return isPlain ? PLAIN : displayOf(numFmt, Number(value));
}

/** Digits with the point moved to the right by `zeros` places; `null` if the result is not a whole number. */
export function wholeDigits(whole: string, fraction: string, zeros: number): string | null {
  const places = fraction.replace(/0+$/u, '');
  if (places.length > Math.max(zeros, 0)) return null;
  if (zeros >= 0) return whole + places.padEnd(zeros, '0');
  const kept = Math.max(whole.length + zeros, 0);
  return /^0*$/u.test(whole.slice(kept)) ? whole.slice(0, kept) || '0' : null;
}

const CHINESE: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
]);

/** Letters that stand for zeros if the format removes as many: 87.3K. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['w', 4],
  ['m', 6],
]);

/**
 * Zeros of the word after a number: 4 for 万户, 0 for 户 and other words; `null` for a word that begins with a
 * multiplier but is not a unit. `taken` is the number of zeros that the format removes.
 */
function zerosOfWord(word: string, taken: number): number | null {
  const own = normalise(word);
  const [, multiplier, unit = ''] = /^([十百千]?[万亿]|[十百千])(.*)$/u.exec(own) ?? [];
  if (multiplier !== undefined) {
    return /^\p{Script=Han}{0,2}$/u.test(unit) ? (CHINESE.get(multiplier) ?? null) : null;
  }
  return taken > 0 && LETTERS.get(own.charAt(0)) === taken ? taken : 0;
}
