/** Front matter: title and date as YAML, before Markdown. */
import type { Report } from '../../report/report.ts';
import { oneLine } from '../text/printable.ts';

/** The lines of YAML with their fences. */
export function frontMatterOf({ title, date }: Report): string {
  return ['---', `title: ${JSON.stringify(escapeTitle(title))}`, `date: ${date}`, '---'].join('\n');
}

/** Marks that mean something to pandoc only where there are two of them. */
const PAIRED = /[*~$`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Others, where it reads them as TeX, notes, links and spans, or citations. */
const SINGLE = /[\\^]|\](?=[({])|(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}{_])/gu;

/**
 * Pandoc reads a title as Markdown, generators of sites as it stands, and some put it into a page as HTML. So only what
 * would be markup is escaped, and most titles are the same for all. The signs are those of pandoc; in a title it knows no
 * blocks.
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
