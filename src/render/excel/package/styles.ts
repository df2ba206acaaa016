/** The styles of cells: named looks with number formats. */
import type ExcelJS from 'exceljs';
import type { Fonts } from '../../renderer.ts';
import { type BodyCell, type CellLook, type CellStyle, GENERAL, TYPE } from '../page.ts';
import { clean } from './rows.ts';

/** Returns a function that finds the number of a cell's style; `add` gives a number to a style that is new. */
export function styleNumbers(
  fonts: Fonts,
  add: (style: Partial<ExcelJS.Style>) => number,
): (cell: BodyCell) => number {
  const named = looks(fonts);
  const numbers = new Map<string, number>();
  return ({ style = 'body', format = GENERAL, look = {} }) => {
    const { isFigure = false, isBold = false, isRuled = false } = look;
    const key = `${style} ${isFigure} ${isBold} ${isRuled} ${format}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = add({ ...withLook(named[style], look), numFmt: format });
    numbers.set(key, number);
    return number;
  };
}

function withLook(
  { font, alignment, border, ...style }: Partial<ExcelJS.Style>,
  { isFigure, isBold, isRuled }: CellLook,
): Partial<ExcelJS.Style> {
  return {
    ...style,
    font: { ...font, ...(isBold ? { bold: true } : {}) },
    alignment: { ...alignment, ...(isFigure ? AT_RIGHT : {}) },
    border: { ...border, ...(isRuled ? { top: RULE } : {}) },
  };
}

/** Fonts that Chinese offices print in. */
const FACES = { title: '方正小标宋简体', header: '黑体', body: '仿宋' } as const;

const THIN: Partial<ExcelJS.Border> = { style: 'thin' };
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRED: Partial<ExcelJS.Alignment> = {
  horizontal: 'center',
  vertical: 'middle',
  wrapText: true,
};

const LEFT: Partial<ExcelJS.Alignment> = { ...CENTRED, horizontal: 'left' };
const INDENTED: Partial<ExcelJS.Alignment> = { ...LEFT, indent: 1 };

const AT_RIGHT: Partial<ExcelJS.Alignment> = { horizontal: 'right', wrapText: false };
/** Border between groups of rows. */
const RULE: Partial<ExcelJS.Border> = { style: 'medium' };

/** Cuts text that is longer than the cell; otherwise it would run over empty cells beside it. */
const CLIPPED: Partial<ExcelJS.Alignment> = { horizontal: 'fill', vertical: 'middle' };

const DARK_RED = { argb: 'FF9C0006' };
const BLUE = { argb: 'FF0563C1' };
const PALE: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFF2F2F2' },
};

type Looks = Readonly<Record<CellStyle, Partial<ExcelJS.Style>>>;

/** Look of each kind of cell. If a font is missing, a program uses its own. */
function looks(fonts: Fonts): Looks {
  const title = clean(fonts.title ?? FACES.title);
  const header = clean(fonts.header ?? FACES.header);
  const body = clean(fonts.body ?? FACES.body);
  return {
    title: { font: { name: title, size: TYPE.title, bold: true }, alignment: CENTRED },
    date: { font: { name: body, size: TYPE.date }, alignment: CENTRED },
    unit: {
      font: { name: body, size: TYPE.note },
      alignment: { ...CENTRED, horizontal: 'right' },
    },
    header: { font: { name: header, size: TYPE.header }, alignment: CENTRED, border: BORDER },
    body: { font: { name: body, size: TYPE.body }, alignment: CENTRED, border: BORDER },
    note: { font: { name: body, size: TYPE.note }, alignment: LEFT },
    // In print without colours, the line is visible.
    marked: {
      font: { name: body, size: TYPE.body, underline: true, color: DARK_RED },
      alignment: CENTRED,
      border: BORDER,
    },
    gap: { font: { name: body, size: TYPE.body }, alignment: CENTRED, border: BORDER, fill: PALE },
    text: { font: { name: body, size: TYPE.body }, alignment: INDENTED, border: BORDER },
    prose: { font: { name: body, size: TYPE.body }, alignment: INDENTED, border: BORDER },
    link: {
      font: { name: body, size: TYPE.body, underline: true, color: BLUE },
      alignment: CENTRED,
      border: BORDER,
    },
    record: { font: { name: body, size: TYPE.record }, alignment: CLIPPED, border: BORDER },
  };
}
