/** Comments of a worksheet, and the drawing in which programs show them (ECMA-376, part 1, 18.7; part 4, 14.1). */
import { columnOf } from '../../read/formulas/evaluate.ts';
import { edited, escaped, prefixOf, type TextEdit, visitTags } from './mark-text.ts';

/** A comment on a cell. */
export interface CellComment {
  readonly cell: string;
  readonly text: string;
}

const AUTHOR = 'gasrank';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part with these comments. */
export function newComments(comments: readonly CellComment[]): string {
  const list = comments.map((one) => commentXml(one, 0, '')).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList>${list}</commentList></comments>`;
}

function commentXml({ cell, text }: CellComment, author: number, p: string): string {
  return `<${p}comment ref="${cell}" authorId="${author}"><${p}text>${runXml(text, p)}</${p}text></${p}comment>`;
}

const runXml = (text: string, p: string) =>
  `<${p}r><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;

/** A part with further comments, and the cells that had none; a comment on a cell that has one is added to it. */
export function moreComments(
  xml: string,
  comments: readonly CellComment[],
): { readonly xml: string; readonly added: readonly string[] } {
  const byCell = new Map(comments.map((one) => [one.cell, one]));
  const edits: TextEdit[] = [];
  let authors = 0;
  let [p, cell] = ['', ''];
  const had = new Set<string>();
  visitTags(xml, 'comments', ({ name, kind, start, depth }, text) => {
    if (depth === 0) p = prefixOf(text);
    if (name === 'author' && kind !== 'close') authors++;
    if (name === 'authors' && kind === 'close') {
      edits.push({ start, end: start, text: `<${p}author>${AUTHOR}</${p}author>` });
    }
    if (name === 'comment' && kind === 'open')
      cell = /\sref\s*=\s*["']([^"']*)/u.exec(text)?.[1] ?? '';
    const own = byCell.get(cell);
    if (name === 'text' && kind === 'close' && own && !had.has(cell)) {
      had.add(cell);
      edits.push({ start, end: start, text: runXml(`\n${own.text}`, p) });
    }
    if (name === 'commentList' && kind === 'close') {
      const others = comments.filter((one) => !had.has(one.cell));
      const list = others.map((one) => commentXml(one, authors, p)).join('');
      edits.push({ start, end: start, text: list });
    }
  });
  return { xml: edited(xml, edits), added: [...byCell.keys()].filter((one) => !had.has(one)) };
}

/** A drawing of the comments on these cells. */
export function newDrawing(cells: readonly string[]): string {
  const head =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  return `${head}${shapes(cells, FIRST_SHAPE)}</xml>`;
}

const FIRST_SHAPE = 1025;

/** A drawing with shapes for the comments on further cells. */
export function moreDrawing(vml: string, cells: readonly string[]): string {
  const numbers = [...vml.matchAll(/_x0000_s(\d+)/gu)].map(([, n]) => Number(n));
  const next = Math.max(FIRST_SHAPE - 1, ...numbers) + 1;
  return vml.replace(/<\/xml>\s*$/u, (end) => shapes(cells, next) + end);
}

function shapes(cells: readonly string[], first: number): string {
  return cells.map((cell, n) => shape(cell, first + n)).join('');
}

/** A box beside the cell, shown when a person points at it. */
function shape(cell: string, number: number): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const [col, row] = [columnOf(letters), Number(digits) - 1];
  const anchor = [col + 1, 15, Math.max(0, row - 1), 10, col + 5, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:240pt;height:80pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}
