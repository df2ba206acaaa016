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

/** The row and column of an A1 name; `null` of any other text. */
export function cellAt(name: string): Pick<CellRef, 'row' | 'col'> | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(name) ?? [];
  if (letters === undefined) return null;
  const col = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, col };
}

/** The A1 name of a cell. */
export function cellName({ row, col }: Pick<CellRef, 'row' | 'col'>): string {
  return a1(row, col);
}
