/** Text measured in terminal columns; a Chinese character takes two. */
import exactWidth from 'string-width';

/** Width of a text in columns. Most texts have only letters, digits and Chinese characters, which need no library. */
export function stringWidth(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) width += 1;
    else if (!isNarrow(code)) return exactWidth(text);
  }
  return width;
}

/** Checks for printable ASCII and the signs of gasrank's own figures: dashes, ▲ and ▼. */
function isNarrow(code: number): boolean {
  const isAscii = code >= 0x20 && code <= 0x7e;
  return isAscii || code === 0x2013 || code === 0x2014 || code === 0x25b2 || code === 0x25bc;
}

/** Pads the text with spaces after it, to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text.padEnd(width - stringWidth(text) + text.length);
}

/** Pads the text with spaces before it, to a width in columns. */
export function padStart(text: string, width: number): string {
  return text.padStart(width - stringWidth(text) + text.length);
}

/** Width of the widest text, for any number of texts. */
export function widest(texts: Iterable<string>): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, stringWidth(text));
  return most;
}

/** Punctuation that may not end a line, and punctuation that may not begin one. */
const OPENING = '（《“(';
const CLOSING = '、。，；：！？）》”,.;:!?)%';

/** A Latin word or a number: 53.9 and 1,234 hold together. */
const WORD = `(?:[^\\s\\p{Script=Han}${OPENING}${CLOSING}]|[.,:](?=\\w))+`;

/** Units after which a line may break: a Chinese character or a word, with its punctuation and the space after it. */
const UNIT = new RegExp(
  `[${OPENING}]*(?:\\p{Script=Han}|${WORD})[${CLOSING}]*\\s?|[${OPENING}${CLOSING}]|\\s`,
  'gu',
);

/** Wraps a text into lines of at most `width` columns; a single long word may be wider. */
export function wrap(text: string, width: number): string[] {
  return stringWidth(text) <= width ? [text] : linesOf(text.match(UNIT) ?? [], width);
}

/** Wraps a text into lines of at most `width` columns and of similar length. */
export function wrapEvenly(text: string, width: number): string[] {
  const { length } = wrap(text, width);
  let columns = width;
  while (length > 1 && columns > 2 && wrap(text, columns - 1).length === length) columns -= 1;
  return wrap(text, columns);
}

/** Wraps a text into lines none of which is wider than `width` columns; a word that is longer is divided. */
export function wrapAnywhere(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) => {
    const pieces: string[] = [];
    let rest = [...line];
    while (rest.length > 0) {
      const piece = leading(rest, width);
      pieces.push(piece.join(''));
      rest = rest.slice(Math.max(1, piece.length));
    }
    return pieces;
  });
}

/** Lines of units that are never divided. */
function linesOf(units: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  /** Columns of the line, with the space after its last word. */
  let columns = 0;
  for (const unit of units) {
    const word = unit.trimEnd();
    if (line !== '' && word !== '' && columns + stringWidth(word) > width) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += unit;
    columns += stringWidth(unit);
  }
  return [...lines, line].map((it) => it.trim());
}

/** A letter, digit or Chinese character. */
const CHARACTER = /[\p{L}\p{N}]/gu;

/** Checks for a line with a single character of a label, apart from punctuation. */
const isOrphan = (line: string) => (line.match(CHARACTER) ?? []).length < 2;

/** The words of a label, each with its punctuation. */
function wordsOf(label: string): string[] {
  const words: string[] = [];
  // Created on demand: its dictionary takes 20 ms to load.
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(label)) {
    const last = words.at(-1);
    const isBound = CLOSING.includes(segment) || OPENING.includes(last?.at(-1) ?? ' ');
    if (last !== undefined && isBound) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/**
 * Wraps a label at about `width` columns, between words if no line is left with a single character, else between
 * characters; wider if neither works.
 */
export function wrapLabel(label: string, width: number): string[] {
  if (stringWidth(label) <= width) return [label];
  const words = wordsOf(label);
  for (let columns = width; columns < stringWidth(label); columns++) {
    const shorter = columns - 2;
    const ways = [linesOf(words, columns), wrap(label, columns), wrap(label, shorter)];
    const lines = ways.find((way) => !way.some(isOrphan));
    if (lines) return lines;
  }
  return [label];
}

/** Minimum width: in a narrower window, lines overflow instead of breaking at every word. */
const MIN_WIDTH = 20;

/** Wraps a text and indents all lines by `indent` columns. */
export function indented(
  text: string,
  indent: number,
  { width }: { readonly width: number },
): string[] {
  const room = Math.max(MIN_WIDTH, width - indent);
  const lines = width === Number.POSITIVE_INFINITY ? [text] : wrap(text, room);
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** Wraps a paragraph with all lines but the first indented by `indent` columns. */
export function hanging(text: string, indent: number, width: number): string[] {
  const [first = '', ...others] = indented(text, indent, { width });
  return [first.slice(indent), ...others];
}

/** Shortens a text to at most `width` columns. */
export function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return `${leading([...text], width - 1).join('')}…`;
}

/** Shortens a text to its end of at most `width` columns. */
export function shortenedToEnd(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const end = leading([...text].reverse(), width - 1).reverse();
  return `…${end.join('')}`;
}

/** The first characters that fit into a width; characters without width are limited too. */
function leading(characters: readonly string[], width: number): string[] {
  const most = 4 * width;
  let columns = 0;
  let count = 0;
  for (const character of characters) {
    columns += stringWidth(character);
    if (columns > width || count >= most) break;
    count++;
  }
  return characters.slice(0, count);
}
