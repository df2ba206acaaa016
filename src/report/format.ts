/** Printed figures for every output: ungrouped numbers, a dash for unknown ones. */
import type { Measure } from '../core/snapshot.ts';
import type { OfficialColumn, Report, ReportFigures, ReportMeasure, ReportRow } from './report.ts';

/** Names of cells, for renderers that write formulas. */
export { a1, columnLetters } from '../core/sheet/cell.ts';
export { indicatorName } from '../core/snapshot.ts';

/** Sign for a figure that is unknown or does not apply. */
export const UNKNOWN = '—';

/** A count or a rank: `87326`, `1.5`, or a dash. */
export function numberText(value: number | null): string {
  return value === null ? UNKNOWN : String(value);
}

/** An addition with its sign: `+895`, `0`, `-5`. */
export function signedText(value: number | null): string {
  return value !== null && value > 0 ? `+${value}` : numberText(value);
}

/** A rounded change in percentage points with its sign: `+1.01`, `0.00`. */
export function pointsChangeText(value: number | null, decimals: number): string {
  return value === null ? UNKNOWN : `${value > 0 ? '+' : ''}${value.toFixed(decimals)}`;
}

/** Change from last period's rank: `▲2`, `▼1`, `–`; empty if it is unknown. */
export function movementText({ rankChange }: ReportFigures): string {
  if (rankChange === null) return '';
  if (rankChange === 0) return '–';
  return rankChange > 0 ? `▲${rankChange}` : `▼${-rankChange}`;
}

/** A file's name without its folders, which a published report should not show. */
export function baseName(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}

/** The header label of an indicator's column; empty without one. */
export function labelOf(
  { columns }: Pick<Report, 'columns'>,
  indicator: number,
  measure: Measure,
): string {
  const column = columns.find(
    ({ figure }) => figure?.indicator === indicator && figure.measure === measure,
  );
  return column?.label ?? '';
}

/** Text of a row in a column. */
export function cellText(row: ReportRow, { figure }: OfficialColumn): string {
  if (figure === null) return row.label;
  if (figure === 'line-number') return row.lineNumber;
  const figures = row.figures[figure.indicator];
  if (!figures) return UNKNOWN;
  const { measure } = figure;
  return measure === 'rate' || measure === 'ahead'
    ? (figures[measure] ?? UNKNOWN)
    : numberText(figures[measure]);
}

/** Text of a row of the report's table in a column. The rank of a sum is empty, not a dash. */
export function tableText(row: ReportRow, column: OfficialColumn): string {
  return isSum(row) && measureOf(column) === 'rank' ? '' : cellText(row, column);
}

/** Text of a row in a column, a rank with its movement: `5 ▲1`. */
export function movedText(row: ReportRow, column: OfficialColumn): string {
  const text = tableText(row, column);
  if (measureOf(column) !== 'rank' || isSum(row)) return text;
  const figures = row.figures[indicatorOf(column) ?? -1];
  const movement = figures ? movementText(figures) : '';
  return movement === '' ? text : `${text} ${movement}`;
}

/** Checks whether a column belongs to an indicator. */
export function isOf(column: OfficialColumn, indicator: number): boolean {
  return indicatorOf(column) === indicator;
}

/** The indicator of a column; `null` for names and line numbers. */
function indicatorOf({ figure }: OfficialColumn): number | null {
  return figure === null || figure === 'line-number' ? null : figure.indicator;
}

/** The measure that a column holds; `null` for names and line numbers. */
export function measureOf({ figure }: OfficialColumn): ReportMeasure | null {
  return figure === null || figure === 'line-number' ? null : figure.measure;
}

/** Checks whether a row is a sum of others; such rows are not ranked. */
export function isSum({ kind }: ReportRow): boolean {
  return kind !== 'region';
}
