/** CSV files: their rows in pieces, and names that no spreadsheet runs as formulas. */
import { stringify } from 'csv-stringify/sync';
import { printable } from './printable.ts';

/** Mark by which Excel recognises UTF-8. Piped to a program it would become part of the first name. */
const BYTE_ORDER_MARK = '\uFEFF';

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

/** Number of rows in a piece. With more, what makes them outlives its use, and memory grows. */
const ROWS = 100;

/** The text of a CSV file in pieces; `isFile`: not piped to another program. */
export function* csvPieces(
  head: readonly string[],
  rows: Iterable<readonly (string | number | null | undefined)[]>,
  { isFile = false }: { readonly isFile?: boolean },
): Generator<string> {
  if (isFile) yield BYTE_ORDER_MARK;
  let piece: (readonly unknown[])[] = [head];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < ROWS) continue;
    yield stringify(piece);
    piece = [];
  }
  yield stringify(piece);
}
