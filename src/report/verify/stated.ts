/**
 * Compares the official sheet of an Excel report, read like any sheet, with the same report computed again. For the
 * layout of another version of gasrank: figures are found by their words, not by their cells.
 */

import type { Quantity } from '../../core/quantity.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { normalise } from '../../core/sheet/text.ts';
import {
  type Figures,
  indicatorName,
  MEASURES,
  type Measure,
  type Region,
  type Snapshot,
  type Stated,
  sameIndicator,
} from '../../core/snapshot.ts';
import { isSum } from '../format.ts';
import type { Report, ReportFigures, ReportRow } from '../report.ts';
import { type Compared, type Difference, isNear, joined, NOTHING, shown } from './differences.ts';
import type { Sheet, StatedCell } from './sheets.ts';

/** One stated figure; a rate is in percent, `null` is unknown. */
interface StatedFigure {
  readonly value: string | number | null;
  /** Its cell, if it has one. */
  readonly cell: string | null;
}

/** Indicator and row that a figure belongs to. */
interface Of {
  readonly report: Report;
  /** Index of the indicator in the report. */
  readonly i: number;
  readonly official: Sheet<StatedCell>;
}

/** Compares every figure that the official sheet states. */
export function compareOfficial(
  snapshot: Snapshot,
  report: Report,
  official: Sheet<StatedCell>,
): Compared {
  const added = snapshot.indicators
    .filter((own) => !report.indicators.some((other) => sameIndicator(own, other)))
    .map((own): Difference => ({ kind: 'indicator-added', indicator: indicatorName(own) }));
  return joined([
    ...report.indicators.map((indicator, i) => {
      const column = snapshot.indicators.findIndex((other) => sameIndicator(other, indicator));
      const missing: Difference = { kind: 'indicator-missing', indicator: indicator.name };
      if (column < 0) return { ...NOTHING, differences: [missing] };
      return compareColumn(snapshot, column, { report, i, official });
    }),
    { ...NOTHING, differences: added },
  ]);
}

function compareColumn({ regions, subtotals, total }: Snapshot, column: number, of: Of): Compared {
  const { report } = of;
  const own = numbered(regions, ({ name }) => name);
  const again = numbered(report.rows, ({ label }) => label);
  const rows = [...again].map(([id, row]) => {
    const region = own.get(id);
    return region ? compareRow(region, column, row, of) : missing(row);
  });
  const added = [...own]
    .filter(([id]) => !again.has(id))
    .map(([, { name, at }]): Difference => ({ kind: 'row-added', row: name, cell: cellName(at) }));
  const sums = total ? compareRow(total, column, report.total, of) : missing(report.total);
  const partial = numbered(subtotals, ({ row }) => row.name);
  // Another version may have left out subtotals.
  const parts = [...numbered(report.subtotals, ({ label }) => label)].map(([id, row]) => {
    const subtotal = partial.get(id);
    return subtotal ? compareRow(subtotal.row, column, row, of) : NOTHING;
  });
  return joined([...rows, ...parts, sums, { ...NOTHING, differences: added }]);
}

/** Rows by name; rows of the same name are numbered in order. */
function numbered<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Row> {
  const times = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const name = normalise(nameOf(row));
      const n = times.get(name) ?? 0;
      times.set(name, n + 1);
      return [`${name}\u0000${n}`, row];
    }),
  );
}

function missing({ label }: ReportRow): Compared {
  return { ...NOTHING, differences: [{ kind: 'row-missing', row: label, cell: null }] };
}

/** Measures of totals and subtotals, which have no rank. */
const SUM_MEASURES: readonly Measure[] = ['households', 'installed', 'added', 'rate'];
/** Measures of a region that are plain numbers in every version. */
const PLAIN: readonly Measure[] = ['households', 'installed'];

function compareRow(
  { figures: own }: Region,
  column: number,
  row: ReportRow,
  { report, i, official }: Of,
): Compared {
  const stated = own[column];
  const computed = row.figures[i];
  const { name = '', decimals = 0 } = report.indicators[i] ?? {};
  if (!stated || !computed) return missing(row);
  const isOfSums = isSum(row);
  const measures = isOfSums ? SUM_MEASURES : MEASURES;
  const differences = measures.flatMap((measure): Difference[] => {
    const { value, cell } = figureOf(stated, measure);
    const formula = cell === null ? null : (official.cells.get(cell)?.formula ?? null);
    const again = shown(computed[measure]);
    if (cell !== null && formula !== null && !isOfSums && PLAIN.includes(measure)) {
      const values = { stated: shown(`=${formula}`), computed: again };
      return [{ kind: 'formula', sheet: official.name, cell, ...values }];
    }
    if (agrees(value, measure, computed)) return [];
    const own = measure === 'rate' && typeof value === 'number' ? percent(value, decimals) : value;
    const values = { stated: shown(own), computed: again };
    return [{ kind: 'figure', indicator: name, row: row.label, measure, cell, ...values }];
  });
  return { ...NOTHING, count: measures.length, differences };
}

const percent = (value: number, decimals: number) => `${value.toFixed(decimals)}%`;

const UNKNOWN: StatedFigure = { value: null, cell: null };

function figureOf(figures: Figures, measure: Measure): StatedFigure {
  return measure === 'rate' || measure === 'rank'
    ? ofStated(figures[measure])
    : ofQuantity(figures[measure]);
}

function ofQuantity(quantity: Quantity): StatedFigure {
  if (quantity.state === 'absent') return UNKNOWN;
  const cell = cellName(quantity.at);
  if (quantity.state === 'blank') return { value: null, cell };
  return { value: quantity.state === 'known' ? quantity.value : quantity.text, cell };
}

/** A stated figure. A dash, which reports print for unknown figures, and other texts state none. */
function ofStated(stated: Stated | null): StatedFigure {
  return stated ? { value: stated.value, cell: cellName(stated.at) } : UNKNOWN;
}

/** A stored rate agrees if it is the exact or the printed one; any other figure must be equal. */
function agrees(value: StatedFigure['value'], measure: Measure, figures: ReportFigures) {
  const { printedRate } = figures;
  const ratio = figures.kept ?? figures.ratio;
  if (measure !== 'rate' || typeof value !== 'number' || !ratio || printedRate === null) {
    return value === figures[measure];
  }
  const exact = (ratio.installed / ratio.households) * 100;
  return [exact, printedRate * 100].some((rate) => isNear(value, rate));
}
