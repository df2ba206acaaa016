/** A value as the text of a JSON document without characters that control a terminal or reorder text. */
import type { Defined, JsonDocument } from '../../schema/documents.ts';

/** Characters that are valid in JSON but control a terminal or reorder text. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/** An escaped half of a surrogate pair, which some programs reject, after an even number of backslashes, which are text. */
const HALF = /(?<!\\)((?:\\\\)*)\\ud[89a-f][\da-f]{2}/gu;

/**
 * The indented document with a line break at its end; invisible characters are escaped.
 *
 * @param document has no property that the definition of its format lacks
 */
export function jsonText<const T extends JsonDocument>(document: T & Defined<T>): string {
  const text = JSON.stringify(document, null, 2);
  // Most documents have no such half, and looking for one takes long.
  const whole = text.includes('\\ud') ? text.replace(HALF, '$1\\ufffd') : text;
  return `${whole.replace(UNSEEN, escaped)}\n`;
}

function escaped(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
