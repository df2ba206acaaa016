/** What the table does not say of itself: changes in points, margins to the next rank, additions per household, what is left. */
import { householdsToPass } from '../core/margin.ts';
import { type Ratio, rateOrder, rateText, ratio } from '../core/ratio.ts';
import type { Report, ReportFigures, ReportRow } from './report.ts';

/** The most that additions are told per: so many households due. */
export const PER_HOUSEHOLDS = 1000;

/** The fewest decimals of a change in percentage points. */
const POINTS_DECIMALS = 2;

/** Decimals of a change in percentage points beside rates with so many. */
export function pointsDecimals(decimals: number): number {
  return Math.max(decimals, POINTS_DECIMALS);
}

/** One region, or the total, in one indicator. `null` is what is unknown or does not apply. */
export interface Analysis {
  readonly label: string;
  readonly figures: ReportFigures;
  /** Last period's rate as it would print today. */
  readonly previousRate: string | null;
  readonly pointsChange: number | null;
  readonly addedPerThousand: number | null;
  /** Households due that have nothing yet; less than 0 when more are installed than due. */
  readonly left: number | null;
  /** The regions on the next rank above, and how many more households would pass them; `null` for the first. */
  readonly above: Above | null;
}

export interface Above {
  readonly regions: readonly string[];
  /** `null` when they have finished, so that nobody can pass them. */
  readonly households: number | null;
}

/** The analysis of some rows of a report in one of its indicators, in their order. */
export function analyse(report: Report, indicator: number, rows: readonly ReportRow[]): Analysis[] {
  const decimals = report.indicators[indicator]?.decimals ?? 0;
  const rivals = rivalsByRank(report, indicator);
  const order = rateOrder(report.rankBy, decimals);
  return rows.flatMap((row): Analysis[] => {
    const figures = row.figures[indicator];
    if (!figures) return [];
    const { households, installed, added } = figures;
    const before = previousRatio(report, row, indicator);
    const rivalsAbove = figures.rank === null ? undefined : rivals.get(figures.rank);
    return [
      {
        label: row.label,
        figures,
        previousRate: before && rateText(before, decimals),
        pointsChange:
          figures.ratio && before
            ? pointsChange(figures.ratio, before, pointsDecimals(decimals))
            : null,
        addedPerThousand: added === null ? null : perThousand(added, households),
        left: households === null || installed === null ? null : households - installed,
        above:
          figures.ratio && rivalsAbove
            ? {
                regions: rivalsAbove.regions,
                households: householdsToPass(figures.ratio, rivalsAbove.ratio, order),
              }
            : null,
      },
    ];
  });
}

/**
 * How many percentage points a rate has changed by: the exact difference, rounded half away from zero to so many
 * decimals.
 */
export function pointsChange(now: Ratio, before: Ratio, decimals: number): number {
  const [nowDue, beforeDue] = [BigInt(now.households), BigInt(before.households)];
  const difference = BigInt(now.installed) * beforeDue - BigInt(before.installed) * nowDue;
  return rounded(100n * difference, nowDue * beforeDue, decimals);
}

/** Additions per thousand households due, to one decimal; `null` without households. */
export function perThousand(added: number, households: number | null): number | null {
  if (households === null || households === 0) return null;
  return rounded(BigInt(PER_HOUSEHOLDS) * BigInt(added), BigInt(households), 1);
}

/** A quotient rounded half away from zero; `divisor` > 0. */
function rounded(dividend: bigint, divisor: bigint, decimals: number): number {
  const size = dividend < 0n ? -dividend : dividend;
  const units = (2n * size * 10n ** BigInt(decimals) + divisor) / (2n * divisor);
  const value = Number(units) / 10 ** decimals;
  return dividend < 0n && units > 0n ? -value : value;
}

/** Those on one rank, whose ratios rank alike or, in the order of the sheet, are alone on it. */
interface Rivals {
  readonly regions: string[];
  readonly ratio: Ratio;
}

/** Who stands on the next rank above each rank that is taken. */
function rivalsByRank({ rows }: Report, indicator: number): ReadonlyMap<number, Rivals> {
  const places = new Map<number, Rivals>();
  for (const { label, figures } of rows) {
    const { rank = null, ratio: own = null } = figures[indicator] ?? {};
    if (rank === null || !own) continue;
    const place = places.get(rank) ?? { regions: [], ratio: own };
    place.regions.push(label);
    places.set(rank, place);
  }
  const taken = [...places].sort(([a], [b]) => a - b);
  return new Map(
    taken.flatMap(([rank], i): [number, Rivals][] => {
      const above = taken[i - 1];
      return above ? [[rank, above[1]]] : [];
    }),
  );
}

/** Last period's ratio of a row; of the total only where last period every count is known. */
function previousRatio({ previous, total }: Report, row: ReportRow, i: number): Ratio | null {
  if (!previous) return null;
  if (row !== total) {
    const counts = row.previousRow === null ? undefined : previous.rows[row.previousRow]?.counts[i];
    return counts ? ratio(counts.installed, counts.households) : null;
  }
  const sumOf = (count: 'households' | 'installed') =>
    previous.rows.reduce<number | null>((sum, { counts }) => {
      const value = counts[i]?.[count] ?? null;
      const next = sum === null || value === null ? null : sum + value;
      return next !== null && Number.isSafeInteger(next) ? next : null;
    }, 0);
  return ratio(sumOf('installed'), sumOf('households'));
}
