/** Estimates of how wide the official table's columns are, from which paper and window sizes follow. */
import { tableText } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import { stringWidth, widest } from '../text/width.ts';

/** Digits are wider than half a Chinese character, in bold above all. */
const DIGIT = 0.6;

/** The least widths of a region's name and of a column, and the space beside each text. */
const MIN_WIDTHS = { name: 5.2, figure: 2.2, long: 4.2, padding: 0.9 } as const;

/** A label of more than four Chinese characters is to break into few lines. */
export const isLong = (label: string) => stringWidth(label) > 8;

/** About how wide each column is at the least, in heights of the letters: names and Chinese heads break into lines. */
export function columnWidths(report: Report): number[] {
  const { official, rows, subtotals, total } = report;
  return official.columns.map((column) => {
    if (column.figure === null) return MIN_WIDTHS.name + MIN_WIDTHS.padding;
    const texts = [...rows, ...subtotals, total].map((row) => tableText(row, column));
    const least = isLong(column.label) ? MIN_WIDTHS.long : MIN_WIDTHS.figure;
    const text = DIGIT * Math.max(widest(texts), longestWord(column.label));
    return Math.max(least, text) + MIN_WIDTHS.padding;
  });
}

/** About how high the header is, in heights of the letters: two lines a row. */
export function headerHeight({ official }: Report): number {
  return official.header.depth * 3.6;
}

/** Chinese breaks behind every character; words of letters do not. */
function longestWord(label: string): number {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  return widest(words.filter((word) => stringWidth(word) === word.length));
}
