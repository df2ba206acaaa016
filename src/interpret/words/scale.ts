/** Zeros of a count behind the number that its cell stores: the unit is that of the number shown. */

import { type Display, displayOf, PLAIN } from '../../core/numbers/number-format.ts';
import type { Cell } from '../../core/sheet/grid.ts';
import { cellText, normalise } from './text.ts';

/**
 * The power of ten that makes a count of the number that a cell stores; `null` when the number shown and the unit do not
 * say it. `factor` is what the header's unit multiplies by.
 */
export function zerosOfNumber(cell: Cell, factor: number): number | null {
  const display = displayOfCell(cell);
  if (display === null || display.percent) return null;
  const { shift, word, uneven } = display;
  const ofWord = zerosOfWord(word, -shift);
  if (ofWord === null) return null;
  // The unit of the cell itself goes before that of the header.
  if (ofWord > 0) return shift + ofWord;
  const ofHeader = String(factor).length - 1;
  // A scale without a unit, or a unit over numbers only some of which are scaled: either number may be meant.
  const isUnclear = shift === 0 ? uneven && ofHeader > 0 : ofHeader === 0;
  return isUnclear ? null : shift + ofHeader;
}

/**
 * Cells of columns in one multiplied unit that are at another scale than the rest: 87326 beside 87326 shown as 8.7326 in
 * 万户. Of whole numbers without a scale beside scaled ones nothing says which number is meant, unless more numbers beside
 * them have fractions, which only the unit shown can have.
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

/** Places by which a cell's format moves the point of its number; `null` of what is no number, zero, or has a unit of its own. */
function shiftOf(cell: Cell): number | null {
  if (cell.kind === 'text')
    return /^[+−-]?\d[\d,]*(?:\.\d+)?$/u.test(normalise(cellText(cell))) ? 0 : null;
  if (cell.kind !== 'number' || cell.value === 0) return null;
  const display = displayOfCell(cell);
  return display && !display.percent && zerosOfWord(display.word, -display.shift) === 0
    ? display.shift
    : null;
}

/** Checks whether a cell shows its number as it is: then its format does not explain why it is no count. */
export function isShownAsStored(cell: Cell): boolean {
  const display = displayOfCell(cell);
  return display !== null && display.shift === 0 && !display.percent && !display.uneven;
}

/** A format that shows every number as it is; nearly all cells have one of these, or none. */
export function isPlainFormat(format: string | undefined): boolean {
  return format === undefined || /^(?:#,##)?0(?:\.0+)?$/u.test(format);
}

/** Zero is zero at every scale. */
function displayOfCell({ numFmt, value }: Cell): Display | null {
  const isPlain = value === 0 || numFmt === undefined || isPlainFormat(numFmt);
  return isPlain ? PLAIN : displayOf(numFmt, Number(value));
}

/** Digits with their point moved to the right by so many places; `null` when they are then no whole number. */
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

/** Letters that stand for zeros where the format takes as many off: 87.3K. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['w', 4],
  ['m', 6],
]);

/**
 * The zeros that the word behind a number stands for: 4 for 万户, 0 for 户 and other words; `null` for what begins with a
 * multiplier and is no unit. `taken` is how many zeros the format takes off.
 */
function zerosOfWord(word: string, taken: number): number | null {
  const own = normalise(word);
  const [, multiplier, unit = ''] = /^([十百千]?[万亿]|[十百千])(.*)$/u.exec(own) ?? [];
  if (multiplier !== undefined) {
    return /^\p{Script=Han}{0,2}$/u.test(unit) ? (CHINESE.get(multiplier) ?? null) : null;
  }
  return taken > 0 && LETTERS.get(own.charAt(0)) === taken ? taken : 0;
}
