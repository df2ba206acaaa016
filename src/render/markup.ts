/** Pieces of Markdown: tables whose source lines up by display width, and text that stays text. */
import { padEnd, padStart, printable, stringWidth } from './width.ts';

export type Align = 'left' | 'right';

/** A table of escaped cells; the first line is its head. */
export function markdownTable(aligns: readonly Align[], lines: readonly string[][]): string {
  const widths = aligns.map((_, c) =>
    Math.max(3, ...lines.map((line) => stringWidth(line[c] ?? ''))),
  );
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

/** What GitHub, pandoc or HTML would read as markup anywhere in a line: links, formulas, citations and dashes too. */
const MARKUP = /[\\`*_[\]|~<>&$^@{}]|:(?=\/\/)|(?<=\bwww)\.|-(?=-)|\.(?=\.)/giu;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Text as inline content: no markup, no line break. */
export function escapeInline(text: string): string {
  return printable(text)
    .replace(/\s+/gu, ' ')
    .replace(MARKUP, (mark) => ENTITIES[mark] ?? `\\${mark}`);
}

/** Text as a line of its own, which must not begin a heading, a list or a rule. */
export function escapeLine(text: string): string {
  return escapeInline(text)
    .trim()
    .replace(/^([#+=:%(-])/u, '\\$1')
    .replace(/^(table):/iu, '$1\\:')
    .replace(/^([\da-z]+)([.)])(?=\s|$)/iu, '$1\\$2');
}
