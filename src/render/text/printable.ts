/** Makes texts from files safe for output. */

/** Characters that control a terminal, end a line, reorder text, or cannot be shown. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;

/** Replaces each run of line breaks and controls with a blank. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

/** Also reduces runs of blanks to one, as Markdown and HTML do. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ');
}
