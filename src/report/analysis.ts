/** Analysis beyond the table: changes in points, margins to the next rank, additions per household, households left. */
import { roundedUnits, unitsText } from '../core/numbers/decimal.ts';
import {
  pointsDecimals,
  pointsText,
  printedRate,
  type Ratio,
  rateText,
  ratio,
} from '../core/numbers/ratio.ts';
import { marginsBy, neighboursBy } from '../core/ranks/rivals.ts';
import type { Report, ReportFigures, ReportRow } from './report.ts';

export { pointsDecimals };

/** Number of households due to which additions are related. */
const PER_HOUSEHOLDS = 1000;

/** Change of a rate since last period; `null` without a last period, or if a count is unknown. */
export interface RateChange {
  /** Last period's rate, printed with this period's decimals. */
  readonly previousRate: string | null;
  /** Last period's printed rate as a fraction: 0.338. */
  readonly previousPrintedRate: number | null;
  /** The exact change of the rate in percentage points, rounded to `pointsDecimals`. */
  readonly pointsChange: number | null;
}

/** Analysis of one region or the total in one indicator. `null` is unknown or not applicable. */
export interface Analysis extends RateChange {
  readonly label: string;
  readonly figures: ReportFigures;
  readonly addedPerThousand: number | null;
  /** Households due without an installation; negative if more are installed than due. */
  readonly left: number | null;
  /** The regions on the next rank above, and the further households needed to pass them; `null` for the first. */
  readonly above: NextAbove | null;
}

interface NextAbove {
  readonly regions: readonly string[];
  /** `null` if they have finished and cannot be passed. */
  readonly households: number | null;
}

/** The analysis of rows of a report in one indicator, in their order. */
export function analyse(report: Report, indicator: number, rows: readonly ReportRow[]): Analysis[] {
  const above = rivalsAbove(report, indicator);
  return rows.flatMap((row): Analysis[] => {
    const figures = row.figures[indicator];
    if (!figures) return [];
    const { households, installed, added } = figures;
    return [
      {
        label: row.label,
        figures,
        ...changeOf(report, indicator, row),
        addedPerThousand: added === null ? null : perThousand(added, households),
        left: households === null || installed === null ? null : households - installed,
        above: above(row),
      },
    ];
  });
}

/** Returns a function that finds the regions on the next rank above a row, and the households to pass them. */
function rivalsAbove({ rows, rankBy, indicators }: Report, indicator: number) {
  const marginOf = marginsBy(rankBy, indicators[indicator]?.decimals ?? 0);
  const figures = rows.map((row) => row.figures[indicator]);
  const neighboursOf = neighboursBy(figures.map((own) => own?.rank ?? null));
  const places = new Map(rows.map((row, place) => [row, place]));
  return (row: ReportRow): NextAbove | null => {
    const { above } = neighboursOf(places.get(row) ?? -1);
    const [own, rival] = [row.figures[indicator], figures[above[0] ?? -1]];
    if (!own || !rival) return null;
    return {
      regions: above.map((place) => rows[place]?.label ?? ''),
      households: marginOf(own, rival).toPass,
    };
  };
}

/** The change of a region's or the total's rate in one indicator. */
export function changeOf(report: Report, indicator: number, row: ReportRow): RateChange {
  const decimals = report.indicators[indicator]?.decimals ?? 0;
  const before = previousRatio(report, indicator, row);
  const { ratio = null, kept = null } = row.figures[indicator] ?? {};
  const after = kept ?? ratio;
  // Totals over different regions do not compare.
  const isComparable = row !== report.total || hasSameRegions(report, indicator);
  return {
    previousRate: before && rateText(before, decimals),
    previousPrintedRate: before && printedRate(before, decimals).value,
    pointsChange:
      before && after && isComparable
        ? Number(pointsText(before, after, pointsDecimals(decimals)))
        : null,
  };
}

/** The parts of a report that are compared with last period. */
type ComparedRows = Pick<Report, 'rows' | 'total' | 'previous'>;

/** Checks whether the regions with a task are those that had one last period. */
export function hasSameRegions({ rows, previous }: ComparedRows, i: number): boolean {
  const tasks = previous?.standings[i]?.tasks ?? new Uint8Array();
  const before = tasks.reduce((count, had) => count + had, 0);
  let both = 0;
  for (const { previousRow, figures } of rows) {
    const had = previousRow !== null && tasks[previousRow] === 1;
    if (had !== (figures[i]?.hasTask === true)) return false;
    if (had) both += 1;
  }
  return both === before;
}

/** Additions per thousand households due, to one decimal; `null` without households. */
export function perThousand(added: number, households: number | null): number | null {
  if (households === null || households === 0) return null;
  const units = roundedUnits(BigInt(PER_HOUSEHOLDS) * BigInt(added), BigInt(households), 1);
  return Number(unitsText(units, 1));
}

/** Last period's exact rate of a row. For the total, the rate over the regions with a task, if all their counts are known. */
export function previousRatio(
  { previous, total }: ComparedRows,
  i: number,
  row: ReportRow,
): Ratio | null {
  const before = previous?.standings[i];
  if (!before) return null;
  if (row !== total) {
    const { previousRow } = row;
    return previousRow === null
      ? null
      : (before.kept.get(previousRow) ?? before.ratioAt(previousRow));
  }
  const sumOf = (counts: Float64Array) => {
    let sum = 0;
    for (const [place, count] of counts.entries()) if (before.tasks[place] === 1) sum += count;
    // Not a number if one is unknown; past 2^53 it is not exact.
    return Number.isSafeInteger(sum) ? sum : null;
  };
  return ratio(sumOf(before.installed), sumOf(before.households));
}
