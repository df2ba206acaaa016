/** Grids → a snapshot: which sheet is meant, what its columns and rows are, and of which day it is. */
import { a1 } from '../core/cell.ts';
import { type ErrorDetail, GasrankError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { Cell, Grid } from '../core/grid.ts';
import type { Column, DateOrigin, IsoDate, Region, Snapshot } from '../core/snapshot.ts';
import { isoDate } from './date.ts';
import { findHeaders, type Header, type HeaderColumn } from './header.ts';
import { findDates, findTitle, textsAbove } from './heading.ts';
import { findIndicators, type IndicatorColumns } from './indicators.ts';
import { rateDecimals } from './number.ts';
import { readTable } from './table.ts';
import { cellText, normalise } from './text.ts';
import { sheetFactor } from './vocabulary.ts';

export interface InterpretOptions {
  /** The sheet that is meant; default: the only visible one that fits. */
  readonly sheet?: string;
  /** The sheet's day, where it does not say it or says it wrongly. */
  readonly date?: IsoDate;
  /** Whose sheet this is, so that an error names the option that helps. Default `this`. */
  readonly role?: 'this' | 'previous';
}

export interface Interpretation {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
}

/** The part of a sheet that is a table: its header, understood. */
interface Layout {
  readonly grid: Grid;
  readonly header: Header;
  readonly indicators: readonly IndicatorColumns[];
  readonly overall: readonly HeaderColumn[];
}

/**
 * Understands the one sheet that is meant among the sheets of a file.
 *
 * @throws GasrankError when no sheet or more than one fits, when its header cannot be understood, or
 *   when there is no date. Findings tell of single cells and rows.
 */
export function interpret(grids: readonly Grid[], options: InterpretOptions = {}): Interpretation {
  const layout = chooseSheet(grids, options);
  const { grid, header, indicators, overall } = layout;
  const { source } = grid;
  const texts = textsAbove(grid, header.top);
  const { date, dateFrom, findings: dateFindings } = dateOf(layout, texts, options);
  const table = readTable(grid, header, indicators, {
    factor: sheetFactor(unitTexts(grid)),
    heading: texts.join(' '),
  });
  if (table.regions.length === 0) {
    throw new GasrankError({ code: 'no-regions', ...source, cell: a1(header.bottom + 1, 0) });
  }
  const snapshot: Snapshot = {
    source,
    title: findTitle(texts),
    date,
    dateFrom,
    indicators: indicators.map(({ indicator }) => indicator),
    decimals: indicators.map((columns) => decimalsOf(grid, columns, table.regions)),
    columns: columnsOf(header, indicators),
    regions: table.regions,
    total: table.total,
    notes: table.notes,
  };
  const left = overall.map(({ col, label }) => ({ col, text: label.text }));
  const unused = [...header.unused, ...left].map(
    ({ col, text }): Finding => ({
      code: 'column-unused',
      at: { source, row: header.bottom, col },
      header: text,
    }),
  );
  const hidden = header.columns
    .filter(({ col, role }) => role !== 'line-number' && grid.hiddenCols.has(col))
    .map(({ col, label }): Finding => {
      return {
        code: 'column-hidden',
        at: { source, row: header.bottom, col },
        header: label.text,
      };
    });
  return { snapshot, findings: [...dateFindings, ...table.findings, ...hidden, ...unused] };
}

function chooseSheet(grids: readonly Grid[], { sheet, role }: InterpretOptions): Layout {
  const file = grids[0]?.source.file ?? '';
  const option = role === 'previous' ? '--prev-sheet' : '--sheet';
  const sheets = grids.map(({ source }) => source.sheet);

  if (sheet !== undefined) {
    const wanted =
      grids.find(({ source }) => source.sheet === sheet) ??
      grids.find(({ source }) => normalise(source.sheet) === normalise(sheet));
    if (!wanted) throw new GasrankError({ code: 'sheet-missing', file, sheet, sheets });
    const layout = findLayout(wanted);
    if ('code' in layout) throw new GasrankError(layout);
    return layout;
  }

  const visible = grids.filter(({ hidden }) => !hidden);
  const attempts = visible.map(findLayout);
  const fitting = attempts.filter((attempt): attempt is Layout => !('code' in attempt));
  const [layout] = fitting;
  if (fitting.length > 1) {
    const rivals = fitting.map(({ grid }) => grid.source.sheet);
    throw new GasrankError({ code: 'several-tables', file, sheets: rivals, option });
  }
  if (layout) return layout;
  const problems = attempts.filter((attempt): attempt is ErrorDetail => 'code' in attempt);
  const hidden = grids.find((grid) => grid.hidden && !('code' in findLayout(grid)));
  if (hidden) throw new GasrankError({ code: 'only-hidden', ...hidden.source, option });
  const problem = problems.find(({ code }) => code !== 'sheet-not-understood') ?? problems[0];
  throw new GasrankError(
    problem && (problems.length === 1 || problem.code !== 'sheet-not-understood')
      ? problem
      : { code: 'no-table', file, sheets },
  );
}

/** The table in a sheet, or why there is none. */
function findLayout(grid: Grid): Layout | ErrorDetail {
  const { source } = grid;
  const { headers, missing, found, unknown } = findHeaders(grid);
  const [header, second] = headers;
  if (!header) return { code: 'sheet-not-understood', ...source, missing, found, unknown };
  if (second) return { code: 'second-header', ...source, cell: a1(second.top, 0) };

  const cellOf = ({ col }: HeaderColumn) => a1(header.bottom, col);
  const [, extra] = header.columns.filter(({ role }) => role === 'region');
  if (extra) return { code: 'two-region-columns', ...source, cell: cellOf(extra) };

  const split = findIndicators(header);
  if ('indicators' in split) return { grid, header, ...split };
  const { column, problem } = split;
  if (problem === 'ambiguous') {
    const text = [...new Set(column.path)].map((label) => label.text).join(' › ');
    return { code: 'header-ambiguous', ...source, cell: cellOf(column), text };
  }
  return {
    code: 'indicator-incomplete',
    ...source,
    cell: cellOf(column),
    indicator: column.groups.map(({ text }) => text).join(' '),
    missing: problem,
    unknown: header.unused.map(({ text }) => text),
  };
}

function dateOf(
  { grid }: Layout,
  texts: readonly string[],
  { date, role }: InterpretOptions,
): { date: IsoDate; dateFrom: DateOrigin; findings: Finding[] } {
  if (date !== undefined) return { date, dateFrom: 'option', findings: [] };
  const { source } = grid;
  const option = role === 'previous' ? '--prev-date' : '--date';
  const found = findDates(texts, source.sheet, source.file);
  const [first] = found;
  if (!first) throw new GasrankError({ code: 'no-date', ...source, option });
  const rivals = found.filter(({ from }) => from === first.from).map((rival) => rival.date);
  if (rivals.length > 1) {
    throw new GasrankError({ code: 'several-dates', ...source, dates: rivals, option });
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
  return { date: first.date, dateFrom: first.from, findings };
}

/** @throws GasrankError unless `previous` is of an earlier day than `current`. */
export function requireOlder(previous: Snapshot, current: Snapshot): void {
  if (previous.date < current.date) return;
  throw new GasrankError({
    code: 'previous-not-older',
    file: current.source.file,
    date: current.date,
    previousFile: previous.source.file,
    previousDate: previous.date,
  });
}

/** Every text of the sheet that may name the unit of its counts, above the table or below it. */
function unitTexts(grid: Grid): string[] {
  const names = (cell: Cell | undefined) =>
    cell?.kind === 'text' && /单位.*户/su.test(String(cell.value));
  return grid.rows.flatMap((cells) => cells.filter(names).map(cellText));
}

/** Decimals that most of the regions' rates print with. */
function decimalsOf(
  grid: Grid,
  { columns }: IndicatorColumns,
  regions: readonly Region[],
): number | null {
  const column = columns.get('rate');
  if (!column) return null;
  const counts = new Map<number, number>();
  for (const { at } of regions) {
    const decimals = rateDecimals(grid.rows[at.row]?.[column.col], column.percent);
    if (decimals !== null) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function columnsOf(header: Header, indicators: readonly IndicatorColumns[]): Column[] {
  return header.columns.flatMap(({ col, role, label, path }): Column[] => {
    if (role === 'line-number') return [];
    if (role === 'region') return [{ figure: null, label, path }];
    const indicator = indicators.findIndex(({ columns }) => columns.get(role)?.col === col);
    if (indicator === -1) return [];
    return [{ figure: { indicator, measure: role }, label, path }];
  });
}

/** Reads a day as a person types it on a command line (2022-11-07, 2022.11.7, 20221107); `null` when it is none. */
export function parseDate(text: string): IsoDate | null {
  const [, year, month, day] =
    /^(\d{4})(?:[-./年](?=\d+[-./月]\d)|(?=\d{4}$))(\d{1,2})[-./月]?(\d{1,2})日?$/u.exec(
      text.trim(),
    ) ?? [];
  return year && month && day ? isoDate(year, month, day) : null;
}
