/** Place of a figure: file, sheet and cell, which messages name. */

/** One sheet of one file. `file` is as the user named it. */
export interface SheetRef {
  readonly file: string;
  readonly sheet: string;
}

/** One cell of one sheet; `row` and `col` count from 0. */
export interface CellRef {
  readonly source: SheetRef;
  readonly row: number;
  readonly col: number;
}

/** The letters of a column: 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 name of a cell: row 6, column 2 → `C7`. */
export function a1(row: number, col: number): string {
  return `${columnLetters(col)}${row + 1}`;
}

/** The A1 name of a cell. */
export function cellName({ row, col }: Pick<CellRef, 'row' | 'col'>): string {
  return a1(row, col);
}
