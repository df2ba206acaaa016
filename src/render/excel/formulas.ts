/** The formulas of the Excel report, as text: the idioms that every office user knows. Cells count from 0. */

import type { TieMethod } from '../../core/rank.ts';
import type { RankBy } from '../../core/ratio.ts';
import { a1, columnLetters, UNKNOWN } from '../../report/format.ts';

const DASH = `"${UNKNOWN}"`;

/** Excel takes no longer formula. */
export const MAX_FORMULA = 8192;

/** A part of a column, such as `E6:E16`. */
export function stretch(col: number, first: number, last: number): string {
  return `${a1(first, col)}:${a1(last, col)}`;
}

/** The same with its rows fixed, so that the formula can be copied down: `E$6:E$16`. */
export function fixedStretch(col: number, first: number, last: number): string {
  return `${columnLetters(col)}$${first + 1}:${columnLetters(col)}$${last + 1}`;
}

/** A cell of another sheet: `'上期'!C4`. */
export function elsewhere(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/**
 * Number format of a rate: half up at so many decimals, but an unfinished region never shows 100 %
 * (DESIGN, rules of the figures, 4): `[>=1]0.00%;[>=0.99995]"99.99%";0.00%`.
 */
export function rateFormat(decimals: number): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const roundsUpFrom = `0.${'9'.repeat(decimals + 2)}5`;
  const highest = `99${places.replaceAll('0', '9')}%`;
  return `[>=1]0${places}%;[>=${roundsUpFrom}]"${highest}";0${places}%`;
}

/** How the rates of an indicator are to be computed. */
export interface RateRule {
  readonly decimals: number;
  /** Ranked by the printed rate, the cell holds the printed rate, so that `RANK` sees the same ties. */
  readonly rankBy: RankBy;
  /** Every region has a rate; otherwise the formulas allow for cells that are yet to be filled. */
  readonly certain: boolean;
}

/** installed ÷ households. */
export function rateFormula(
  installed: string,
  households: string,
  { decimals, rankBy, certain }: RateRule,
): string {
  const exact = `${installed}/${households}`;
  const rate = rankBy === 'exact' ? exact : printedRate(installed, households, decimals + 2);
  return certain ? rate : `IF(AND(ISNUMBER(${installed}),N(${households})>0),${rate},${DASH})`;
}

function printedRate(installed: string, households: string, places: number): string {
  const rounded = `ROUND(${installed}/${households},${places})`;
  const highest = `0.${'9'.repeat(places)}`;
  return `IF(${installed}<${households},MIN(${rounded},${highest}),${rounded})`;
}

/** The cells a rank looks at: its own rate, all rates, and those from the first row to its own. */
export interface Rates {
  readonly own: string;
  readonly all: string;
  readonly soFar: string;
}

const RANK: Readonly<Record<TieMethod, (rates: Rates) => string>> = {
  competition: ({ own, all }) => `RANK(${own},${all})`,
  modified: ({ own, all }) => `RANK(${own},${all})+COUNTIF(${all},${own})-1`,
  ordinal: ({ own, all, soFar }) => `RANK(${own},${all})+COUNTIF(${soFar},${own})-1`,
  fractional: ({ own, all }) => `RANK(${own},${all})+(COUNTIF(${all},${own})-1)/2`,
  // Sums 1/3 + 1/3 + 1/3 for three that tie: ROUND takes off what binary fractions leave. A text
  // counts as more than any number, hence ISNUMBER.
  dense: ({ own, all }) =>
    `ROUND(SUMPRODUCT(ISNUMBER(${all})*(${all}>${own})/COUNTIF(${all},${all})),0)+1`,
};

/**
 * The rank of a rate among all rates, highest first. `order` is added to the ordinal idiom where rows
 * do not stand in the order by which it is to break ties.
 */
export function rankFormula(
  rates: Rates,
  { ties, certain, order }: { ties: TieMethod; certain: boolean; order: string },
): string {
  const rank = RANK[ties](rates) + order;
  return certain ? rank : `IF(ISNUMBER(${rates.own}),${rank},${DASH})`;
}

/** The difference of two counts; a dash until both are known, unless they are `certain` to be. */
export function differenceFormula(now: string, before: string, certain: boolean): string {
  const difference = `${now}-${before}`;
  return certain
    ? difference
    : `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),${difference},${DASH})`;
}

/** The sum of a stretch; a dash until `parts` of its cells are numbers, `null` when they are. */
export function sumFormula(cells: string, parts: number | null): string {
  const sum = `SUM(${cells})`;
  return parts === null ? sum : `IF(COUNT(${cells})<${parts},${DASH},${sum})`;
}
