/** Parts of Markdown: tables with a source aligned by display width, and escaped text. */
import { oneLine } from '../text/printable.ts';
import { padEnd, padStart, widest } from '../text/width.ts';

export type Align = 'left' | 'right';

/** Length of a line beyond which pandoc gives a table's columns the widths that they have in the source. */
const PANDOC_LINE = 72;

/** Columns for the margins of a printed cell. */
const MARGINS = 3;

/** A table of escaped cells; the first line is its head. */
export function markdownTable(aligns: readonly Align[], lines: readonly string[][]): string {
  const needed = aligns.map((_, c) => Math.max(3, widest(lines.map((line) => line[c] ?? ''))));
  const length = needed.reduce((sum, width) => sum + width + ' | '.length, 1);
  const widths = length > PANDOC_LINE ? needed.map((width) => width + MARGINS) : needed;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = lines.map((line) =>
    row(
      aligns.map((align, c) =>
        (align === 'left' ? padEnd : padStart)(line[c] ?? '', widths[c] ?? 0),
      ),
    ),
  );
  const rule = row(
    aligns.map((align, c) => {
      const dashes = '-'.repeat((widths[c] ?? 0) - 1);
      return align === 'left' ? `:${dashes}` : `${dashes}:`;
    }),
  );
  return [padded[0], rule, ...padded.slice(1)].join('\n');
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
