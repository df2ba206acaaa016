/** Texts of somebody else's, as they may stand in an output. */

/** Characters that drive a terminal, end a line, reorder the text around them, or that a page has no room for. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;

/** The text without line breaks and controls: a blank for each run of them. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

/** The same with single blanks, as Markdown and HTML show it. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ');
}
