/** Edits of XML texts at the places of their tags, so that everything else stays as it is. */
import { scanXml, type Tag } from '../../read/guard/xml.ts';

/** Replaces the text between two places. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits, which do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((xml, { start, end, text: own }) => xml.slice(0, start) + own + xml.slice(end), text);
}

/** Calls `visit` for each tag with its text. */
export function visitTags(
  xml: string,
  root: string,
  visit: (tag: Tag, text: string) => void,
): void {
  scanXml([xml], root, (tag) => visit(tag, xml.slice(tag.start, tag.end)));
}

/** A tag with another value of one of its attributes, which is added if it is missing. */
export function withAttribute(tag: string, name: string, value: string): string {
  const own = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'u');
  if (own.test(tag)) return tag.replace(own, (_, before: string) => `${before}"${value}"`);
  return tag.replace(/^<[^\s/>]+/u, (opening) => `${opening} ${name}="${value}"`);
}

/** The prefix of an element's name, with its colon: `x:`. */
export function prefixOf(tag: string): string {
  return /^<\/?([^\s/>:]+:)/u.exec(tag)?.[1] ?? '';
}

/** A text in XML. */
export function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(
      /[&<>"]/gu,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
    );
}
