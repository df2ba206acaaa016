/** Cells of a worksheet of an .xlsx, read and proved to be sound in one pass over its tags. */

import { keepWithin, LIMITS, overLimit } from '../../core/limits.ts';
import { a1, type CellRef, type SheetRef } from '../../core/sheet/cell.ts';
import type { Cell, Grid, Merge } from '../../core/sheet/grid.ts';
import { columnOf } from '../formulas/evaluate.ts';
import type { CellFormula } from '../formulas/formulas.ts';
import { damaged } from '../guard/damage.ts';
import type { Spend } from '../guard/limits.ts';
import type { Tag } from '../guard/xml.ts';
import type { NumberStyle } from './styles.ts';
import { isTrue, RichText } from './text.ts';
import { cellOf } from './value.ts';

/** Parts of a workbook that its worksheets refer to. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  /** Days are counted from 1904. */
  readonly is1904: boolean;
}

export interface Worksheet extends Pick<Grid, 'rows' | 'merges' | 'hiddenRows' | 'hiddenCols'> {
  readonly formulas: readonly CellFormula[];
}

const NO_CELLS: readonly undefined[] = [];

type RowAndCol = Pick<CellRef, 'row' | 'col'>;

/**
 * Reads the tags of a worksheet.
 *
 * @throws GasrankError from `visit` when a cell is not in its place or refers to what is not there, or a limit is passed.
 */
export class WorksheetReader {
  readonly #source: SheetRef;
  readonly #shared: SharedParts;
  readonly #spend: Spend;
  readonly #rows: (readonly (Cell | undefined)[])[] = [];
  readonly #merges: Merge[] = [];
  readonly #formulas: CellFormula[] = [];
  readonly #hiddenRows = new Set<number>();
  /** Columns that the sheet lists, and all others. */
  readonly #listedCols = new Map<number, boolean>();
  #areOthersHidden = false;
  #coveredCols = 0;
  /** Element of the sheet that is open. */
  #section = '';
  /** Row and column at hand. */
  #row = -1;
  #col = -1;
  #isRowPlaced = false;
  /** Cells of the row at hand. */
  #cells: (Cell | undefined)[] = [];
  /** The row's number in the names of its cells, and the columns whose letters were read before. */
  #rowName = '';
  readonly #columns = new Map<string, number>();
  /** The lowest cell with content and the rightmost. */
  #lowest: RowAndCol = { row: -1, col: -1 };
  #rightmost: RowAndCol = { row: -1, col: -1 };
  #type: string | undefined;
  #style: NumberStyle | undefined;
  #value = '';
  #formula: Omit<CellFormula, 'row' | 'col'> | undefined;
  #hasContent = false;
  #inline: RichText | null = null;
  #inlineText: string | undefined;

  constructor(source: SheetRef, shared: SharedParts, spend: Spend) {
    this.#source = source;
    this.#shared = shared;
    this.#spend = spend;
  }

  visit(tag: Tag): void {
    if (tag.depth === 1) this.#section = tag.name;
    if (this.#section === 'sheetData') this.#visitData(tag);
    else if (tag.kind !== 'close') this.#visitOthers(tag);
  }

  /** The sheet, once its last tag was visited. */
  sheet(): Worksheet {
    this.#keepRow();
    const cols = Array.from({ length: this.#rightmost.col + 1 }, (_, col) => col);
    const isHidden = (col: number) => this.#listedCols.get(col) ?? this.#areOthersHidden;
    return {
      rows: this.#rows,
      merges: this.#merges,
      formulas: this.#formulas,
      hiddenRows: this.#hiddenRows,
      hiddenCols: new Set(cols.filter(isHidden)),
    };
  }

  #visitOthers(tag: Tag): void {
    const path = `${this.#section}/${tag.name}`;
    if (path === 'cols/col') this.#readColumns(tag);
    else if (path === 'mergeCells/mergeCell') this.#readMerge(tag);
    else if (path === 'sheetFormatPr/sheetFormatPr') {
      this.#areOthersHidden = Number(tag.attribute('defaultColWidth') ?? 1) === 0;
    }
  }

  #visitData(tag: Tag): void {
    const { name, kind } = tag;
    if (this.#inline && name !== 'is') this.#inline.visit(tag);
    else if (name === 'row') {
      if (kind !== 'close') this.#openRow(tag);
    } else if (name === 'c') {
      if (kind !== 'close') this.#openCell(tag);
      else if (this.#hasContent) this.#closeCell();
    } else if (name === 'v') {
      this.#hasContent = true;
      if (kind === 'close') this.#value += tag.text;
    } else if (name === 'f') {
      this.#hasContent = true;
      this.#readFormula(tag);
    } else if (name === 'is') {
      this.#hasContent = true;
      // A value beside the text is not shown.
      if (this.#inline) this.#inlineText = this.#inline.take();
      this.#inline = kind === 'open' ? new RichText() : null;
    }
  }

  #openRow(tag: Tag): void {
    const given = tag.attribute('r');
    const row = given === undefined ? this.#row + 1 : Number(given) - 1;
    if (!(row > this.#row)) throw this.#disordered(given ?? '');
    this.#enterRow(row);
    this.#col = -1;
    this.#isRowPlaced = given !== undefined;
    if (hasNoSize(tag, 'ht')) this.#hiddenRows.add(row);
    keepWithin('rows', row + 1, this.#source);
  }

  #enterRow(row: number): void {
    this.#keepRow();
    this.#row = row;
    this.#rowName = String(row + 1);
  }

  #openCell(tag: Tag): void {
    const given = tag.attribute('r');
    const { row, col } = given === undefined ? this.#next() : this.#placeOf(given);
    // A row without a number is that of its first cell.
    if (!this.#isRowPlaced && this.#col === -1 && row > this.#row) this.#enterRow(row);
    if (row !== this.#row || col <= this.#col) throw this.#disordered(given ?? a1(row, col));
    this.#col = col;
    this.#type = tag.attribute('t');
    const style = tag.attribute('s');
    this.#style = style === undefined ? undefined : this.#shared.styles[Number(style)];
    this.#value = '';
    this.#inlineText = undefined;
    this.#formula = undefined;
    this.#hasContent = false;
  }

  #next(): RowAndCol {
    return { row: this.#row, col: this.#col + 1 };
  }

  /** Keeps a cell. One without content, often thousands of them for their borders, is neither kept nor counted. */
  #closeCell(): void {
    const [row, col] = [this.#row, this.#col];
    this.#keepWithin(row, col);
    const formula = this.#formula;
    if (formula) this.#formulas.push({ ...formula, row, col });
    const content = {
      type: this.#type,
      value: this.#text(),
      style: this.#style,
      formula: formula?.text,
    };
    while (this.#cells.length < col) this.#cells.push(undefined);
    this.#cells.push(cellOf(content, this.#shared.is1904));
  }

  /** Keeps the row at hand, if it has cells. Its copy has no room for more. */
  #keepRow(): void {
    if (this.#cells.length === 0) return;
    while (this.#rows.length < this.#row) this.#rows.push(NO_CELLS);
    this.#rows.push([...this.#cells]);
    this.#cells = [];
  }

  #text(): string {
    if (this.#inlineText !== undefined) return this.#inlineText;
    if (this.#type !== 's' || this.#value === '') return this.#value;
    const text = this.#shared.strings[Number(this.#value)];
    if (text === undefined) throw this.#lost(a1(this.#row, this.#col));
    return text;
  }

  #keepWithin(row: number, col: number): void {
    const source = this.#source;
    this.#spend('cells', 1, source.sheet);
    keepWithin('rows', row + 1, source);
    keepWithin('columns', col + 1, source);
    if (row > this.#lowest.row) this.#lowest = { row, col };
    if (col > this.#rightmost.col) this.#rightmost = { row, col };
    if ((this.#lowest.row + 1) * (this.#rightmost.col + 1) <= LIMITS.area) return;
    const cells = new Set([this.#lowest, this.#rightmost].map((at) => a1(at.row, at.col)));
    throw overLimit('area', { ...source, cells: [...cells] });
  }

  #readFormula(tag: Tag): void {
    if (tag.kind !== 'close') {
      const [type, index, range] = ['t', 'si', 'ref'].map((name) => tag.attribute(name));
      this.#formula = { type, index, range, text: '' };
    } else if (this.#formula) this.#formula = { ...this.#formula, text: tag.text };
    // Only a later cell of a shared formula leaves its text out.
    const isNone = this.#formula?.text === '' && this.#formula.index === undefined;
    if (tag.kind !== 'open' && isNone) this.#formula = undefined;
  }

  #readColumns(tag: Tag): void {
    const [first, last] = [Number(tag.attribute('min')), Number(tag.attribute('max'))];
    if (!(last >= first)) throw this.#lost('<col>');
    this.#coveredCols += last - first + 1;
    keepWithin('columns', this.#coveredCols, this.#source);
    const isHidden = hasNoSize(tag, 'width');
    for (let col = first; col <= last; col++) this.#listedCols.set(col - 1, isHidden);
  }

  #readMerge(tag: Tag): void {
    this.#spend('merges', 1, this.#source.sheet);
    const corners = tag.attribute('ref')?.split(':') ?? [];
    const [from, to = from] = corners.map((corner) => this.#placeOf(corner));
    if (!from || !to) return;
    this.#merges.push({ top: from.row, left: from.col, bottom: to.row, right: to.col });
  }

  #placeOf(name: string): RowAndCol {
    // Nearly all cells are in a known column of the row at hand.
    const known = name.endsWith(this.#rowName)
      ? this.#columns.get(name.slice(0, -this.#rowName.length))
      : undefined;
    if (known !== undefined) return { row: this.#row, col: known };
    const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name) ?? [];
    if (digits === '') throw this.#lost(name);
    const col = columnOf(letters);
    this.#columns.set(letters, col);
    return { row: Number(digits) - 1, col };
  }

  #lost(place: string) {
    return damaged(this.#source.file, 'reference', { place: `[${this.#source.sheet}] ${place}` });
  }

  #disordered(place: string) {
    return damaged(this.#source.file, 'order', { place: `[${this.#source.sheet}] ${place}` });
  }
}

/** Checks whether a row or a column is marked as hidden or has no size. */
function hasNoSize(tag: Tag, size: 'ht' | 'width'): boolean {
  return isTrue(tag.attribute('hidden')) || Number(tag.attribute(size) ?? Number.NaN) === 0;
}
