/** A value as the text of a JSON document without characters that control a terminal or reorder text. */
import type { Defined, JsonDocument } from '../../schema/documents.ts';

/** Characters that are valid in JSON but control a terminal or reorder text. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/** An escaped half of a surrogate pair, which some programs reject, after an even number of backslashes, which are text. */
const HALF = /(?<!\\)((?:\\\\)*)\\ud[89a-f][\da-f]{2}/gu;

/** Levels of a document that are written part by part: the document, its indicators, one of them, its regions. */
const LEVELS = 4;

/** Length from which a piece is written. */
const PIECE = 2 ** 16;

/** A document of one of the formats; its lists may be any iterables. */
type OfFormat = Pick<JsonDocument, 'schema'>;

/**
 * The indented document with a line break at its end; invisible characters are escaped.
 *
 * @param document has no property that the definition of its format lacks
 */
export function jsonText<const T extends OfFormat>(document: T & Defined<T>): string {
  return [...piecesOf(document)].join('');
}

/** The same in pieces, so that a document of any size takes little memory. */
export function jsonPieces<const T extends OfFormat>(document: T & Defined<T>): Generator<string> {
  return piecesOf(document);
}

/** Makes an item of each element only when it is written. */
export function* lazily<Element, Item>(
  elements: Iterable<Element>,
  itemOf: (element: Element) => Item,
): Generator<Item> {
  for (const element of elements) yield itemOf(element);
}

function* piecesOf(document: unknown): Generator<string> {
  let piece = '';
  for (const part of partsOf(document, '\n', LEVELS)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield escaped(piece);
    piece = '';
  }
  yield `${escaped(piece)}\n`;
}

/** The text of a value in parts, each of which ends outside of texts. `newline` ends with the indent of the value. */
function* partsOf(value: unknown, newline: string, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', newline);
    return;
  }
  const [open, close] = Symbol.iterator in value ? ['[', ']'] : ['{', '}'];
  const inner = `${newline}  `;
  let separator = open;
  for (const [name, member] of membersOf(value)) {
    yield `${separator}${inner}${name}`;
    yield* partsOf(member, inner, levels - 1);
    separator = ',';
  }
  yield separator === open ? open + close : newline + close;
}

/** The members of a list or an object, each with the text before it. */
function* membersOf(value: object): Generator<[text: string, member: unknown]> {
  if (Symbol.iterator in value) {
    for (const item of value as Iterable<unknown>) yield ['', item];
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) yield [`${JSON.stringify(name)}: `, member];
  }
}

function escaped(text: string): string {
  // Most documents have no such half, and looking for one takes long.
  const whole = text.includes('\\ud') ? text.replace(HALF, '$1\\ufffd') : text;
  return whole.replace(UNSEEN, escapes);
}

function escapes(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
