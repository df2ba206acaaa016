/** Errors of a header whose columns cannot be divided into indicators. */
import type { ErrorDetail } from '../../core/error.ts';
import { a1 } from '../../core/sheet/cell.ts';
import type { Grid } from '../../core/sheet/grid.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { IndicatorProblem } from './indicators.ts';
import { unitLabel } from './labels.ts';

/** The error of a problem with the indicators of a header. */
export function indicatorError(
  { grid, header }: { readonly grid: Grid; readonly header: Header },
  split: IndicatorProblem,
  vocabulary: Vocabulary,
): ErrorDetail {
  const { source } = grid;
  const cellOf = ({ col }: HeaderColumn) => a1(header.bottom, col);
  const { column, problem } = split;
  const cell = cellOf(column);
  const text = textOf(column);
  const placed = (other: HeaderColumn) => ({ cell: cellOf(other), text: textOf(other) });
  if (problem === 'period') {
    const rival = split.rival ? placed(split.rival) : null;
    return { code: 'period-in-header', ...source, cell, text, rival };
  }
  if (problem === 'ambiguous') {
    return { code: 'header-ambiguous', ...source, cell, text, rival: placed(split.rival) };
  }
  if (problem === 'units') {
    const units = [column.unit ?? '', split.rival.unit ?? ''] as const;
    const { name } = unitLabel(column.label.text);
    return { code: 'units-conflict', ...source, cell, text: name, units };
  }
  if (problem === 'unit-missing') {
    const { rival } = split;
    const [unit] = rival.units;
    const other = { ...placed(rival), unit: unit?.text ?? '' };
    return { code: 'unit-missing', ...source, cell, text, other };
  }
  const noSums = header.unused
    .filter(({ text }) => vocabulary.headerWord(text)?.isNoSum)
    .map(({ col, text }) => ({ row: header.bottom, col, text }));
  if (noSums.length > 0) {
    return { code: 'pivot-without-sums', ...source, ...namedCells(noSums) };
  }
  return {
    code: 'indicator-incomplete',
    ...source,
    cell,
    indicator: column.groups.map(({ text }) => text).join(' '),
    missing: problem,
    unknown: header.unused.map(({ text }) => text),
  };
}

/** Header cells by their A1 names, and the words of the first. */
export function namedCells(cells: readonly { row: number; col: number; text: string }[]) {
  return { cells: cells.map(({ row, col }) => a1(row, col)), text: cells[0]?.text ?? '' };
}

function textOf({ path }: HeaderColumn): string {
  return [...new Set(path)].map(({ text }) => text).join(' › ');
}
