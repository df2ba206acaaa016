/** Characters and entities of XML. */

const COLON = 0x3a;
const SLASH = 0x2f;
const QUESTION = 0x3f;

/** Letters, digits, `- . _ :` and all beyond ASCII, with a few signs that no name has. */
export function isOfName(code: number): boolean {
  return code > QUESTION || (code >= 0x2d && code <= COLON && code !== SLASH);
}

export function pastSpace(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); isSpace(code); code = xml.charCodeAt(++at));
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu;
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const MAX_CODE_POINT = 0x10ffff;

/** A text with its entities resolved; what is none stays as it is. */
export function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return CHARACTERS[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= MAX_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
