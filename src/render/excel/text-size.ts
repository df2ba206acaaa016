/** Size of texts in cells: widths in points, lines, and labels broken into lines of similar length. */
import { stringWidth, wrap, wrapEvenly } from '../text/width.ts';
import { type PageCell, TYPE } from './page.ts';

/** Width of a character in points at size 12: of a Chinese one, and of any other in the widest substitute font. */
const WIDE = 12;
export const NARROW = 7.4;
/** Width in points of a digit, in which Excel counts column widths. Some of it stays free at the sides. */
export const DIGIT = 5.25;
export const SIDES = 1.4;
/** Maximum width of texts: longer region names are wrapped, longer labels take more than two lines. */
export const MAX_TEXT = 24;
/** Tolerance for floating point in a text that fits exactly. */
const EXACT = 1e-6;
/** Maximum number of characters that are measured; the highest row of the widest page shows fewer. */
const MAX_MEASURED = 8000;
/** Maximum length of a label that is balanced; a longer one is broken into lines by the program that opens the workbook. */
const MAX_BALANCED = 200;
/** Maximum length of a label on one line. */
const SHORT_LABEL = 10;

/** Width of a text in points at size 12. */
export function points(text: string): number {
  if (/^[ -~]*$/u.test(text)) return Math.min(text.length, MAX_MEASURED) * NARROW;
  if (text.length > MAX_MEASURED) return points(text.slice(0, MAX_MEASURED));
  const { length } = [...text];
  const wide = stringWidth(text) - length;
  return wide * WIDE + (length - wide) * NARROW;
}

/** Room for a text of some size in a cell, in points at size 12. */
export function roomOf(
  widths: readonly number[],
  { col, colSpan }: Pick<PageCell, 'col' | 'colSpan'>,
  size: number,
  indent = 0,
): number {
  const span = widths.slice(col, col + colSpan).reduce(plus, 0);
  return (((span - SIDES) * DIGIT - indent) / size) * TYPE.body;
}

/** Number of terminal columns of a text in some room, at the average width of its characters. */
function columnsIn(text: string, room: number): number {
  const columns = (room * stringWidth(text)) / Math.max(1, points(text));
  return Math.max(2, Math.floor(columns + EXACT));
}

/** A label in lines of similar length, so that no line has a single character. */
export function balanced(label: string, room: number): string {
  if (label.length > MAX_BALANCED) return label;
  return wrapEvenly(label, columnsIn(label, room)).join('\n');
}

export function linesOf(text: string, room: number): number {
  if (text.length > MAX_MEASURED) return linesOf(text.slice(0, MAX_MEASURED), room);
  if (points(text) <= room) return 1;
  const width = columnsIn(text, room);
  // A text without break opportunities, such as a file's name, breaks anywhere.
  const lines = wrap(text, width).map((line) => Math.max(1, Math.ceil(stringWidth(line) / width)));
  return lines.reduce(plus, 0);
}

export function labelWidth(label: string): number {
  if (label.length > MAX_BALANCED) return labelWidth(label.slice(0, MAX_BALANCED));
  if (stringWidth(label) <= SHORT_LABEL) return points(label);
  let columns = SHORT_LABEL / 2;
  let lines = wrap(label, columns);
  while (lines.length > 2 && columns < MAX_TEXT) {
    columns += 1;
    lines = wrap(label, columns);
  }
  return lines.map(points).reduce(larger, 0);
}

const plus = (a: number, b: number) => a + b;
const larger = (a: number, b: number) => Math.max(a, b);
