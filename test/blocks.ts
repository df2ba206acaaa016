/** Documents of any program as the blocks that a reader sees: headings, paragraphs, items, tables cell by cell. */
import { DOMParser, parseHTML } from 'linkedom';
import { unzip } from './zip.ts';

export interface Cell {
  readonly text: string;
  readonly align: string;
  readonly colSpan: number;
}

/** A paragraph has the name of its tag or, in Word, of its style. */
export type Block =
  | { readonly kind: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

type Node = ReturnType<typeof parseHTML>['document']['documentElement'];

/** The blocks of a page, or a part of one. */
export function htmlBlocks(html: string): Block[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return [...document.body.children].flatMap((node): Block[] => {
    const kind = node.tagName.toLowerCase();
    if (kind === 'table') return [{ kind, rows: [...node.querySelectorAll('tr')].map(htmlCells) }];
    if (kind === 'ul')
      return [...node.children].map((item) => ({ kind: 'li', text: textOf(item) }));
    return [{ kind, text: textOf(node) }];
  });
}

function htmlCells(row: Node): Cell[] {
  return [...row.querySelectorAll('th, td')].map((cell) => {
    const [, style] = /text-align: (\w+)/u.exec(cell.getAttribute('style') ?? '') ?? [];
    return {
      text: textOf(cell),
      align: style ?? cell.getAttribute('align') ?? '',
      colSpan: Number(cell.getAttribute('colspan') ?? 1),
    };
  });
}

/** The content of a Word file. */
export interface Word {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Names of all elements of the text, each once. */
  readonly elements: ReadonlySet<string>;
}

/** The Word file of these bytes, taken apart. */
export function openWord(bytes: Uint8Array): Word {
  const parts = unzip(bytes);
  const part = (name: string) =>
    new DOMParser().parseFromString(parts.get(name)?.toString() ?? '', 'text/xml');
  const document = part('word/document.xml');
  const body = document.getElementsByTagName('w:body')[0];
  if (!body) throw new Error('no text');
  return {
    title: part('docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent ?? '',
    elements: new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName)),
    blocks: [...body.children].flatMap((node): Block[] => {
      if (node.tagName === 'w:p') return [wordParagraph(node)];
      if (node.tagName !== 'w:tbl') return [];
      return [{ kind: 'table', rows: [...node.getElementsByTagName('w:tr')].map(wordCells) }];
    }),
  };
}

function wordParagraph(node: Node) {
  return { kind: settingOf(node, 'w:pStyle'), text: wordText(node) };
}

function wordCells(row: Node): Cell[] {
  return [...row.getElementsByTagName('w:tc')].map((cell) => ({
    text: wordText(cell),
    align: settingOf(cell, 'w:jc'),
    colSpan: Number(settingOf(cell, 'w:gridSpan') || 1),
  }));
}

const settingOf = (node: Node, element: string) =>
  node.getElementsByTagName(element)[0]?.getAttribute('w:val') ?? '';

function wordText(node: Node): string {
  const pieces = [...node.querySelectorAll('w\\:t, w\\:br')];
  return oneSpaced(pieces.map((piece) => piece.textContent || '\n').join(''));
}

function textOf(node: Node): string {
  for (const end of node.querySelectorAll('br')) end.replaceWith('\n');
  return oneSpaced(node.textContent ?? '');
}

/** Programs break lines and indent as they like. */
function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
