/** Proves that a worksheet of an .xlsx is sound and within limits, before a library makes a rectangle of it. */

import { keepWithin, LIMITS, overLimit } from '../../core/limits.ts';
import { a1, type SheetRef } from '../../core/sheet/cell.ts';
import { damaged } from './damage.ts';
import type { Spend } from './limits.ts';
import { attributesOf, type Tag } from './xml.ts';

/** Cells that have a place and nothing in them, often thousands for their borders; one far down would make the sheet huge. */
const EMPTY_CELL = /<((?:[\w.-]+:)?c)(?=\s[^<>]*\br=)[^<>]*(?:\/>|>\s*<\/\1\s*>)/gu;
/** A cell without a place stands behind the one before it, empty or not. */
const CELL_WITHOUT_PLACE = /<(?:[\w.-]+:)?c(?=[\s/>])(?![^<>]*\sr\s*=)/u;

/** A worksheet's XML without empty cells, where that moves no other. */
export function withoutEmptyCells(xml: string): string {
  return CELL_WITHOUT_PLACE.test(xml) ? xml : xml.replace(EMPTY_CELL, '');
}

/** The parts of a worksheet that gasrank reads. */
const SECTIONS = new Set(['cols', 'sheetData', 'mergeCells']);

/** Rows and columns that nobody sees, counted from 0. */
export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
}

/** Checks whether a row or a column is marked as hidden or has no size. */
function isHidden(found: ReadonlyMap<string, string>, size: 'ht' | 'width'): boolean {
  const mark = found.get('hidden') ?? '';
  return mark === '1' || mark === 'true' || Number(found.get(size) ?? Number.NaN) === 0;
}

/**
 * Function to call for each tag of a worksheet, and at its end: then it gives the XML of the sections that are read, and the
 * lines that are hidden.
 * `strings` is how many texts the workbook shares.
 *
 * @throws GasrankError when a cell is not in its place or refers to what is not there, or a limit is passed.
 */
export function guardWorksheet(
  source: SheetRef,
  strings: number,
  spend: Spend,
): {
  readonly visit: (tag: Tag) => void;
  readonly sections: (xml: string) => string;
  readonly hidden: () => HiddenLines;
} {
  const { file, sheet } = source;
  const kept: { start: number; end: number }[] = [];
  let lowest = { row: 0, col: 0 };
  let rightmost = { row: 0, col: 0 };
  let coveredCols = 0;
  let isColHidden = false;
  const hiddenRows = new Set<number>();
  const cols = new Map<number, boolean>();
  let row = 0;
  let isRowGiven = false;
  let cell = { row: 0, col: 0 };
  let sharedText: string | null = null;

  const lost = (place: string) => damaged(file, 'reference', { place: `[${sheet}] ${place}` });
  const addressed = (name: string) => {
    const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name) ?? [];
    if (digits === '') throw lost(name);
    return { row: Number(digits), col: columnOf(letters) };
  };

  const openRow = (attributes: string) => {
    const found = attributesOf(attributes);
    const given = found.get('r');
    const next = given === undefined ? row + 1 : Number(given);
    if (!(next > row)) throw damaged(file, 'order', { place: `[${sheet}] ${given}` });
    row = next;
    isRowGiven = given !== undefined;
    if (isHidden(found, 'ht')) hiddenRows.add(row - 1);
    keepWithin('rows', row, source);
    cell = { row, col: 0 };
  };

  const openCell = (attributes: string) => {
    const found = attributesOf(attributes);
    const given = found.get('r');
    const next = given === undefined ? { row, col: cell.col + 1 } : addressed(given);
    const place = given ?? a1(next.row - 1, next.col - 1);
    if (!isRowGiven && cell.col === 0 && next.row > row) row = next.row;
    if (next.row !== row || next.col <= cell.col)
      throw damaged(file, 'order', { place: `[${sheet}] ${place}` });
    cell = next;
    keepWithin('rows', cell.row, source);
    sharedText = found.get('t') === 's' ? '' : null;
    spend('cells', 1, sheet);
    keepWithin('columns', cell.col, source);
    if (cell.row > lowest.row) lowest = cell;
    if (cell.col > rightmost.col) rightmost = cell;
    if (lowest.row * rightmost.col > LIMITS.area) {
      const cells = new Set([lowest, rightmost].map(({ row, col }) => a1(row - 1, col - 1)));
      throw overLimit('area', { ...source, cells: [...cells] });
    }
  };

  const closeCell = () => {
    if (sharedText === null || sharedText === '') return;
    const index = Number(sharedText);
    if (!(Number.isInteger(index) && index >= 0 && index < strings)) {
      throw lost(a1(cell.row - 1, cell.col - 1));
    }
  };

  const visit = ({ name, kind, attributes, text, depth, start, end }: Tag) => {
    if (depth === 1 && SECTIONS.has(name)) {
      if (kind === 'open') kept.push({ start, end });
      else if (kind === 'close') kept.push({ start: kept.pop()?.start ?? start, end });
    }
    if (kind === 'close') {
      if (name === 'v' && sharedText !== null) sharedText += text;
      else if (name === 'c') closeCell();
      return;
    }
    switch (name) {
      case 'row':
        return openRow(attributes);
      case 'c':
        return openCell(attributes);
      case 'mergeCell':
        spend('merges', 1, sheet);
        for (const corner of attributesOf(attributes).get('ref')?.split(':') ?? [])
          addressed(corner);
        return;
      case 'col': {
        const found = attributesOf(attributes);
        const [first, last] = [Number(found.get('min')), Number(found.get('max'))];
        if (!(last >= first)) throw lost('<col>');
        coveredCols += last - first + 1;
        keepWithin('columns', coveredCols, source);
        for (let col = first; col <= last; col++) cols.set(col - 1, isHidden(found, 'width'));
        return;
      }
      case 'sheetFormatPr':
        isColHidden = Number(attributesOf(attributes).get('defaultColWidth') ?? 1) === 0;
    }
  };
  const hidden = () => {
    const all = Array.from({ length: rightmost.col }, (_, col) => col);
    return { hiddenRows, hiddenCols: new Set(all.filter((col) => cols.get(col) ?? isColHidden)) };
  };
  return {
    visit,
    hidden,
    sections: (xml) =>
      `<worksheet>${kept.map(({ start, end }) => xml.slice(start, end)).join('')}</worksheet>`,
  };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
