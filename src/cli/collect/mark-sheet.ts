/** Marked cells in the part of a worksheet, and the link to its comments. */
import { a1 } from '../../core/sheet/cell.ts';
import { columnOf } from '../../read/formulas/evaluate.ts';
import { edited, prefixOf, type TextEdit, visitTags, withAttribute } from './mark-text.ts';

/** A cell's tag in the part, and the number of its style. */
interface CellTag {
  readonly start: number;
  readonly tag: string;
  readonly style: number;
}

/** Parts of a worksheet that marks depend on. */
export interface SheetTags {
  /** By A1 name; only those that were asked for and are in the part. */
  readonly cells: ReadonlyMap<string, CellTag>;
  /** The relation of its drawing of comments; `null` without one. */
  readonly drawing: string | null;
  /** Place for the link to a drawing of comments. */
  readonly linkAt: number;
  readonly prefix: string;
  /** Prefix of the namespace of relations in the transitional format; `null` if it is not declared. */
  readonly relations: string | null;
}

/** Elements behind the drawing of comments (ECMA-376, part 1, 18.3.1.99). */
const BEHIND = [
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
  ...['tableParts', 'extLst'],
];

export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function sheetTags(xml: string, wanted: ReadonlySet<string>): SheetTags {
  const cells = new Map<string, CellTag>();
  let [row, col] = [-1, -1];
  let drawing: string | null = null;
  let relations: string | null = null;
  let prefix = '';
  let [linkAt, last] = [-1, 0];
  visitTags(xml, 'worksheet', (tag, text) => {
    const { name, kind, depth, start } = tag;
    if (depth === 0 && kind === 'close') last = start;
    if (depth === 0 && kind === 'open') {
      prefix = prefixOf(text);
      const own = [...tag.attributes()].find(([, value]) => value === RELATIONS)?.[0];
      relations = own?.startsWith('xmlns:') ? own.slice('xmlns:'.length) : null;
    }
    if (kind === 'close') return;
    if (depth === 1 && name === 'legacyDrawing') {
      drawing = [...tag.attributes()].find(([key]) => key.endsWith(':id'))?.[1] ?? null;
    }
    if (depth === 1 && linkAt === -1 && BEHIND.includes(name)) linkAt = start;
    if (name === 'row' && depth === 2) {
      row = tag.attribute('r') === undefined ? row + 1 : Number(tag.attribute('r')) - 1;
      col = -1;
    }
    if (name !== 'c' || depth !== 3) return;
    const [, letters] = /^([A-Z]+)\d+$/u.exec(tag.attribute('r') ?? '') ?? [];
    col = letters === undefined ? col + 1 : columnOf(letters);
    const cell = tag.attribute('r') ?? a1(row, col);
    if (wanted.has(cell))
      cells.set(cell, { start, tag: text, style: Number(tag.attribute('s') ?? 0) });
  });
  return { cells, drawing, linkAt: linkAt === -1 ? last : linkAt, prefix, relations };
}

/** The part with other styles of its marked cells and, if `link` is given, the link to a drawing of comments. */
export function markedSheet(
  xml: string,
  { cells, linkAt, prefix, relations }: SheetTags,
  styles: ReadonlyMap<number, number>,
  link: string | null,
): string {
  const edits: TextEdit[] = [...cells.values()].map(({ start, tag, style }) => ({
    ...{ start, end: start + tag.length },
    text: withAttribute(tag, 's', String(styles.get(style) ?? style)),
  }));
  const declared = relations ?? 'r';
  const declaration = relations === null ? ` xmlns:r="${RELATIONS}"` : '';
  const drawing = `<${prefix}legacyDrawing${declaration} ${declared}:id="${link}"/>`;
  return edited(xml, [
    ...edits,
    ...(link === null ? [] : [{ start: linkAt, end: linkAt, text: drawing }]),
  ]);
}
