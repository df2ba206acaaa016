/** Columns of counts with values that are not whole numbers (150.5 公里). None of their values is used. */

import { stateIn } from '../../core/columns.ts';
import type { Finding } from '../../core/finding.ts';
import type { Quantity } from '../../core/quantity.ts';
import { a1 } from '../../core/sheet/cell.ts';
import { type Figures, figuresWith } from '../../core/snapshot.ts';
import type { Block } from '../header/blocks.ts';
import type { HeaderColumn } from '../header/header.ts';
import { isMeasured } from '../words/unit-words.ts';
import type { FigureRow } from './figures.ts';

const COUNTS = ['households', 'installed', 'added'] as const;

/** The counts of one column: of an indicator by its index. */
interface CountsOfColumn {
  readonly i: number;
  readonly measure: (typeof COUNTS)[number];
  readonly column: HeaderColumn;
}

type Fraction = Extract<Quantity, { state: 'invalid' }>;

/** The rows without the values of such columns, and a finding for each column. */
export function withoutFractions(
  { grid, header, indicators }: Block,
  rows: readonly FigureRow[],
): { readonly rows: readonly FigureRow[]; readonly findings: readonly Finding[] } {
  // Nearly all sheets have none.
  if (!rows.some(({ region }) => region.figures.some(hasFraction))) return { rows, findings: [] };
  const fractions = new Map<HeaderColumn, Fraction>();
  indicators.forEach(({ columns }, i) => {
    for (const measure of COUNTS) {
      const column = columns.get(measure);
      const first = column && firstFraction(rows, { i, measure, column });
      if (first) fractions.set(column, first);
    }
  });
  if (fractions.size === 0) return { rows, findings: [] };
  const figureOf = (figures: Figures, i: number, measure: (typeof COUNTS)[number]) => {
    const column = indicators[i]?.columns.get(measure);
    return column && fractions.has(column) ? unusedValue(figures[measure]) : figures[measure];
  };
  return {
    rows: rows.map(({ region, ...row }) => ({
      ...row,
      region: {
        ...region,
        figures: region.figures.map((figures, i) =>
          figuresWith(figures, {
            households: figureOf(figures, i, 'households'),
            installed: figureOf(figures, i, 'installed'),
            added: figureOf(figures, i, 'added'),
          }),
        ),
      },
    })),
    findings: [...fractions].map(([{ col, label }, { at, text }]) => ({
      code: 'column-not-whole',
      at: { source: grid.source, row: header.bottom, col },
      header: label.text,
      cell: a1(at.row, at.col),
      text,
    })),
  };
}

function hasFraction(figures: Figures): boolean {
  return COUNTS.some((measure) => {
    return stateIn(figures, measure) === 'invalid' && isFraction(figures[measure]);
  });
}

function isFraction(value: Quantity): value is Fraction {
  return value.state === 'invalid' && value.reason === 'fraction';
}

/**
 * The first value that is not whole, unless it is a slip. In a measured unit one value is enough; in others, several
 * that make up half of the column.
 */
function firstFraction(
  rows: readonly FigureRow[],
  { i, measure, column: { unit } }: CountsOfColumn,
): Fraction | undefined {
  const fractions: Fraction[] = [];
  for (const { region } of rows) {
    const value = region.figures[i]?.[measure];
    if (value && isFraction(value)) fractions.push(value);
  }
  if (fractions.length === 0) return undefined;
  const known = rows.filter(({ region }) => region.figures[i]?.[measure].state === 'known').length;
  const isSlip = fractions.length < 2 || fractions.length < known;
  return (unit !== null && isMeasured(unit)) || !isSlip ? fractions[0] : undefined;
}

function unusedValue(value: Quantity): Quantity {
  if (value.state === 'known') {
    return {
      state: 'invalid',
      at: value.at,
      text: String(value.value),
      reason: 'column-not-whole',
    };
  }
  return isFraction(value) ? { ...value, reason: 'column-not-whole' } : value;
}
