/** Styles and fonts of the document. */
import type { IStylesOptions } from 'docx';
import type { Language } from '../../lang/index.ts';
import type { Fonts } from '../renderer.ts';
import { oneLine } from '../text/printable.ts';
import { LINE_PITCH, TYPE } from './paper.ts';

/** Names of styles of paragraphs. */
export const STYLE = {
  ...{ title: 'Title', date: 'Date', body: 'BodyText', heading: 'Heading1', caption: 'Caption' },
  ...{ unit: 'TableUnit', cell: 'TableCell', head: 'TableHead', note: 'Note', page: 'Footer' },
} as const;

/** A font, the fonts that replace it where it is not installed, and whether it is one of serifs. */
interface Face {
  readonly name: string;
  readonly others: readonly string[];
}

/** Fonts by GB/T 9704 and of the systems without them. Word, WPS and LibreOffice take the first that is installed. */
const FACES = {
  title: {
    name: '方正小标宋简体',
    others: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', '宋体'],
  },
  header: { name: '黑体', others: ['SimHei', '华文黑体', 'Noto Sans CJK SC'] },
  body: { name: '仿宋', others: ['仿宋_GB2312', 'FangSong', '华文仿宋', 'Noto Serif CJK SC'] },
} as const satisfies Record<keyof Fonts, Face>;

/** Font of digits and Latin letters. */
const LATIN = 'Times New Roman';

/** The names of the fonts: those of the configuration, else ours. */
export function facesOf(fonts: Fonts): Record<keyof Fonts, string> {
  return {
    title: nameOf(fonts.title, FACES.title),
    header: nameOf(fonts.header, FACES.header),
    body: nameOf(fonts.body, FACES.body),
  };
}

function nameOf(chosen: string | undefined, { name }: Face): string {
  const own = oneLine(chosen ?? '').trim();
  return own === '' ? name : own;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<"]/gu, (mark) => ESCAPES[mark] ?? '');

/** The part with the fonts and their replacements, which the library cannot name. */
export function fontTable(fonts: Fonts): string {
  const faces = facesOf(fonts);
  const entries = Object.entries(FACES).map(([use, { others }]) => {
    const name = escaped(faces[use as keyof Fonts]);
    return `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
  });
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  const names = [...new Set([...entries, latin])].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${names}</w:fonts>`;
}

/** Language tags of the text. */
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** The styles of paragraphs. Sizes are in half points, as in the file. */
export function stylesOf(fonts: Fonts, language: Language): IStylesOptions {
  const faces = facesOf(fonts);
  const font = (name: string, latin = LATIN) => ({ ascii: latin, hAnsi: latin, eastAsia: name });
  const body = font(faces.body);
  const pitch = { line: LINE_PITCH, lineRule: 'exact' } as const;
  const isChinese = language === 'zh';
  const base = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: {
          font: body,
          size: 2 * TYPE.body,
          language: { value: isChinese ? 'en-US' : TAGS[language], eastAsia: 'zh-CN' },
        },
      },
      title: {
        ...base,
        run: { font: font(faces.title, faces.title), size: 2 * TYPE.title },
        paragraph: { alignment: 'center', spacing: { line: 35 * 20, lineRule: 'exact' } },
      },
      heading1: {
        ...base,
        run: { font: font(faces.header), size: 2 * TYPE.heading },
        paragraph: { keepNext: true, spacing: pitch },
      },
    },
    paragraphStyles: [
      {
        ...base,
        ...{ id: STYLE.date, name: 'Date' },
        paragraph: { alignment: 'center', spacing: { ...pitch, after: LINE_PITCH } },
      },
      {
        ...base,
        ...{ id: STYLE.body, name: 'Body Text' },
        paragraph: {
          alignment: isChinese ? 'both' : 'left',
          spacing: pitch,
          ...(isChinese ? { indent: { firstLine: 2 * 20 * TYPE.body, firstLineChars: 200 } } : {}),
        },
      },
      {
        ...base,
        ...{ id: STYLE.caption, name: 'caption' },
        run: { font: font(faces.header), size: 2 * TYPE.caption },
        paragraph: { alignment: 'center', keepNext: true, spacing: { before: 120, after: 60 } },
      },
      {
        ...base,
        ...{ id: STYLE.unit, name: 'Table Unit' },
        run: { size: 2 * TYPE.note },
        paragraph: { alignment: 'right', keepNext: true },
      },
      {
        ...base,
        ...{ id: STYLE.cell, name: 'Table Cell' },
        paragraph: { alignment: 'center' },
      },
      {
        ...base,
        ...{ id: STYLE.head, name: 'Table Head' },
        run: { font: font(faces.header) },
        paragraph: { alignment: 'center' },
      },
      {
        ...base,
        ...{ id: STYLE.note, name: 'Note' },
        run: { size: 2 * TYPE.note },
        paragraph: { spacing: { before: 60, line: 20 * 18, lineRule: 'exact' } },
      },
      {
        ...base,
        ...{ id: STYLE.page, name: 'footer' },
        run: { font: font('宋体'), size: 2 * TYPE.page },
      },
    ],
  };
}
