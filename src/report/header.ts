/** The sheet's own header, completed with measures that only the report has. */
import type { Column, HeaderLabel, LineNumbers, Snapshot } from '../core/snapshot.ts';
import { termsOf } from '../core/terms.ts';
import type { Words } from '../lang/index.ts';
import type {
  HeaderCell,
  OfficialColumn,
  OfficialLayout,
  ReportColumn,
  ReportHeader,
  ReportMeasure,
} from './report.ts';

/** A column of a report with its labels. */
type HeadedColumn = Pick<ReportColumn, 'figure'> & Pick<Column, 'label' | 'path'>;

/** Measures in the order in which columns that a sheet lacks are added. */
const MEASURES: readonly ReportMeasure[] = [
  'households',
  'installed',
  'added',
  'rate',
  'ahead',
  'rank',
];

/** Columns that a report adds to those of its sheet. */
interface AddedColumns {
  readonly hasAdditions: boolean;
  /** Heading of the distance from the schedule, by indicator; `null` without that column. */
  readonly ahead?: readonly (string | null)[];
}

/** The sheet's columns. A measure that an indicator lacks is added after those that it is computed from. */
export function completeColumns(
  snapshot: Snapshot,
  words: Words,
  { hasAdditions, ahead = [] }: AddedColumns,
): HeadedColumn[] {
  const { columns, indicators } = snapshot;
  const completed: HeadedColumn[] = columns.map(named(words));
  indicators.forEach((_, indicator) => {
    const { heading } = words.table(termsOf(snapshot, indicator));
    const headings = { ...heading, ahead: ahead[indicator] ?? null };
    const positionOf = (measure: ReportMeasure) =>
      completed.findIndex(
        ({ figure }) => figure?.indicator === indicator && figure.measure === measure,
      );
    MEASURES.forEach((measure, i) => {
      if (positionOf(measure) >= 0 || (measure === 'added' && !hasAdditions)) return;
      const before = Math.max(...MEASURES.slice(0, i).map(positionOf));
      const neighbour = completed[before];
      if (!neighbour) return;
      const text = headings[measure];
      if (text === null) return;
      const label: HeaderLabel = { text };
      const path = neighbour.path.map((other) => (other === neighbour.label ? label : other));
      completed.splice(before + 1, 0, { figure: { indicator, measure }, label, path });
    });
  });
  return completed;
}

/** Returns a function that gives a column of names a header if it has none. */
function named(words: Words): (column: Column) => Column {
  const label: HeaderLabel = { text: words.region };
  return (column) => {
    if (column.figure !== null || column.label.text !== '') return column;
    return { ...column, label, path: column.path.map(() => label) };
  };
}

/** Header paths → rectangles: neighbouring columns and levels that share a label are one cell. */
export function headerCells(columns: readonly Pick<Column, 'path'>[]): ReportHeader {
  const depth = columns[0]?.path.length ?? 0;
  const cells: HeaderCell[] = [];
  const isCovered = (row: number, col: number) =>
    cells.some(
      (cell) =>
        cell.row <= row &&
        row < cell.row + cell.rowSpan &&
        cell.col <= col &&
        col < cell.col + cell.colSpan,
    );
  for (let row = 0; row < depth; row++) {
    columns.forEach(({ path }, col) => {
      const label = path[row];
      if (!label || isCovered(row, col)) return;
      const past = columns.findIndex((other, c) => c > col && other.path[row] !== label);
      const colSpan = (past === -1 ? columns.length : past) - col;
      const below = path.findIndex((other, r) => r > row && other !== label);
      const rowSpan = (below === -1 ? depth : below) - row;
      cells.push({ text: label.text, row, col, rowSpan, colSpan });
    });
  }
  return { depth, cells };
}

/** Layout of the published table: the columns of a report, and line numbers if the sheet has them. */
export function officialLayout(
  columns: readonly HeadedColumn[],
  lineNumbers: LineNumbers | null,
): OfficialLayout {
  const own = columns.map(({ figure, label, path }) => ({ figure, label, path }));
  const place = lineNumbers?.place ?? 0;
  const numbers = lineNumbers ? [{ figure: 'line-number' as const, ...lineNumbers.column }] : [];
  const all = [...own.slice(0, place), ...numbers, ...own.slice(place)];
  return {
    columns: all.map(
      ({ figure, label }): OfficialColumn =>
        figure === 'line-number' ? { figure, label: label.text } : { figure, label: label.text },
    ),
    header: headerCells(all),
  };
}

/** The cells of a header by their first row, each from left to right. */
export function headerRows({ depth, cells }: ReportHeader): HeaderCell[][] {
  return Array.from({ length: depth }, (_, row) => cells.filter((cell) => cell.row === row));
}

/** The header over the columns `kept`, which are indexes from left to right. Spanners shrink accordingly. */
export function keepColumns({ depth, cells }: ReportHeader, kept: readonly number[]): ReportHeader {
  return {
    depth,
    cells: cells.flatMap((cell) => {
      const isUnder = (col: number) => cell.col <= col && col < cell.col + cell.colSpan;
      const colSpan = kept.filter(isUnder).length;
      return colSpan === 0 ? [] : [{ ...cell, col: kept.findIndex(isUnder), colSpan }];
    }),
  };
}
