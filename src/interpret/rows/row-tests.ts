/** Tests of a row's cells: figures, section headings, numbers of columns, merges over the figures. */
import type { Cell, Merge } from '../../core/sheet/grid.ts';
import { hasWrittenDate } from '../dates/date.ts';
import type { Block } from '../header/blocks.ts';
import { cellText, hasText, normalise } from '../words/text.ts';

/** Checks whether a row of the long form has the region of the row above. */
export function isContinued(
  { nameCols, groupCols }: Block,
  cells: readonly (Cell | undefined)[],
): boolean {
  return !hasText(cells[nameCols.at(-1) ?? 0]) && groupCols.some((col) => hasText(cells[col]));
}

/** Checks for a section heading: `一、城区`, `(二)县(市)`. */
export function isSection(name: string): boolean {
  return /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）])/u.test(name);
}

/** Checks for words in place of a figure (约2000, 待报), not a signature or a remark (审核人：李四). */
export function isAnswer(cell: Cell | undefined): boolean {
  const text = normalise(cellText(cell));
  return text !== '' && text.length <= MAX_ANSWER && !text.includes(':') && !hasWrittenDate(text);
}

const MAX_ANSWER = 8;

/** Checks whether a cell in a column of figures holds a figure, readable or not. A signature or a remark is not one. */
export function isFigure(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === 'date') return false;
  if (cell.kind !== 'text') return true;
  const text = normalise(cellText(cell));
  return /^[\d.+−/—-]/u.test(text) && !hasWrittenDate(text);
}

/** Rows in which a cell to the left is merged over every column of figures. */
export function rowsMergedOver(
  merges: readonly Merge[],
  figureCols: readonly number[],
  { top, end }: { readonly top: number; readonly end: number },
): ReadonlySet<number> {
  const rows = Array.from({ length: Math.max(0, end - top) }, (_, i) => top + i);
  const inBlock = merges.filter((merge) => merge.top < end && merge.bottom >= top);
  const covered = figureCols.map((col) => {
    // Change in the number of merges over the column at each row. The cost depends on the number of merges, not on
    // their height.
    const changes = new Map<number, number>();
    const change = (row: number, by: number) => changes.set(row, (changes.get(row) ?? 0) + by);
    for (const merge of inBlock.filter(({ left, right }) => left < col && col <= right)) {
      change(Math.max(top, merge.top), 1);
      change(merge.bottom + 1, -1);
    }
    let depth = 0;
    return new Set(
      rows.filter((row) => {
        depth += changes.get(row) ?? 0;
        return depth > 0;
      }),
    );
  });
  return new Set(rows.filter((row) => covered.every((of) => of.has(row))));
}

/** Checks for a row that numbers the columns: 栏次 1 2 3=2/1, 甲 1 2 3; `next` is the name in the row below. */
export function isColumnNumbers(
  cells: readonly (Cell | undefined)[],
  { nameCol, figureCols, next }: { nameCol: number; figureCols: readonly number[]; next: string },
): boolean {
  const name = normalise(cellText(cells[nameCol]));
  if (!/^(?:[栏列]次|[甲乙丙a-z]|\d*)$/u.test(name)) return false;
  const numbers = figureCols
    .map((col) => /^(\d+)(?:[=＝(].*)?$/u.exec(normalise(cellText(cells[col])))?.[1])
    .map((text) => (text === undefined ? null : Number(text)));
  const [first] = numbers;
  const isFirst = Number(name) === (first ?? 0) - 1 && name !== '' && !/^\d+$/u.test(next);
  return (
    numbers.length >= (/^\d*$/u.test(name) && !isFirst ? 3 : 2) &&
    (first === 1 || first === 2) &&
    numbers.every((number, i) => number === (first ?? 0) + i)
  );
}
