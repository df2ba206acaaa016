/** Styles of marked cells: each as before, but with a light red fill. */
import { edited, prefixOf, visitTags, withAttribute } from './mark-text.ts';

export interface MarkedStyles {
  readonly xml: string;
  /** Number of the marked style by that of the style that it is made of. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** Colour of Excel's own style for bad values. */
const COLOUR = 'FFFFC7CE';

/** A list of the part: its opening tag, and its elements. */
interface StyleList {
  readonly tag: string;
  readonly start: number;
  readonly elements: string[];
  /** Place of its closing tag. */
  close: number;
}

/** Adds a marked style for each of some styles; `null` if the part lacks fills or one of the styles. */
export function markedStyles(xml: string, styles: readonly number[]): MarkedStyles | null {
  const { fills, cellXfs } = listsOf(xml);
  if (!fills || !cellXfs) return null;
  const numbers = new Map<number, number>();
  const added: string[] = [];
  for (const style of new Set(styles)) {
    const format = cellXfs.elements[style];
    if (format === undefined) return null;
    numbers.set(style, cellXfs.elements.length + added.length);
    const [tag = ''] = /^<[^>]*>/u.exec(format) ?? [];
    const filled = withAttribute(tag, 'fillId', String(fills.elements.length));
    added.push(withAttribute(filled, 'applyFill', '1') + format.slice(tag.length));
  }
  const p = prefixOf(fills.tag);
  const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${COLOUR}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
  return {
    numbers,
    xml: edited(xml, [...grown(fills, [fill]), ...grown(cellXfs, added)]),
  };
}

/** The edits that add elements to a list. */
function grown({ tag, start, close, elements }: StyleList, added: readonly string[]) {
  const count = String(elements.length + added.length);
  return [
    { start, end: start + tag.length, text: withAttribute(tag, 'count', count) },
    { start: close, end: close, text: added.join('') },
  ];
}

function listsOf(xml: string): Record<string, StyleList | undefined> {
  const lists: Record<string, StyleList> = {};
  let list: StyleList | null = null;
  let begin = 0;
  visitTags(xml, 'styleSheet', ({ name, kind, depth, start, end }, tag) => {
    if (depth === 1) {
      if (kind === 'open') {
        list = { tag, start, elements: [], close: start };
        lists[name] = list;
      } else if (kind === 'close' && list) list.close = start;
      return;
    }
    if (depth !== 2 || !list) return;
    if (kind !== 'close') begin = start;
    if (kind !== 'open') list.elements.push(xml.slice(begin, end));
  });
  return lists;
}
