/** Parts of a Markdown document, as GitHub shows it. */

export interface Block {
  readonly language: string;
  readonly content: string;
}

const BLOCK = /^```(\w*)\n(.*?)^```$/gmsu;
const LINK = /\]\(([^)\s]+)\)/gu;
const HEADING = /^#{1,6} (.+)$/gmu;

export function blocksOf(text: string): Block[] {
  return [...text.matchAll(BLOCK)].map(([, language = '', content = '']) => ({
    language,
    content,
  }));
}

/** The document without its blocks of code. */
function proseOf(text: string): string {
  return text.replace(BLOCK, '');
}

export function linksOf(text: string): string[] {
  return [...proseOf(text).matchAll(LINK)].map(([, target = '']) => target);
}

/** The anchors of a document's headings: letters, digits, `-` and `_`, with `-` for blanks. */
export function anchorsOf(text: string): string[] {
  return [...proseOf(text).matchAll(HEADING)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
