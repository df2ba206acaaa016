/** Exact share of households, compared and rounded as integers, never as a float. */
import { roundedQuotient, roundedUnits, type Units, unitsText } from './decimal.ts';

/** installed ÷ households: safe integers, `installed` ≥ 0, `households` > 0. */
export interface Ratio {
  readonly installed: number;
  readonly households: number;
}

/** The ratio of two counts; `null` if one is unknown or there are no households. */
export function ratio(installed: number | null, households: number | null): Ratio | null {
  if (installed === null || households === null || households === 0) return null;
  return { installed, households };
}

/** The same ratio in the smallest numbers: 2/4 → 1/2. */
export function reduced({ installed, households }: Ratio): Ratio {
  let [divisor, rest] = [households, installed];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return { installed: installed / divisor, households: households / divisor };
}

/** Compares two ratios exactly: negative if `a` is smaller, 0 if equal, positive if larger. */
export function compareRatio(a: Ratio, b: Ratio): number {
  const left = a.installed * b.households;
  const right = b.installed * a.households;
  // A product that is rounded is still at least 2^53, so this test is safe.
  if (left < 2 ** 53 && right < 2 ** 53) return left - right;
  const exactLeft = BigInt(a.installed) * BigInt(b.households);
  const exactRight = BigInt(b.installed) * BigInt(a.households);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}

/**
 * The printed rate in percent, in units of the last decimal: 1/3 at two decimals → 3333n. Rounded half up from the
 * integers, except that an unfinished region never reaches 100 %: 37742/37743 at two decimals → 9999n.
 */
export function shownRate(value: Ratio, decimals: number): bigint {
  return BigInt(shownUnits(value, decimals));
}

/** `shownRate` as a number where it is below 2^53. */
export function shownUnits(value: Ratio, decimals: number): Units {
  const full = 100 * 10 ** decimals;
  const rounded = roundedRate(value, decimals);
  return value.installed < value.households && rounded >= full ? full - 1 : rounded;
}

/** `shownUnits` without the exception: 37742/37743 at two decimals → 10000. */
export function roundedRate({ installed, households }: Ratio, decimals: number): Units {
  // In units of a percent's decimals, which are two more than a fraction's.
  return roundedQuotient(installed, households, decimals + 2);
}

/** The printed rate, as a text and as a fraction: 1/3 at one decimal → `33.3%`, 0.333. */
export function printedRate(value: Ratio, decimals: number): { text: string; value: number } {
  const units = shownUnits(value, decimals);
  return {
    text: `${unitsText(units, decimals)}%`,
    value: Number(units) / 10 ** (decimals + 2),
  };
}

/** Basis of ranks: the exact ratio, or the printed rate. */
export const RANK_BY = ['exact', 'displayed'] as const;
export type RankBy = (typeof RANK_BY)[number];

/** Comparison of ratios for ranking: exact, or by their rates printed with `decimals`. */
export function rateOrder(rankBy: RankBy, decimals: number): (a: Ratio, b: Ratio) => number {
  if (rankBy === 'exact') return compareRatio;
  return (a, b) => {
    const [left, right] = [shownUnits(a, decimals), shownUnits(b, decimals)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** The printed rate: 1/3 at two decimals → `33.33%`. Rounded as `shownRate` does. */
export function rateText(value: Ratio, decimals: number): string {
  return printedRate(value, decimals).text;
}

/** Decimals of a change in percentage points: two, or as many as the rate has. */
export function pointsDecimals(decimals: number): number {
  return Math.max(2, decimals);
}

/**
 * Change from one ratio to another in percentage points, with its sign: 1/3 → 1/4 at two decimals → `-8.33`. It is
 * computed from the exact ratios, not from printed rates; a half is rounded away from zero.
 */
export function pointsText(before: Ratio, after: Ratio, decimals: number): string {
  const difference =
    BigInt(after.installed) * BigInt(before.households) -
    BigInt(before.installed) * BigInt(after.households);
  const product = BigInt(before.households) * BigInt(after.households);
  const units = roundedUnits(100n * difference, product, decimals);
  return (units > 0n ? '+' : '') + unitsText(units, decimals);
}

/** The ratio in percent, cut (not rounded) after `decimals` (at least 1): 1/3 → `33.3333…%`, 3/4 → `75%`. */
export function exactRateText({ installed, households }: Ratio, decimals: number): string {
  const scaled = BigInt(installed) * 100n * 10n ** BigInt(decimals);
  const text = unitsText(scaled / BigInt(households), decimals);
  return scaled % BigInt(households) === 0n ? `${text.replace(/\.?0+$/u, '')}%` : `${text}…%`;
}
