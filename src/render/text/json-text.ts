/** A value as the text of a JSON document, of which no character drives or reorders what shows it. */

/** Characters that JSON may leave as they are, though a terminal acts on them or text is reordered by them. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/** Half of a character, as it is escaped: some programs refuse it. Behind an even number of backslashes, which are text. */
const HALF = /(?<!\\)((?:\\\\)*)\\ud[89a-f][\da-f]{2}/gu;

/** The document, indented, with a line break at its end; unseen characters are escaped and mean the same. */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, null, 2);
  return `${text.replace(HALF, '$1\\ufffd').replace(UNSEEN, escaped)}\n`;
}

function escaped(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
