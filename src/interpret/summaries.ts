/** Summaries of a file's sheets and tables, before one is chosen. */
import type { ErrorDetail } from '../core/error.ts';
import type { IsoDate } from '../core/snapshot.ts';
import { datesOf, mostTrusted } from './dating.ts';
import type { DateFound } from './header/heading.ts';
import type { SheetTables } from './tables/tables.ts';

/** The sheets of a file with their tables. */
export type Sheets = readonly SheetTables[];

/** Summary of a table of a file. */
export interface TableSummary {
  /** Its name for `--sheet`. */
  readonly name: string;
  readonly hidden: boolean;
  /** `null` if it has none, or more than one. */
  readonly date: IsoDate | null;
  /** Other dates in less trusted places. */
  readonly otherDates: readonly Pick<DateFound, 'date' | 'from'>[];
}

/** A sheet of a file: its tables, or the reason why it has none. */
export interface SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly TableSummary[];
  readonly problem: ErrorDetail | null;
}

/** Every sheet of a file in order: its tables, or the reason why it has none. */
export function listSheets(sheets: Sheets): SheetSummary[] {
  return sheets.map(({ grid, tables, problem }) => ({
    name: grid.source.sheet,
    hidden: grid.hidden,
    tables: tables.map((table) => {
      const found = datesOf(table);
      const [first, ...rivals] = mostTrusted(found);
      const date = first && rivals.length === 0 ? first.date : null;
      const otherDates = found.filter((it) => it.from !== first?.from && it.date !== first?.date);
      return { name: table.name, hidden: grid.hidden, date, otherDates };
    }),
    problem,
  }));
}

/** Every table of a file in order. */
export function listTables(sheets: Sheets): TableSummary[] {
  return listSheets(sheets).flatMap(({ tables }) => tables);
}
