/** A value as the text of a JSON document without characters that control a terminal or reorder text. */
import type { Defined, JsonDocument } from '../../schema/documents.ts';
import { inPieces } from './pieces.ts';

/** Characters that are valid in JSON but control a terminal or reorder text. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/** An escaped half of a surrogate pair, which some programs reject, after an even number of backslashes, which are text. */
const HALF = /(?<!\\)((?:\\\\)*)\\ud[89a-f][\da-f]{2}/gu;

/** Levels of a document that are written part by part: the document, its indicators, one of them, its regions. */
const LEVELS = 4;

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

function* piecesOf(document: unknown): Generator<string> {
  for (const piece of inPieces(linesOf(document))) yield escaped(piece);
}

function* linesOf(document: unknown): Generator<string> {
  yield* partsOf(document, 0);
  yield '\n';
}

/** The text of a value in parts, each of which ends outside of texts. */
function* partsOf(value: unknown, depth: number): Generator<string> {
  if (depth === LEVELS || typeof value !== 'object' || value === null) {
    yield nestedText(value, depth);
    return;
  }
  const [open, close] = Symbol.iterator in value ? ['[', ']'] : ['{', '}'];
  const newline = `\n${'  '.repeat(depth)}`;
  let separator = open;
  for (const [name, member] of membersOf(value)) {
    yield `${separator}${newline}  ${name}`;
    yield* partsOf(member, depth + 1);
    separator = ',';
  }
  yield separator === open ? open + close : newline + close;
}

/** The text of a value within `depth` others. Real lists around it indent its lines faster than a change of each line. */
function nestedText(value: unknown, depth: number): string {
  let nested = value;
  for (let around = 0; around < depth; around++) nested = [nested];
  const text = JSON.stringify(nested, null, 2);
  // Each list has a bracket and a line break on both sides, and the indents of its own lines.
  return text.slice(depth * (depth + 3), text.length - depth * (depth + 1));
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
