/** Normalisation of words, so that they compare however they were typed. */

/** White space, control and invisible characters. */
export const SPACE_AND_INVISIBLE = /[\p{White_Space}\p{Cf}\p{Cc}]+/gu;

const VISIBLE = /[^\p{White_Space}\p{Cf}\p{Cc}]/u;

/** NFKC of the first other character of a text; empty if there is none. A long text is not normalised for it. */
export function firstVisible(text: string): string {
  const code = text.charCodeAt(0);
  // Most texts begin with a letter of ASCII or a Chinese character, which normalising does not change.
  if ((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)) return text.charAt(0);
  return (VISIBLE.exec(text)?.[0] ?? '').normalize('NFKC');
}

/** Chinese characters, digits and ASCII without capitals, which normalising does not change. Most cells have no others. */
export const ALREADY_NORMAL = /^[!-@[-~、。一-鿿]*$/u;

/** NFKC without white space, control and invisible characters, in lower case: `温　县` → `温县`. */
export function normalise(text: string): string {
  if (ALREADY_NORMAL.test(text)) return text;
  if (text !== last.text) last = { text, normal: normalised(text) };
  return last.normal;
}

/** The last text and its normal form. Several questions are asked about one cell in a row, and texts may be long. */
let last = { text: '', normal: '' };

function normalised(text: string): string {
  const plain = text.normalize('NFKC').replace(SPACE_AND_INVISIBLE, '').toLowerCase();
  // NFKC again: a mark whose space was removed (˘ is a space with a breve) combines with the letter before it.
  return plain.normalize('NFKC');
}
