/** Which sheets of one workbook are this period and last, when no file of last period is named. */
import { GasrankError } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';
import { type Indicator, type IsoDate, sameIndicator } from '../core/snapshot.ts';
import { normalise } from '../core/text.ts';
import { interpret } from '../interpret/index.ts';

/** A sheet that holds a progress table. */
export interface SheetTable {
  readonly sheet: string;
  /** `null` when the sheet does not say one day. */
  readonly date: IsoDate | null;
  readonly title: string | null;
  readonly indicators: readonly Indicator[];
}

/** The names of the sheets that are meant, where they are known. */
export interface SheetChoice {
  readonly sheet?: string;
  readonly prevSheet?: string;
  /** The two were not asked for, but found. */
  readonly isFound?: true;
}

/**
 * Completes what was asked for. Two sheets, and no more, that hold the same table of different days are this period and
 * last; beside last period's sheet, the only other table is this period's. Otherwise what was asked for stays.
 */
export function chooseSheets(tables: readonly SheetTable[], asked: SheetChoice): SheetChoice {
  const { sheet, prevSheet } = asked;
  if (sheet !== undefined) return asked;
  if (prevSheet !== undefined) {
    const others = tables.filter((table) => normalise(table.sheet) !== normalise(prevSheet));
    const [other] = others;
    return other && others.length === 1 ? { sheet: other.sheet, prevSheet } : asked;
  }
  const [a, b, third] = tables;
  if (!a?.date || !b?.date || third || a.date === b.date || !isSameTable(a, b)) return asked;
  const [last, now] = a.date < b.date ? [a, b] : [b, a];
  return { sheet: now.sheet, prevSheet: last.sheet, isFound: true };
}

/** Whether two sheets hold the same indicators under the same title, dates aside. */
function isSameTable(a: SheetTable, b: SheetTable): boolean {
  const words = ({ title }: SheetTable) => (title ?? '').replace(/[\p{N}\p{P}年月日\s]/gu, '');
  return (
    words(a) === words(b) &&
    a.indicators.length === b.indicators.length &&
    a.indicators.every((one) => b.indicators.some((other) => sameIndicator(one, other)))
  );
}

/** The visible sheets of a workbook that hold a table. */
export function findTables(grids: readonly Grid[]): SheetTable[] {
  return grids.filter(({ hidden }) => !hidden).flatMap((grid) => findTable(grid) ?? []);
}

function findTable(grid: Grid): SheetTable | null {
  const { sheet } = grid.source;
  try {
    const { date, title, indicators } = interpret([grid]).snapshot;
    return { sheet, date, title, indicators };
  } catch (error) {
    if (!(error instanceof GasrankError)) throw error;
    const { code } = error.detail;
    const lacksOnlyDate = code === 'no-date' || code === 'several-dates';
    return lacksOnlyDate ? { sheet, date: null, title: null, indicators: [] } : null;
  }
}
