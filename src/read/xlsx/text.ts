/** Texts and truth values in an .xlsx. */
import type { Tag } from '../guard/xml.ts';

/** Reads an attribute of the type xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** A sign that XML cannot hold, or an underscore that would begin one (ECMA-376, part 1, 22.9.2.19). */
const ESCAPED = /_x([\dA-F]{4})_/giu;

/** A text with its escaped signs (`_x000D_`) as they are meant. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Joins the runs of a text in an `<si>` or `<is>`; how it is pronounced (`<rPh>`) is no part of it. Raised digits stay raised,
 * since the mark of a footnote is no part of the number before it.
 */
export class RichText {
  #text = '';
  #isReading = true;
  #isRaised = false;

  /** Reads a tag within the element. */
  visit(tag: Tag): void {
    const { name, kind } = tag;
    if (name === 'rPh') this.#isReading = kind !== 'open';
    else if (name === 'r') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = tag.attribute('val') === 'superscript';
    else if (name === 't' && kind === 'close' && this.#isReading)
      this.#text += this.#shown(tag.text);
  }

  #shown(text: string): string {
    if (!this.#isRaised) return text;
    return text.replace(/\d/gu, (digit) => RAISED_DIGITS[Number(digit)] ?? digit);
  }

  /** Returns the text, and begins another one. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    this.#isReading = true;
    this.#isRaised = false;
    return text;
  }
}
