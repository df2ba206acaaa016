/** Of which day a table is, and what else in it says otherwise. */
import { GasrankError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { DateOrigin, IsoDate } from '../core/snapshot.ts';
import { type DateFound, findDates, textsBetween } from './heading.ts';
import type { NamedTable, Role } from './tables.ts';

export interface DateOf {
  readonly date: IsoDate;
  readonly dateFrom: DateOrigin;
  /** The cell that says so; `null` for a name or an option. */
  readonly dateAt: DateFound['at'];
  readonly findings: readonly Finding[];
}

/**
 * The day of a table: the one given, else the one that it says itself, in its sheet's name or in its file's.
 *
 * @throws GasrankError when there is none, or several that are equally trusted
 */
export function dateOf(
  named: NamedTable,
  { date, role }: { readonly date?: IsoDate | undefined; readonly role?: Role | undefined },
): DateOf {
  if (date !== undefined) return { date, dateFrom: 'option', dateAt: null, findings: [] };
  const { source } = named.grid;
  const option = role === 'previous' ? '--prev-date' : '--date';
  const found = datesOf(named);
  const [first, ...rivals] = mostTrusted(found);
  if (!first) throw new GasrankError({ code: 'no-date', ...source, option });
  if (rivals.length > 0) {
    const dates = [first, ...rivals].map((rival) => rival.date);
    throw new GasrankError({ code: 'several-dates', ...source, dates, option });
  }
  const findings = found.flatMap(({ date: other, from }): Finding[] =>
    from === 'sheet' || other === first.date
      ? []
      : [
          {
            code: 'date-differs',
            at: { source, row: null, col: null },
            date: first.date,
            other,
            where: from,
          },
        ],
  );
  return { date: first.date, dateFrom: first.from, dateAt: first.at, findings };
}

/**
 * Every date that a table has: in the texts above it, else in its notes, else above the whole sheet; in the names of sheet
 * and file besides.
 */
export function datesOf({ grid, table }: NamedTable): DateFound[] {
  const [block] = table.blocks;
  const { file, sheet } = grid.source;
  const notes = () =>
    table.readings
      .filter(({ kind }) => kind === 'note')
      .flatMap(({ row }) => textsBetween(grid, { start: row, end: row + 1 }));
  const own = findDates({ above: block?.texts ?? [], below: notes, sheet, file });
  const isInSheet = own.some(({ from }) => from === 'sheet');
  if (isInSheet || !block || block.header.top === block.sheetTop) return own;
  const above = textsBetween(grid, { start: 0, end: block.sheetTop });
  return findDates({ above, below: notes, sheet, file });
}

/** Those that say it in the place that is trusted most. */
export function mostTrusted(found: readonly DateFound[]): DateFound[] {
  return found.filter(({ from }) => from === found[0]?.from);
}
