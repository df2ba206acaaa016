/**
 * Goes once over the tags of XML and proves that it is whole. It may come in pieces, so that a long sheet is never in
 * memory as a whole.
 */

import { isOfName, pastSpace, resolved } from './xml-text.ts';

export interface Tag {
  /** Without its prefix, which is the writer's choice (`x:row`). */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** The text since the tag before, entities resolved. */
  readonly text: string;
  /** Number of elements around this one. */
  readonly depth: number;
  /** Places of its first character and behind its last, counted from the first piece. */
  readonly start: number;
  readonly end: number;
  /** The value of an attribute by its name, prefix included; entities resolved. */
  attribute(name: string): string | undefined;
  /** All attributes, in their order. */
  attributes(): ReadonlyMap<string, string>;
}

/** The XML is cut short, or none, or has a document type, whose entities could grow without end. */
export class XmlError extends Error {}

/** No element of a workbook has a thousand attributes. */
const MAX_ATTRIBUTES = 999;

/** Characters of one tag or comment that comes in several pieces. */
const MAX_TAG = 1_000_000;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/**
 * Calls `visit` for every tag of XML that begins and ends with one element called `root`. The tag is the scanner itself,
 * and says what it says until `visit` returns.
 */
class XmlScanner implements Tag {
  name = '';
  kind: Tag['kind'] = 'open';
  start = 0;
  end = 0;
  readonly #root: string;
  readonly #visit: (tag: Tag) => void;
  /** Full names of the elements that are open. */
  readonly #open: string[] = [];
  /** The piece at hand, with what is left of the one before, and where it begins. */
  #xml = '';
  #offset = 0;
  /** Four places for each attribute: its name's first character and behind its last, and its value's. */
  readonly #places = new Int32Array(4 * MAX_ATTRIBUTES);
  #placesUsed = 0;
  /** Text that was read before the place from which the rest of it stands in the piece. */
  #read = '';
  #textFrom = 0;
  #textTo = 0;
  #isDone = false;

  constructor(root: string, visit: (tag: Tag) => void) {
    this.#root = root;
    this.#visit = visit;
  }

  get depth(): number {
    return this.#open.length;
  }

  get text(): string {
    return this.#read + resolved(this.#xml.slice(this.#textFrom, this.#textTo));
  }

  attribute(name: string): string | undefined {
    const places = this.#places;
    for (let i = 0; i < this.#placesUsed; i += 4) {
      const from = places[i] ?? 0;
      if ((places[i + 1] ?? 0) - from !== name.length || !this.#xml.startsWith(name, from))
        continue;
      return this.#valueAt(i);
    }
    return undefined;
  }

  attributes(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (let i = 0; i < this.#placesUsed; i += 4) {
      found.set(this.#xml.slice(this.#places[i], this.#places[i + 1]), this.#valueAt(i));
    }
    return found;
  }

  #valueAt(i: number): string {
    return resolved(this.#xml.slice(this.#places[i + 2], this.#places[i + 3]));
  }

  /**
   * Reads the next piece.
   *
   * @throws XmlError when it cannot be a part of sound XML.
   */
  write(piece: string): void {
    const xml = this.#xml === '' ? piece : this.#xml + piece;
    this.#xml = xml;
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      if (start === -1) break;
      this.#textFrom = at;
      this.#textTo = start;
      const next = xml.charCodeAt(start + 1);
      const isMarkup = next === EXCLAMATION || next === QUESTION;
      const end = isMarkup ? this.#markup(start) : this.#tag(start);
      if (end === -1) break;
      at = end;
    }
    if (xml.length - at > MAX_TAG && at < xml.length - piece.length) throw this.#broken(at);
    this.#xml = xml.slice(at);
    this.#offset += at;
  }

  /** @throws XmlError when the XML is not whole. */
  finish(): void {
    const isWhole = this.#isDone && (this.#read + this.#xml).trim() === '';
    if (!isWhole) throw this.#broken(this.#xml.length);
  }

  #broken(at: number): XmlError {
    return new XmlError(`no whole <${this.#root}>: at ${this.#offset + at}`);
  }

  /** Passes a comment or an instruction over and reads CDATA; returns the place behind it, -1 where it is cut short. */
  #markup(start: number): number {
    const xml = this.#xml;
    const before = resolved(xml.slice(this.#textFrom, start));
    const behind = (opening: string, closing: string): number => {
      const end = xml.indexOf(closing, start + opening.length);
      return end === -1 ? -1 : end + closing.length;
    };
    if (xml.startsWith('<!--', start)) return this.#passed(behind('<!--', '-->'), before);
    if (xml.startsWith('<?', start)) return this.#passed(behind('<?', '?>'), before);
    if (xml.startsWith('<![CDATA[', start)) {
      const end = behind('<![CDATA[', ']]>');
      return this.#passed(end, before + xml.slice(start + '<![CDATA['.length, end - ']]>'.length));
    }
    const isBegun = ['<!--', '<![CDATA['].some((word) => word.startsWith(xml.slice(start)));
    if (isBegun) return -1;
    throw this.#broken(start);
  }

  #passed(end: number, text: string): number {
    if (end !== -1) this.#read += text;
    return end;
  }

  /** Reads the tag that begins at `start`; returns the place behind it, -1 where it is cut short. */
  #tag(start: number): number {
    const xml = this.#xml;
    // Half of all tags close the element that was opened last.
    const last = this.#open[this.#open.length - 1];
    if (last !== undefined && xml.startsWith(last, start + 2)) {
      const end = start + 2 + last.length;
      const isClose = xml.charCodeAt(start + 1) === SLASH && xml.charCodeAt(end) === GREATER;
      if (isClose) return this.#close(last, start, end);
    }
    const places = this.#places;
    let used = 0;
    let at = start + 1;
    const isClose = xml.charCodeAt(at) === SLASH;
    if (isClose) at++;
    const nameAt = at;
    let colon = -1;
    let code = xml.charCodeAt(at);
    for (; isOfName(code); code = xml.charCodeAt(++at)) {
      if (code === COLON && colon === -1) colon = at;
    }
    const nameEnd = at;
    let isEmpty = false;
    for (;;) {
      const gap = at;
      at = pastSpace(xml, at);
      if (at >= xml.length) return -1;
      code = xml.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH) {
        if (at + 1 === xml.length) return -1;
        isEmpty = xml.charCodeAt(at + 1) === GREATER;
        if (!isEmpty) throw this.#broken(at);
        at++;
        break;
      }
      const attributeAt = at;
      while (isOfName(xml.charCodeAt(at))) at++;
      const attributeEnd = at;
      at = pastSpace(xml, at);
      if (at >= xml.length) return -1;
      const isNamed = attributeEnd > attributeAt && attributeAt > gap;
      if (!isNamed || xml.charCodeAt(at) !== EQUALS) throw this.#broken(at);
      at = pastSpace(xml, at + 1);
      if (at >= xml.length) return -1;
      const quote = xml.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.#broken(at);
      const valueAt = ++at;
      for (code = xml.charCodeAt(at); code !== quote; code = xml.charCodeAt(++at)) {
        if (at >= xml.length) return -1;
        if (code === LESS) throw this.#broken(at);
      }
      if (used === places.length) throw this.#broken(at);
      places[used++] = attributeAt;
      places[used++] = attributeEnd;
      places[used++] = valueAt;
      places[used++] = at;
      at++;
    }
    if (nameEnd === nameAt || (isClose && (isEmpty || used > 0))) throw this.#broken(at);
    this.#placesUsed = used;
    const fullName = xml.slice(nameAt, nameEnd);
    this.name = colon === -1 ? fullName : xml.slice(colon + 1, nameEnd);
    this.kind = isClose ? 'close' : isEmpty ? 'empty' : 'open';
    this.start = this.#offset + start;
    this.end = this.#offset + at + 1;
    this.#found(fullName, start);
    return at + 1;
  }

  /** Reads the tag that closes an element; its name ends at `end`. */
  #close(fullName: string, start: number, end: number): number {
    this.#placesUsed = 0;
    this.name = fullName.slice(fullName.indexOf(':') + 1);
    this.kind = 'close';
    this.start = this.#offset + start;
    this.end = this.#offset + end + 1;
    this.#found(fullName, start);
    return end + 1;
  }

  /** Keeps account of the elements that are open, and shows the tag to the visitor. */
  #found(fullName: string, start: number): void {
    const open = this.#open;
    if (open.length === 0) {
      const isRoot = this.name === this.#root && !this.#isDone && this.kind !== 'close';
      if (!isRoot || this.text.trim() !== '') throw this.#broken(start);
    }
    if (this.kind === 'close' && open.pop() !== fullName) throw this.#broken(start);
    this.#visit(this);
    if (this.kind === 'open') open.push(fullName);
    this.#isDone = open.length === 0;
    this.#read = '';
  }
}

/** @throws XmlError when the XML does not begin and end with one element called `root`, all tags paired within. */
export function scanXml(pieces: Iterable<string>, root: string, visit: (tag: Tag) => void): void {
  const scanner = new XmlScanner(root, visit);
  for (const piece of pieces) scanner.write(piece);
  scanner.finish();
}
