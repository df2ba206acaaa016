/** Front matter: title and date as YAML, before Markdown. */
import type { Report } from '../../report/report.ts';
import { oneLine } from '../text/printable.ts';

/** The lines of YAML with their fences. */
export function frontMatterOf({ title, date }: Report): string {
  return ['---', `title: ${JSON.stringify(escapeTitle(title))}`, `date: ${date}`, '---'].join('\n');
}

/** Characters that are markup for pandoc only in pairs. */
const PAIRED = /[*~$`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Characters that pandoc reads as TeX, notes, links and spans, or citations. */
const SINGLE = /[\\^]|\](?=[({])|(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}{_])/gu;

/**
 * Pandoc reads a title as Markdown, site generators take it literally, and some put it into a page as HTML. So only
 * characters that would be markup for pandoc are escaped, and most titles are the same for all. A title has no block
 * markup.
 */
function escapeTitle(title: string): string {
  const text = oneLine(title).trim();
  const isPaired = (mark: string) => text.indexOf(mark) !== text.lastIndexOf(mark);
  return text
    .replace(SINGLE, '\\$&')
    .replace(PAIRED, (mark) => (isPaired(mark) ? `\\${mark}` : mark))
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/<(?=[a-z/!?])/giu, '&lt;');
}
