/** Names in CSV files that no spreadsheet runs as formulas. */
import { printable } from './printable.ts';

/** Mark by which Excel recognises UTF-8. Piped to a program it would become part of the first name. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Texts that a spreadsheet would read as a formula, also after blanks and fillers. */
const FORMULA = /^[\s\p{M}\u115f\u1160\u2800]*[=+\-@\u2212]/u;

/**
 * A name on one line that no spreadsheet runs as a formula: an apostrophe makes it text, as OWASP recommends against
 * CSV injection.
 */
export function nameCell(name: string): string {
  const text = printable(name);
  return FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
}
