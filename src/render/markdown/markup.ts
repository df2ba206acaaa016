/** Parts of Markdown: tables with a source aligned by display width, and escaped text. */

import { lazily } from '../text/pieces.ts';
import { oneLine } from '../text/printable.ts';
import { padEnd, padStart, stringWidth, widest } from '../text/width.ts';

export type Align = 'left' | 'right';

/** Length of a line beyond which pandoc gives a table's columns the widths that they have in the source. */
const PANDOC_LINE = 72;

/** Columns for the margins of a printed cell. */
const MARGINS = 3;

/** A column of a table: its head, and the text of its cell in a row, both escaped. */
export interface MarkdownColumn<Row> {
  readonly align: Align;
  readonly head: string;
  readonly cell: (row: Row) => string;
}

/** A table of escaped cells; the first line is its head. */
export function markdownTable(
  aligns: readonly Align[],
  [heads = [], ...lines]: readonly string[][],
): string {
  const columns = aligns.map((align, c) => {
    return { align, head: heads[c] ?? '', cell: (line: readonly string[]) => line[c] ?? '' };
  });
  return [...tableLines(columns, lines)].join('');
}

/**
 * The lines of a table, each made when it is written. The widths of the columns are known before the first, so each cell
 * is made twice: all cells of a long table take more memory than the report.
 */
export function* tableLines<Row>(
  columns: readonly MarkdownColumn<Row>[],
  rows: readonly Row[],
): Generator<string> {
  const needed = columns.map((column) => widthOf(column, rows));
  const length = needed.reduce((sum, width) => sum + width + ' | '.length, 1);
  const margins = length > PANDOC_LINE ? MARGINS : 0;
  const laid = columns.map((column, c) => ({ ...column, width: (needed[c] ?? 0) + margins }));
  yield `|${laid.map(({ head, align, width }) => padded(head, align, width)).join('')}`;
  yield `\n|${laid.map(({ align, width }) => ruleOf(align, width)).join('')}`;
  for (const row of rows) {
    let line = '\n|';
    for (const { cell, align, width } of laid) line += padded(cell(row), align, width);
    yield line;
  }
}

/** A cell with the line to the next one. */
function padded(text: string, align: Align, width: number): string {
  return ` ${align === 'left' ? padEnd(text, width) : padStart(text, width)} |`;
}

function ruleOf(align: Align, width: number): string {
  const dashes = '-'.repeat(width - 1);
  return align === 'left' ? ` :${dashes} |` : ` ${dashes}: |`;
}

/** Width of the widest cell of a column, at least that of its rule. */
function widthOf<Row>({ head, cell }: MarkdownColumn<Row>, rows: readonly Row[]): number {
  return Math.max(3, stringWidth(head), widest(lazily(rows, cell)));
}

/**
 * Characters that GitHub, pandoc or HTML read as markup anywhere in a line, including links, formulas, citations,
 * quotes and dashes. Hashes are markup only at the end of a line. These expressions never look further than they
 * consume, since a text may have 32,767 characters.
 */
const INLINE = /[\\`*_[\]|~<>&$^@{}"'#]|:(?=\/\/|[\w+-]+:)|\.(?<=\bwww\.)|-(?=-)|\.(?=\.)/giu;

/** Characters that are markup at the beginning of a line: headings, lists, rules, captions. */
const START = /^[+=:%(-]|:(?<=^table:)|[.)](?<=^[\da-z]+[.)])(?=\s|$)/iu;
const LINE = new RegExp(`${INLINE.source}|${START.source}`, INLINE.flags);

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Letters and digits, which are no markup. Most names have nothing else. */
const PLAIN = /^[\p{L}\p{N}]*$/u;

/** Text as inline content: no markup, no line break. */
export function escapeInline(text: string): string {
  if (PLAIN.test(text)) return text;
  const line = oneLine(text);
  const end = closingHashes(line);
  return line.replace(INLINE, (mark, at) => (mark === '#' && at < end ? mark : escapeMark(mark)));
}

/** Text as a line of its own, which must not begin a heading, a list or a rule. */
export function escapeLine(text: string): string {
  return escapedLine(text, escapeMark);
}

/**
 * Text between tags of HTML inside Markdown. GFM reads it as HTML, where a backslash would be visible; pandoc reads it
 * as Markdown. Both read a character reference as the character.
 */
export function escapeBetweenTags(text: string): string {
  return escapedLine(text, (mark) => ENTITIES[mark] ?? `&#${mark.charCodeAt(0)};`);
}

function escapedLine(text: string, escaped: (mark: string) => string): string {
  if (PLAIN.test(text)) return text;
  const line = oneLine(text).trim();
  const end = closingHashes(line);
  return line.replace(LINE, (mark, at) =>
    mark === '#' && at > 0 && at < end ? mark : escaped(mark),
  );
}

/** Start of the hashes at the end of a line, which close a heading. */
function closingHashes(line: string): number {
  let end = line.length;
  while (end > 0 && /[#\s]/u.test(line.charAt(end - 1))) end--;
  return end;
}

function escapeMark(mark: string): string {
  return ENTITIES[mark] ?? `\\${mark}`;
}
