/** Text measured in terminal columns, where a Chinese character takes two. */
import stringWidth from 'string-width';

export { stringWidth };

/** Spaces after the text, up to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Spaces before the text, up to a width in columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** The columns that the widest text takes: of more texts than `Math.max` takes arguments. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

/** Marks that may not end a line, and marks that may not begin one. */
const OPENING = '（《“(';
const CLOSING = '、。，；：！？）》”,.;:!?)%';

/** A Latin word or a number: 53.9 and 1,234 hold together. */
const WORD = `(?:[^\\s\\p{Script=Han}${OPENING}${CLOSING}]|[.,:](?=\\w))+`;

/** Units after which a line may break: a Chinese character or a word, with the marks around and the space behind it. */
const UNIT = new RegExp(
  `[${OPENING}]*(?:\\p{Script=Han}|${WORD})[${CLOSING}]*\\s?|[${OPENING}${CLOSING}]|\\s`,
  'gu',
);

/** The lines of a text that is to be at most `width` columns wide; a single long word may stand out. */
export function wrap(text: string, width: number): string[] {
  return stringWidth(text) <= width ? [text] : linesOf(text.match(UNIT) ?? [], width);
}

/** Lines of units that are never divided. */
function linesOf(units: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  /** Columns of the line, with the space behind its last word. */
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

/** True for a line that holds a single character of a longer label, beside punctuation. */
const isOrphan = (line: string) => (line.match(CHARACTER) ?? []).length < 2;

/** The words of a label, each with the marks that may not stand apart from it. */
function wordsOf(label: string): string[] {
  const words: string[] = [];
  // Made where it is needed: its dictionary takes 20 ms to load.
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(label)) {
    const last = words.at(-1);
    const isBound = CLOSING.includes(segment) || OPENING.includes(last?.at(-1) ?? ' ');
    if (last !== undefined && isBound) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/**
 * Lines of a label in about `width` columns, broken between words where that leaves no single character on a line, else
 * between characters; wider where neither does.
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

/** Narrower than this, lines stand out of the window rather than break at every word. */
const MIN_WIDTH = 20;

/** The lines of a text that begins `indent` columns in and goes on there. */
export function indented(
  text: string,
  indent: number,
  { width }: { readonly width: number },
): string[] {
  const room = Math.max(MIN_WIDTH, width - indent);
  const lines = width === Number.POSITIVE_INFINITY ? [text] : wrap(text, room);
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** The lines of a paragraph whose first line stands `indent` columns further left than the others. */
export function hanging(text: string, indent: number, width: number): string[] {
  const [first = '', ...others] = indented(text, indent, { width });
  return [first.slice(indent), ...others];
}

/** A text of at most `width` columns, the rest of a longer one left out. */
export function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return `${leading([...text], width - 1).join('')}…`;
}

/** The end of a text of at most `width` columns, the rest of a longer one left out. */
export function shortenedToEnd(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const end = leading([...text].reverse(), width - 1).reverse();
  return `…${end.join('')}`;
}

/** The first of the characters, as many as fit into a width; those that take no column are limited as well. */
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
