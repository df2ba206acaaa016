/** Number formats of cell styles (ECMA-376, part 1, 18.8). */
import type { Tag } from '../guard/xml.ts';

/** Style of a cell, as far as it says what the cell shows. */
export interface NumberStyle {
  /** The code of its number format; `undefined` for General. */
  readonly numFmt: string | undefined;
  readonly isDate: boolean;
}

/** Formats that have no code in the file (18.8.30); those of a language are not all the same in every program. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);\\($#,##0\\)',
  6: '$#,##0_);[Red]\\($#,##0\\)',
  7: '$#,##0.00_);\\($#,##0.00\\)',
  8: '$#,##0.00_);[Red]\\($#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Built-in formats of days and times, those of Chinese and other Asian programs included. */
function isBuiltInDate(id: number): boolean {
  const ranges = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ] as const;
  return ranges.some(([first, last]) => id >= first && id <= last);
}

/** General in two spellings, texts, escaped signs, room for a sign, and brackets but for those of elapsed time (`[h]`). */
const NO_DATE = /general|standard|"[^"]*"?|[\\!].|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu;

/** Checks whether a format shows a day or a time. */
function isDateFormat(code: string): boolean {
  return /[ydhs]|m{3}|\[m/iu.test(code.replace(NO_DATE, ''));
}

/** Function to call for each tag of the styles, and at its end: then it gives the styles in their order. */
export function cellStyles(): {
  readonly visit: (tag: Tag) => void;
  readonly styles: () => readonly NumberStyle[];
} {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let section = '';
  const visit = (tag: Tag) => {
    const { name, kind, depth } = tag;
    if (depth === 1) section = name;
    if (depth !== 2 || kind === 'close') return;
    if (section === 'numFmts' && name === 'numFmt') {
      codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    } else if (section === 'cellXfs' && name === 'xf') {
      ids.push(Number(tag.attribute('numFmtId') ?? 0));
    }
  };
  const styleOf = (id: number): NumberStyle => {
    const own = codes.get(id) || undefined;
    const code = own ?? BUILT_IN[id];
    const isGeneral = id === 0 || code?.toLowerCase() === 'general';
    const numFmt = isGeneral ? undefined : code;
    return { numFmt, isDate: own === undefined ? isBuiltInDate(id) : isDateFormat(own) };
  };
  return { visit, styles: () => ids.map(styleOf) };
}
