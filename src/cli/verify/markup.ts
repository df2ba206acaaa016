/** Texts of a Word file and of a web page, as they stand in the markup. */
import type { DocumentTexts } from '../../report/verify/texts.ts';

/** Tags that give the texts of a document their places. */
interface TextPlaces {
  readonly table: string;
  readonly row: string;
  readonly cells: readonly string[];
  /** Elements that end a text outside tables. */
  readonly paragraph: string | null;
  /** Elements whose content is text; `null`: all. */
  readonly text: string | null;
}

const WORD: TextPlaces = {
  ...{ table: 'w:tbl', row: 'w:tr', cells: ['w:tc'], paragraph: 'w:p', text: 'w:t' },
};

const HTML: TextPlaces = {
  ...{ table: 'table', row: 'tr', cells: ['th', 'td'], paragraph: null, text: null },
};

/** The texts of a part of a Word file. */
export const wordTexts = (xml: string): DocumentTexts => textsIn(xml, WORD);

/** The texts of a web page. Styles and the record are no text. */
export const htmlTexts = (html: string): DocumentTexts =>
  textsIn(html.replace(/<(style|template)\b[^>]*>.*?<\/\1>|<!.*?>/gsu, ''), HTML);

const TOKEN = /<(\/?)([\w:-]+)[^>]*?(\/?)>|([^<]+)/gu;

function textsIn(markup: string, places: TextPlaces): DocumentTexts {
  const paragraphs: string[] = [];
  const tables: string[][][] = [];
  let isInTable = false;
  let isInCell = false;
  let textDepth = places.text === null ? 1 : 0;
  let paragraph = '';
  const endParagraph = () => {
    if (paragraph.trim() !== '') paragraphs.push(paragraph);
    paragraph = '';
  };
  for (const [, close = '', tag = '', empty = '', text = ''] of markup.matchAll(TOKEN)) {
    const isOpen = close === '' && empty === '';
    if (text !== '') {
      if (textDepth === 0) continue;
      const row = tables.at(-1)?.at(-1);
      if (isInCell && row) row[row.length - 1] += decoded(text);
      else paragraph += decoded(text);
      if (places.paragraph === null && !isInCell) endParagraph();
    } else if (tag === places.text) textDepth = isOpen ? 1 : 0;
    else if (tag === places.paragraph && close !== '') endParagraph();
    else if (tag === places.table) {
      isInTable = isOpen;
      if (isOpen) tables.push([]);
    } else if (isInTable && tag === places.row && isOpen) tables.at(-1)?.push([]);
    else if (isInTable && places.cells.includes(tag)) {
      isInCell = isOpen;
      if (close === '') tables.at(-1)?.at(-1)?.push('');
    }
  }
  endParagraph();
  return { paragraphs, tables };
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

/** A text with characters in place of their references. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (reference, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? reference;
      const codePoint = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : reference;
    },
  );
}
