/** Estimated column widths of the official table, which determine paper and window sizes. */
import { tableText } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import { lazily } from '../text/pieces.ts';
import { stringWidth, widest } from '../text/width.ts';

/** Digits are wider than half a Chinese character, in bold above all. */
const DIGIT = 0.6;

/** Minimum widths of a region's name and of a column, and the space beside each text. */
const MIN_WIDTHS = { name: 5.2, figure: 2.2, long: 4.2, padding: 0.9 } as const;

/** Checks for a label of more than four Chinese characters, which should break into few lines. */
export const isLong = (label: string) => stringWidth(label) > 8;

/** Approximate minimum width of each column in heights of the letters. Names and Chinese labels may break into lines. */
export function columnWidths(report: Report): number[] {
  const { official, rows, subtotals, total } = report;
  const all = [...rows, ...subtotals, total];
  return official.columns.map((column) => {
    if (column.figure === null) return MIN_WIDTHS.name + MIN_WIDTHS.padding;
    const texts = lazily(all, (row) => tableText(row, column));
    const least = isLong(column.label) ? MIN_WIDTHS.long : MIN_WIDTHS.figure;
    const text = DIGIT * Math.max(widest(texts), longestWord(column.label));
    return Math.max(least, text) + MIN_WIDTHS.padding;
  });
}

/** Approximate height of the header in heights of the letters: two lines a row. */
export function headerHeight({ official }: Report): number {
  return official.header.depth * 3.6;
}

/** Length of the longest part that cannot break: a Chinese character, or a word of letters. */
function longestWord(label: string): number {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  return widest(words.filter((word) => stringWidth(word) === word.length));
}
