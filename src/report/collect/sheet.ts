/** The period's sheet: the cells of last period's with the collected counts, and without what is out of date. */
import { displayOf } from '../../core/numbers/number-format.ts';
import { a1, type CellRef } from '../../core/sheet/cell.ts';
import type { Cell, Grid, Merge } from '../../core/sheet/grid.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import type { BlockReading, Interpretation, RowKind } from '../../interpret/index.ts';
import { blockAt } from '../stated.ts';
import { COLLECTED, type CollectedCount, type Collection } from './collection.ts';

/** Part of the sheet that a cell belongs to. */
export type CollectedPart = 'above' | 'header' | 'name' | 'figure' | 'sum' | 'below';

/** A cell of the period's sheet. */
export interface CollectedCell {
  /** A text, a number, or `null` for an empty cell. */
  readonly value: string | number | null;
  readonly formula?: string;
  /** Number format, if it is not the general one. */
  readonly format?: string;
  /** The day of which the value is the number. */
  readonly day?: IsoDate;
  /** Source of a collected count. */
  readonly from?: CellRef;
  readonly part: CollectedPart;
}

export interface CollectedSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CollectedCell | undefined)[])[];
  readonly merges: readonly Merge[];
  readonly headers: readonly Pick<BlockReading, 'top' | 'bottom'>[];
  /** First and last row with figures. */
  readonly body: { readonly first: number; readonly last: number };
  /** Cells without the figure or the content that they should have: nobody has sent it, or it was last period's. */
  readonly emptied: ReadonlySet<string>;
  /** Cells that are empty because the formula of last period's sheet could not be kept. */
  readonly lost: readonly string[];
}

/** Last period's sheet, with texts for the new date. */
export interface CollectedLayout {
  readonly grid: Grid;
  readonly interpretation: Interpretation;
  readonly name: string;
  /** The period's date. */
  readonly date: IsoDate;
  /** The text of the cell that states the date; `null` if none does. */
  readonly dateText: string | null;
  /** Checks whether a text names a day, which is out of date. */
  readonly isDated: (text: string) => boolean;
}

/** Rows that hold figures. */
const FIGURE_ROWS: readonly RowKind[] = ['region', 'total', 'subtotal', 'unnamed', 'left-out'];

export function collectedSheet(collection: Collection, like: CollectedLayout): CollectedSheet {
  const { grid, interpretation, name } = like;
  const { layout } = interpretation;
  const { blocks } = layout;
  const figureRows = layout.rows().filter(({ kind }) => FIGURE_ROWS.includes(kind));
  const kinds = new Map(figureRows.map(({ row, kind }) => [row, kind] as const));
  const counts = countsByCell(collection);
  const first = figureRows.reduce((least, { row }) => Math.min(least, row), grid.rows.length);
  const last = figureRows.reduce((most, { row }) => Math.max(most, row), 0);
  const emptied = new Set<string>();
  const rows = Array.from({ length: Math.max(grid.rows.length, last + 1) }, (_, row) => {
    const cells = grid.rows[row] ?? [];
    const kind = kinds.get(row);
    const width = Math.max(cells.length, ...blocks.map(({ columns }) => 1 + lastColumn(columns)));
    return Array.from({ length: width }, (_unused, col): CollectedCell | undefined => {
      const cell = cells[col];
      const at = a1(row, col);
      if (kind === undefined) return aroundCell(cell, { row, col, like, first });
      const count = counts.get(at);
      const made = count
        ? countCell(count, cell, { row, col, blocks })
        : rowCell(cell, { row, col, kind, like });
      // A figure that last period's sheet lacked, too, such as an addition of its own collection.
      const isLacking = made?.part === 'figure' || made?.part === 'sum';
      const isEmptied = made?.value == null && (cell !== undefined || isLacking);
      if (count ? count.isUnknown : isEmptied) emptied.add(at);
      return made;
    });
  });
  const headers = blocks.map(({ top, bottom }) => ({ top, bottom }));
  return { name, rows, merges: grid.merges, headers, body: { first, last }, emptied, lost: [] };
}

const lastColumn = (columns: BlockReading['columns']) => Math.max(...columns.map(({ col }) => col));

/** The collected counts by the cell that last period's sheet has for them. */
function countsByCell({ units }: Collection): ReadonlyMap<string, CollectedCount> {
  const cells = new Map<string, CollectedCount>();
  for (const { row, figures } of units) {
    figures.forEach((own, i) => {
      for (const measure of COLLECTED) {
        const quantity = row.figures[i]?.[measure];
        if (!quantity || quantity.state === 'absent') continue;
        cells.set(a1(quantity.at.row, quantity.at.col), own[measure]);
      }
    });
  }
  return cells;
}

interface GridPlace {
  readonly row: number;
  readonly col: number;
}

/** A count in the unit of its column. */
function countCell(
  { value, from }: CollectedCount,
  cell: Cell | undefined,
  { row, col, blocks }: GridPlace & { readonly blocks: readonly BlockReading[] },
): CollectedCell {
  if (value === null || from === null) return { value: null, part: 'figure' };
  const column = blockAt(blocks, row, col)?.columns.find((one) => one.col === col);
  const factor = column?.factor ?? 1;
  const format = cell?.numFmt;
  // A format that shows another number would contradict the unit.
  const display = format === undefined ? null : displayOf(format, value);
  const isPlain = factor === 1 && display?.shift === 0 && !display.percent;
  return {
    ...{ value: scaled(value, factor), from, part: 'figure' },
    ...(format !== undefined && isPlain ? { format } : {}),
  };
}

/** The number nearest to `value` ÷ `factor`, a power of ten. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number(`${value}e-${Math.round(Math.log10(factor))}`);
}

interface RowPlace extends GridPlace {
  readonly kind: RowKind;
  readonly like: CollectedLayout;
}

/** Roles of columns whose content stays. */
const LASTING = ['region', 'line-number', 'device', 'gas'];

/** Any other cell of a row with figures: names, line numbers and words stay; figures and dates do not. */
function rowCell(cell: Cell | undefined, place: RowPlace): CollectedCell | undefined {
  const { row, col, kind, like } = place;
  const block = like.interpretation.layout.blocks.findLast(({ bottom }) => bottom < row);
  const column = block?.columns.find((one) => one.col === col);
  const part =
    kind === 'region' ? (column && !LASTING.includes(column.role) ? 'figure' : 'name') : 'sum';
  // The format of a rate or a rank is that of its formula.
  const format = cell?.numFmt === undefined ? {} : { format: cell.numFmt };
  if (column && !LASTING.includes(column.role)) return { value: null, part, ...format };
  if (cell && block?.dateCol === col) return { ...dayCell(cell, like.date), part };
  if (!cell) return column ? { value: null, part } : undefined;
  const isLasting = column || (cell.kind === 'text' && !like.isDated(String(cell.value)));
  return { value: isLasting ? contentOf(cell) : null, part, ...format };
}

/** A cell outside the rows of figures. */
function aroundCell(
  cell: Cell | undefined,
  { row, col, like, first }: GridPlace & { readonly like: CollectedLayout; readonly first: number },
): CollectedCell | undefined {
  const { blocks, dateAt } = like.interpretation.layout;
  const isHeader = blocks.some(({ top, bottom }) => top <= row && row <= bottom);
  const part = isHeader ? 'header' : row < first ? 'above' : 'below';
  if (!cell) return isHeader ? { value: null, part } : undefined;
  const isDate = dateAt?.row === row && dateAt.col === col && like.dateText !== null;
  if (isDate && cell.kind === 'date') return { ...dayCell(cell, like.date), part };
  return { value: isDate ? like.dateText : contentOf(cell), part };
}

/** A text or a number; a date as its text. */
function contentOf({ kind, value }: Cell): string | number | null {
  if (kind === 'number') return Number(value);
  return kind === 'text' || kind === 'date' ? String(value) : null;
}

/** The day in a column of dates. */
function dayCell(
  { kind, numFmt }: Cell,
  date: IsoDate,
): Pick<CollectedCell, 'value' | 'format' | 'day'> {
  if (kind !== 'date') return { value: date };
  return { value: serialOf(date), format: numFmt ?? 'yyyy-mm-dd', day: date };
}

const DAY = 86_400_000;

/** The number by which a workbook stores a day after February 1900. */
function serialOf(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);
}
