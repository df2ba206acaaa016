/**
 * Goes once over the tags of XML and proves that it is whole. The libraries that read the cells are lenient: to them, a
 * sheet that was cut short is a shorter sheet.
 */

export interface Tag {
  /** Without its prefix, which is the writer's choice (`x:row`). */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** As they stand in the tag; `attributesOf` takes them apart. */
  readonly attributes: string;
  /** The text since the tag before, with its entities. */
  readonly text: string;
  /** Number of elements around this one. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** The XML is cut short, or none, or has a document type, whose entities could grow without end. */
export class XmlError extends Error {}

/** No element of a workbook has a thousand attributes; a million would be too much for the expression. */
const TOKEN =
  /([^<]*)<(?:(\/?)([^\s<>/"'=!?]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,999})\s*(\/?)>|!--.*?-->|!\[CDATA\[(.*?)\]\]>|\?.*?\?>)/sy;

/** @throws XmlError when the XML does not begin and end with one element called `root`, all tags paired within. */
export function scanXml(xml: string, root: string, visit: (tag: Tag) => void): void {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  let isDone = false;
  let text = '';
  let at = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    const [, before = '', slash, fullName, attributes = '', emptySlash, data = ''] = match;
    text += before + data;
    const end = token.lastIndex;
    const start = at + before.length;
    if (fullName === undefined) {
      at = end;
      continue;
    }
    const name = fullName.slice(fullName.indexOf(':') + 1);
    const kind = slash ? 'close' : emptySlash ? 'empty' : 'open';
    if (open.length === 0 && (isDone || name !== root || text.trim() !== '')) break;
    if (kind === 'close' && (open.pop() !== fullName || attributes || emptySlash)) break;
    visit({ name, kind, attributes, text, depth: open.length, start, end });
    if (kind === 'open') open.push(fullName);
    isDone = open.length === 0;
    text = '';
    at = end;
  }
  const isWhole = isDone && (text + xml.slice(at)).trim() === '';
  if (!isWhole) throw new XmlError(`no whole <${root}>: at ${at} of ${xml.length}`);
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Attributes by name, with their prefixes and entities. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single = ''] of attributes.matchAll(ATTRIBUTE)) {
    found.set(name, double ?? single);
  }
  return found;
}
