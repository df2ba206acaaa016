/** Delimiter of a text: the one of the usual characters that makes the most even table of it. */
import type { Delimiter } from '../core/sheet/source.ts';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];

/** The first line by which Excel names the delimiter; it is no row of the table. */
const NAMED = /^sep=([,\t;|])(?:\r\n|\n|\r)/iu;

export const LINE_END = /\r\n|\n|\r/u;

/** Characters of a text that are weighed: some thousand lines. */
const BEGINNING = 200_000;

export interface Delimited {
  readonly delimiter: Delimiter;
  /** The line that the table begins with, counted from 1. */
  readonly firstLine: number;
  /** Fields of most lines. */
  readonly cells: number;
}

/** `null` when no line is divided by any of them. */
export function delimiterOf(text: string): Delimited | null {
  const [, named] = NAMED.exec(text) ?? [];
  const lines = withoutQuoted(text.slice(0, BEGINNING)).split(LINE_END);
  const given = DELIMITERS.find((it) => it === named);
  if (given) return { delimiter: given, firstLine: 2, cells: evenness(lines, given).cells };
  const candidates = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(lines, delimiter) }));
  const [best] = candidates.sort((a, b) => b.lines - a.lines || b.cells - a.cells);
  return best === undefined || best.lines === 0
    ? null
    : { delimiter: best.delimiter, firstLine: 1, cells: best.cells };
}

/** The text without what stands in quotes, where a delimiter is none and a line does not end. */
function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"/gu, '');
}

/** Number of lines that the delimiter divides into equally many cells, more than one, and the number of those. */
function evenness(lines: readonly string[], delimiter: Delimiter) {
  const linesByCells = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(delimiter).length;
    if (cells > 1) linesByCells.set(cells, (linesByCells.get(cells) ?? 0) + 1);
  }
  const [most] = [...linesByCells].sort(([a, x], [b, y]) => y - x || b - a);
  const [cells, count] = most ?? [1, 0];
  return { lines: count, cells };
}
