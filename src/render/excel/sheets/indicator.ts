/** The cells of one indicator: counts as plain numbers, everything computed as formulas with results. */
import { WORDS } from '../../../lang/index.ts';
import { pointsDecimals } from '../../../report/analysis.ts';
import { a1, isOf, isSum, measureOf, UNKNOWN } from '../../../report/format.ts';
import type { Report, ReportFigures, ReportMeasure, ReportRow } from '../../../report/report.ts';
import { plannedFor } from '../../../report/target.ts';
import { bodyRows, type CellContent } from '../page.ts';
import {
  aheadFormula,
  differenceFormula,
  elsewhere,
  fixedStretches,
  MAX_DENSE_STRETCHES,
  MAX_FORMULA,
  MAX_RANKED,
  MAX_STRETCHES,
  type RateRule,
  rankFormula,
  rateFormula,
  stretches,
  sumFormula,
} from './formulas.ts';
import { previousCells } from './previous.ts';

type RowFigures = ReportFigures | undefined;
type SummedMeasure = 'households' | 'installed' | 'added';

/** The content of one cell of a row. */
type CellOf = (measure: ReportMeasure, row: ReportRow) => CellContent;

/**
 * The cells of an indicator. An unknown count is an empty cell that can be filled in; an unknown computed figure is a
 * dash. The formulas work as soon as the cell is filled.
 */
export function indicatorCells(report: Report, indicator: number): CellOf {
  const { rows, ties, rankBy, sort, addedFrom } = report;
  const { rowOf } = bodyRows(report);
  const figures = rows.map((row): RowFigures => row.figures[indicator]);
  const sheetRows = rows.map(({ place }) => rowOf(place));
  const places = new Map(rows.map(({ place }, r) => [place, r] as const));
  const rule: RateRule = {
    rankBy,
    decimals: report.indicators[indicator]?.decimals ?? 0,
    certain: figures.every((region) => region?.ratio),
  };
  const { columns } = report.official;
  const columnOf = new Map(
    columns.flatMap((own, col) => (isOf(own, indicator) ? [[measureOf(own), col] as const] : [])),
  );
  const column = (measure: ReportMeasure) => columnOf.get(measure) ?? -1;
  const at = (measure: ReportMeasure, { place }: ReportRow) => a1(rowOf(place), column(measure));

  // A kept rate does not follow from the counts, and nor do the ranks beside it.
  const hasKept = figures.some((region) => region?.kept);

  const rate = (row: ReportRow, certain: boolean): CellContent => {
    const own = row.figures[indicator];
    const result = storedRate(own, rule);
    if (own?.kept) return result;
    const formula = rateFormula(at('installed', row), at('households', row), { ...rule, certain });
    return { formula, result };
  };

  const ratesTo = fixedStretches(column('rate'), sheetRows);
  const all = ratesTo(Number.POSITIVE_INFINITY);
  const isTooLong =
    rows.length > MAX_RANKED ||
    all.length > (ties === 'dense' ? MAX_DENSE_STRETCHES : MAX_STRETCHES);
  const rank = (row: ReportRow): CellContent => {
    const r = places.get(row.place) ?? -1;
    const result = figures[r]?.rank ?? UNKNOWN;
    if (hasKept || isTooLong) return result;
    const soFar = ties === 'ordinal' ? ratesTo(rowOf(row.place)) : [];
    const rates = { own: at('rate', row), all, soFar };
    const rivals = ties === 'ordinal' && sort === 'rank' ? misplacedRivals(figures, r, rule) : [];
    const order = rivals
      .map(
        (rival) => `${rival.sign}(${a1(sheetRows[rival.row] ?? -1, column('rate'))}=${rates.own})`,
      )
      .join('');
    const formula = rankFormula(rates, { ties, certain: rule.certain, order });
    return formula.length > MAX_FORMULA ? result : { formula, result };
  };

  const previousCell = previousCells(report);
  const added = (row: ReportRow): CellContent => {
    const value = row.figures[indicator]?.added ?? null;
    if (addedFrom !== 'previous') return value;
    const before = row.previousRow;
    const cell =
      before === null ? null : previousCell({ row: before, indicator, measure: 'installed' });
    if (cell === null) return UNKNOWN;
    const counted = elsewhere(WORDS[report.language].previousSheet, cell);
    const formula = differenceFormula(at('installed', row), counted, value !== null);
    return { formula, result: value ?? UNKNOWN };
  };

  const planned = plannedFor(report, indicator);
  const decimals = pointsDecimals(rule.decimals);
  const ahead = (row: ReportRow): CellContent => {
    const own = row.figures[indicator];
    if (!planned) return UNKNOWN;
    const printed = at('rate', row);
    // A rate that is rounded for ranking is not exact, and a kept one does not follow from the counts.
    const isRounded = rankBy !== 'exact' && !own?.kept;
    const rate = isRounded ? `${at('installed', row)}/${at('households', row)}` : printed;
    const result = own?.progress?.ahead ?? UNKNOWN;
    const cell = result === UNKNOWN || !rule.certain ? printed : null;
    return { formula: aheadFormula(rate, { planned, decimals, cell }), result };
  };

  const partsOf = partsBySum(report);
  const sum = (row: ReportRow, count: SummedMeasure): CellContent => {
    const value = row.figures[indicator]?.[count] ?? null;
    const parts = partsOf(row);
    const own = parts.map((part) => part.figures[indicator]);
    const hasStray = own.some((region) => region?.[count] != null && !region.hasTask);
    if ((count === 'added' && addedFrom === null) || hasStray) return value;
    // An unknown sum stays a dash until every region with a task has its figure.
    const waiting = value === null ? own.filter((region) => region?.hasTask).length : null;
    const sheetRows = parts.map(({ place }) => rowOf(place)).sort((a, b) => a - b);
    const cells = stretches(column(count), sheetRows);
    const formula = sumFormula(cells.join(','), waiting);
    return formula.length > MAX_FORMULA || cells.length > MAX_STRETCHES
      ? value
      : { formula, result: value ?? UNKNOWN };
  };

  return (measure, row) => {
    const own = row.figures[indicator];
    if (isSum(row)) {
      if (measure === 'rank') return null;
      if (measure === 'ahead') return ahead(row);
      return measure === 'rate' ? rate(row, own?.ratio != null) : sum(row, measure);
    }
    if (measure === 'rank') return rank(row);
    if (measure === 'rate') return rate(row, rule.certain);
    if (measure === 'ahead') return ahead(row);
    return measure === 'added' ? added(row) : (own?.[measure] ?? null);
  };
}

/** Returns a function that finds the regions of a total or a subtotal. */
function partsBySum({ rows, subtotals }: Report): (row: ReportRow) => readonly ReportRow[] {
  const byPlace = new Map(rows.map((row) => [row.place, row] as const));
  const parts = new Map(subtotals.map((subtotal) => [subtotal.place, subtotal.parts] as const));
  return ({ place }) => parts.get(place)?.flatMap((part) => byPlace.get(part) ?? []) ?? rows;
}

/** The stored rate: the exact quotient, the kept rate or the printed one. */
function storedRate(figures: RowFigures, { rankBy }: RateRule): number | string {
  if (!figures?.ratio || figures.printedRate === null) return UNKNOWN;
  const { installed, households } = figures.kept ?? figures.ratio;
  return rankBy === 'exact' ? installed / households : figures.printedRate;
}

/**
 * Ordinal ranks break ties by the order of the source sheet. If the report has another order, these are the tied rows
 * that are above but rank below (`-`), or the reverse (`+`).
 */
function misplacedRivals(figures: readonly RowFigures[], r: number, rule: RateRule) {
  const own = figures[r];
  if (!own?.tied) return [];
  const rate = storedRate(own, rule);
  return figures.flatMap((rival, row) => {
    if (!rival?.tied || row === r || storedRate(rival, rule) !== rate) return [];
    const ranksBefore = (rival.rank ?? 0) < (own.rank ?? 0);
    if (ranksBefore === row < r) return [];
    return [{ sign: ranksBefore ? '+' : '-', row }];
  });
}
