/** Proves that a worksheet of an .xlsx is sound and within limits, before a library makes a rectangle of it. */
import { a1, type SheetRef } from '../core/cell.ts';
import { keepWithin } from '../core/limits.ts';
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

/**
 * What to call for each tag of a worksheet, and at its end: then it gives the XML of the sections that are read.
 * `strings` is how many texts the workbook shares.
 *
 * @throws GasrankError when a cell is not in its place or refers to what is not there, or a limit is passed.
 */
export function guardWorksheet(
  source: SheetRef,
  strings: number,
  spend: Spend,
): { readonly visit: (tag: Tag) => void; readonly sections: (xml: string) => string } {
  const { file, sheet } = source;
  const kept: { start: number; end: number }[] = [];
  const extent = { rows: 0, cols: 0 };
  let coveredCols = 0;
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
    const given = attributesOf(attributes).get('r');
    const next = given === undefined ? row + 1 : Number(given);
    if (!(next > row)) throw damaged(file, 'order', { place: `[${sheet}] ${given}` });
    row = next;
    isRowGiven = given !== undefined;
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
    extent.rows = Math.max(extent.rows, cell.row);
    extent.cols = Math.max(extent.cols, cell.col);
    keepWithin('area', extent.rows * extent.cols, source);
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
        const width = Number(found.get('max')) - Number(found.get('min')) + 1;
        if (!(width >= 1)) throw lost('<col>');
        coveredCols += width;
        keepWithin('columns', coveredCols, source);
      }
    }
  };
  return {
    visit,
    sections: (xml) =>
      `<worksheet>${kept.map(({ start, end }) => xml.slice(start, end)).join('')}</worksheet>`,
  };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
