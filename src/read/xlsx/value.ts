/** Content of a cell of an .xlsx, by its type, its value and its style (ECMA-376, part 1, 18.3.1.4 and 18.18.11). */
import type { Cell } from '../../core/sheet/grid.ts';
import type { NumberStyle } from './styles.ts';
import { unescaped } from './text.ts';

export interface StoredCell {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`; `undefined` is a number. */
  readonly type: string | undefined;
  /** Text of its value; of an inline string its text, of a shared one the shared text. */
  readonly value: string;
  readonly style: NumberStyle | undefined;
  /** Text of its formula, empty for a later cell of a shared one; `undefined` without a formula. */
  readonly formula: string | undefined;
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?\s*$/iu;

/** The cell, or `undefined` for one that is empty: an empty text is content only as the result of a formula. */
export function cellOf(
  { type, value, style, formula }: StoredCell,
  is1904: boolean,
): Cell | undefined {
  switch (type) {
    case 'b':
      return { kind: 'boolean', value: value === '1' || value.toLowerCase() === 'true' };
    case 'e':
      return { kind: 'error', value };
    case 's':
    case 'inlineStr':
      return textOf(value, style, formula);
    case 'str':
      return textOf(unescaped(value), style, formula);
  }
  if (value === '') {
    return formula === undefined
      ? undefined
      : formatted('formula-without-value', `=${formula}`, style);
  }
  if (!NUMBER.test(value)) return formatted('text', value, style);
  const number = Number(value);
  return style?.isDate
    ? formatted('date', dayOf(number, is1904), style)
    : formatted('number', number, style);
}

function textOf(
  value: string,
  style: NumberStyle | undefined,
  formula: string | undefined,
): Cell | undefined {
  return value === '' && formula === undefined ? undefined : formatted('text', value, style);
}

function formatted(kind: Cell['kind'], value: Cell['value'], style: NumberStyle | undefined): Cell {
  const numFmt = style?.numFmt;
  return numFmt === undefined ? { kind, value } : { kind, value, numFmt };
}

const DAY = 86_400_000;
/** The day before the first; 1900 has a 29 February for Excel, as it had for Lotus 1-2-3. */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LEAP_DAY_1900 = 60;

/** The day of a serial number in ISO form, whatever the time zone; empty for none. */
function dayOf(serial: number, is1904: boolean): string {
  const days = is1904 || serial < LEAP_DAY_1900 ? serial : serial - 1;
  const date = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
