/** The cells of one indicator: counts as plain numbers, all that follows from them as formulas with results. */
import type { Measure } from '../../core/snapshot.ts';
import { WORDS } from '../../lang/index.ts';
import { a1, UNKNOWN } from '../../report/format.ts';
import type { Report, ReportFigures } from '../../report/report.ts';
import {
  differenceFormula,
  elsewhere,
  fixedStretch,
  MAX_FORMULA,
  type RateRule,
  rankFormula,
  rateFormula,
  stretch,
  sumFormula,
} from './formulas.ts';
import { bodyPlaces, type Content } from './page.ts';
import { previousCell } from './previous.ts';

type Figures = ReportFigures | undefined;
type Count = 'households' | 'installed' | 'added';

/** The content of one cell: of the region in row `r` of the report, or of the total. */
type CellOf = (measure: Measure, r: number | 'total') => Content;

/**
 * The cells of an indicator. What is unknown is an empty cell where a person can fill it in, and a dash
 * where it is computed; the formulas come alive as soon as the cell is filled.
 */
export function indicatorCells(report: Report, indicator: number): CellOf {
  const { rows, ties, rankBy, sort, addedFrom } = report;
  const { first, total: totalRow } = bodyPlaces(report);
  const last = first + rows.length - 1;
  const figures = rows.map((row): Figures => row.figures[indicator]);
  const total = report.total.figures[indicator];
  const rule: RateRule = {
    rankBy,
    decimals: report.indicators[indicator]?.decimals ?? 0,
    certain: figures.every((region) => region?.ratio),
  };
  const column = (measure: Measure) =>
    report.columns.findIndex(
      ({ figure }) => figure?.indicator === indicator && figure.measure === measure,
    );
  const at = (measure: Measure, r: number) => a1(first + r, column(measure));

  // A kept rate is none that the counts give, and nor are the ranks beside it.
  const hasKept = figures.some((region) => region?.kept);

  const rate = (r: number, of: Figures, certain: boolean): Content => {
    const result = storedRate(of, rule);
    if (of?.kept) return result;
    const formula = rateFormula(at('installed', r), at('households', r), { ...rule, certain });
    return { formula, result };
  };

  const rank = (r: number): Content => {
    const rates = {
      own: at('rate', r),
      all: fixedStretch(column('rate'), first, last),
      soFar: fixedStretch(column('rate'), first, first + r),
    };
    const rivals = ties === 'ordinal' && sort === 'rank' ? misplacedRivals(figures, r, rule) : [];
    const order = rivals
      .map(({ sign, row }) => `${sign}(${at('rate', row)}=${rates.own})`)
      .join('');
    const formula = rankFormula(rates, { ties, certain: rule.certain, order });
    const result = figures[r]?.rank ?? UNKNOWN;
    return hasKept || formula.length > MAX_FORMULA ? result : { formula, result };
  };

  const added = (r: number): Content => {
    const value = figures[r]?.added ?? null;
    if (addedFrom !== 'previous') return value;
    const row = rows[r]?.previousRow ?? null;
    const cell =
      row === null ? null : previousCell(report, { row, indicator, measure: 'installed' });
    if (cell === null) return UNKNOWN;
    const before = elsewhere(WORDS[report.language].previousSheet, cell);
    const formula = differenceFormula(at('installed', r), before, value !== null);
    return { formula, result: value ?? UNKNOWN };
  };

  const sum = (count: Count): Content => {
    const value = total?.[count] ?? null;
    const hasStray = figures.some((region) => region?.[count] != null && !region.hasTask);
    if ((count === 'added' && addedFrom === null) || hasStray) return value;
    // An unknown sum waits until every region with a task has its figure.
    const parts = value === null ? figures.filter((region) => region?.hasTask).length : null;
    return {
      formula: sumFormula(stretch(column(count), first, last), parts),
      result: value ?? UNKNOWN,
    };
  };

  return (measure, r) => {
    if (r === 'total') {
      if (measure === 'rank') return null;
      return measure === 'rate'
        ? rate(totalRow - first, total, total?.ratio != null)
        : sum(measure);
    }
    if (measure === 'rank') return rank(r);
    if (measure === 'rate') return rate(r, figures[r], rule.certain);
    return measure === 'added' ? added(r) : (figures[r]?.[measure] ?? null);
  };
}

/** The rate that a cell stores: the exact quotient or the kept rate, or what prints. */
function storedRate(figures: Figures, { rankBy }: RateRule): number | string {
  if (!figures?.ratio || figures.printedRate === null) return UNKNOWN;
  const { installed, households } = figures.kept ?? figures.ratio;
  return rankBy === 'exact' ? installed / households : figures.printedRate;
}

/**
 * Ordinal ranks break ties by the order of the sheet that was read. Where the report's rows stand in
 * another, these are the tied rows that stand above and rank below (`-`), or the reverse (`+`).
 */
function misplacedRivals(figures: readonly Figures[], r: number, rule: RateRule) {
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
