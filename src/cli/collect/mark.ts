/**
 * Copies of a unit's own workbook in which only some cells are marked and commented. Every part stays as it is, byte for
 * byte, except the worksheet (the styles of marked cells and the link to the comments), the styles, the comments with their
 * drawing, relations and content types.
 */

import path from 'node:path';
import { type ArchivePart, unpackAll } from '../../read/guard/archive.ts';
import { budget } from '../../read/guard/limits.ts';
import { workbookParts } from '../../read/xlsx.ts';
import { zipped } from '../../render/package/zip.ts';
import {
  type CellComment,
  moreComments,
  moreDrawing,
  newComments,
  newDrawing,
} from './mark-comments.ts';
import { markedSheet, RELATIONS, sheetTags } from './mark-sheet.ts';
import { markedStyles } from './mark-styles.ts';
import { edited, prefixOf, visitTags } from './mark-text.ts';

/** A comment on a cell of a sheet, which is marked. */
export interface CellMark extends CellComment {
  readonly sheet: string;
}

/**
 * The bytes of the copy; `null` if the workbook is written in a way that marks would change: not in UTF-8, in the strict
 * format, or without styles.
 *
 * @throws GasrankError when the file is damaged
 */
export async function markedCopy(
  bytes: Buffer,
  file: string,
  marks: readonly CellMark[],
): Promise<Uint8Array | null> {
  const book = new Package(unpackAll(bytes, file, budget(file, bytes.length)));
  const { worksheets, styles } = workbookParts(bytes, file);
  for (const [sheet, part] of worksheets) {
    const own = marks.filter((mark) => mark.sheet === sheet);
    if (own.length > 0 && !(styles !== null && markSheet(book, { part, styles }, joined(own)))) {
      return null;
    }
  }
  return zipped(book.parts());
}

/** One comment for each cell. */
function joined(marks: readonly CellMark[]): CellComment[] {
  const texts = new Map<string, string[]>();
  for (const { cell, text } of marks) texts.set(cell, [...(texts.get(cell) ?? []), text]);
  return [...texts].map(([cell, lines]) => ({ cell, text: lines.join('\n') }));
}

/** The parts of a workbook; those that are not set again keep their bytes. */
class Package {
  readonly #parts: Map<string, { readonly name: string; data: Buffer }>;

  constructor(parts: readonly ArchivePart[]) {
    this.#parts = new Map(parts.map(({ name, data }) => [keyOf(name), { name, data }]));
  }

  has(name: string): boolean {
    return this.#parts.has(keyOf(name));
  }

  /** The text of a part; `null` if it is missing or not in UTF-8. */
  text(name: string): string | null {
    const data = this.#parts.get(keyOf(name))?.data;
    if (!data || data[0] === 0xff || data[0] === 0xfe) return null;
    return data.toString('utf8');
  }

  set(name: string, text: string): void {
    const own = this.#parts.get(keyOf(name));
    const data = Buffer.from(text);
    if (own) own.data = data;
    else this.#parts.set(keyOf(name), { name, data });
  }

  /** The first name of the form that no part has. */
  free(nameOf: (n: number) => string): string {
    let n = 1;
    while (this.has(nameOf(n))) n++;
    return nameOf(n);
  }

  parts(): { readonly name: string; readonly content: Buffer }[] {
    return [...this.#parts.values()].map(({ name, data }) => ({ name, content: data }));
  }
}

/** Some programs write back slashes, and some a slash in front. */
const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

/** Marks cells of one sheet; `false` if that is not possible, and then nothing may be written. */
function markSheet(
  book: Package,
  { part, styles }: { readonly part: string; readonly styles: string },
  comments: readonly CellComment[],
): boolean {
  const xml = book.text(part);
  const styleXml = book.text(styles);
  if (xml === null || styleXml === null || !/spreadsheetml\/2006\/main/u.test(xml)) return false;
  const tags = sheetTags(xml, new Set(comments.map(({ cell }) => cell)));
  const looks = markedStyles(
    styleXml,
    [...tags.cells.values()].map(({ style }) => style),
  );
  if (!looks) return false;
  const link = addComments(book, part, { comments, drawing: tags.drawing });
  book.set(styles, looks.xml);
  book.set(part, markedSheet(xml, tags, looks.numbers, link));
  return true;
}

/** Adds the comments and their shapes. @returns the relation of a new drawing; `null` if the sheet has one */
function addComments(
  book: Package,
  part: string,
  {
    comments,
    drawing,
  }: { readonly comments: readonly CellComment[]; readonly drawing: string | null },
): string | null {
  const relations = relationsOf(book, part);
  const existing = relations.find(({ type }) => type.endsWith('/comments'))?.target;
  const before = existing === undefined ? null : book.text(existing);
  let added = comments.map(({ cell }) => cell);
  if (existing !== undefined && before !== null) {
    const more = moreComments(before, comments);
    book.set(existing, more.xml);
    added = [...more.added];
  } else {
    const name = book.free((n) => `xl/comments${n}.xml`);
    book.set(name, newComments(comments));
    relate(book, part, { type: 'comments', target: name });
    addContentTypes(book, name);
  }
  const vml = relations.find(({ id }) => id === drawing)?.target;
  const shapes = vml === undefined ? null : book.text(vml);
  if (vml !== undefined && shapes !== null) {
    book.set(vml, moreDrawing(shapes, added));
    return null;
  }
  const name = book.free((n) => `xl/drawings/vmlDrawing${n}.vml`);
  book.set(name, newDrawing(added));
  return relate(book, part, { type: 'vmlDrawing', target: name });
}

interface SheetRelation {
  readonly id: string;
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

function relationsPart(part: string): string {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/u.exec(part) ?? [];
  return `${folder}_rels/${name}.rels`;
}

function relationsOf(book: Package, part: string): SheetRelation[] {
  const found: SheetRelation[] = [];
  visitTags(book.text(relationsPart(part)) ?? NO_RELATIONS, 'Relationships', (tag) => {
    if (tag.name !== 'Relationship' || tag.kind === 'close') return;
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((name) =>
      tag.attribute(name),
    );
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    // A URL resolves `..` and absolute targets alike.
    const { pathname } = new URL(target, `file:///${folder}`);
    found.push({ id, type, target: decodeURIComponent(pathname).slice(1) });
  });
  return found;
}

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds a relation of a sheet to a part. @returns its id */
function relate(
  book: Package,
  part: string,
  { type, target }: Pick<SheetRelation, 'type' | 'target'>,
): string {
  const name = relationsPart(part);
  const xml = book.text(name) ?? NO_RELATIONS;
  const ids = relationsOf(book, part).map(({ id }) => id);
  let n = ids.length + 1;
  while (ids.includes(`rId${n}`)) n++;
  const from = path.posix.relative(path.posix.dirname(part), target);
  const own = (p: string) =>
    `<${p}Relationship Id="rId${n}" Type="${RELATIONS}/${type}" Target="${from}"/>`;
  book.set(name, insideRoot(xml, 'Relationships', own));
  return `rId${n}`;
}

/** The XML with a further element at the end of its root. */
function insideRoot(xml: string, root: string, element: (prefix: string) => string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  visitTags(xml, root, ({ depth, kind, start, end }, tag) => {
    if (depth !== 0) return;
    const own = element(prefixOf(tag));
    if (kind === 'close') edits.push({ start, end: start, text: own });
    if (kind === 'empty') {
      const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? root;
      edits.push({ start, end, text: `${tag.replace(/\s*\/>$/u, '>')}${own}</${name}>` });
    }
  });
  return edited(xml, edits);
}

const TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

function addContentTypes(book: Package, comments: string): void {
  const xml = book.text(TYPES) ?? '';
  const hasVml = /\sExtension\s*=\s*["']vml["']/iu.test(xml);
  book.set(
    TYPES,
    insideRoot(xml, 'Types', (p) => {
      const vml = hasVml ? '' : `<${p}Default Extension="vml" ContentType="${VML_TYPE}"/>`;
      return `${vml}<${p}Override PartName="/${comments}" ContentType="${COMMENTS_TYPE}"/>`;
    }),
  );
}
