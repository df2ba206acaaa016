/** Formulas of the Excel report as text, in idioms that office users know. Cells count from 0. */

import type { RankBy, Ratio } from '../../../core/numbers/ratio.ts';
import type { TieMethod } from '../../../core/ranks/rank.ts';
import { a1, columnLetters, UNKNOWN } from '../../../report/format.ts';

const DASH = `"${UNKNOWN}"`;

/** Maximum length of a formula in Excel. */
export const MAX_FORMULA = 8192;

/** Maximum number of stretches in a function. A dense rank repeats them for each stretch. */
export const MAX_STRETCHES = 255;
export const MAX_DENSE_STRETCHES = 16;

/**
 * Maximum number of regions whose ranks are formulas. `RANK` goes through all rates for every region: LibreOffice takes
 * 10 s for a column of 10,000, and four times as long for twice as many.
 */
export const MAX_RANKED = 15_000;

/** Some cells of a column as stretches, such as `E6:E16`. */
export function stretches(col: number, rows: readonly number[]): string[] {
  return runsOf(rows).map(([first, last]) => `${a1(first, col)}:${a1(last, col)}`);
}

/** Returns a function that names the cells of a column as stretches down to a row, with fixed rows for copying: `E$6:E$16`. */
export function fixedStretches(col: number, rows: readonly number[]): (end: number) => string[] {
  const letters = columnLetters(col);
  const runs = runsOf(rows);
  return (end) =>
    runs
      .filter(([first]) => first <= end)
      .map(([first, last]) => `${letters}$${first + 1}:${letters}$${Math.min(last, end) + 1}`);
}

/** First and last row of each run of consecutive rows; `rows` are ordered from the top. */
function runsOf(rows: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** A cell of another sheet: `'上期'!C4`. */
export function elsewhere(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/**
 * Number format of a rate: half up at `decimals`, but an unfinished region never shows 100 %:
 * `[>=1]0.00%;[>=0.99995]"99.99%";0.00%`.
 */
export function rateFormat(decimals: number): string {
  RATE_FORMATS[decimals] ??= makeRateFormat(decimals);
  return RATE_FORMATS[decimals];
}

/** Formats by decimals, since every cell asks for one. */
const RATE_FORMATS: string[] = [];

function makeRateFormat(decimals: number): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const roundsUpFrom = `0.${'9'.repeat(decimals + 2)}5`;
  const highest = `99${places.replaceAll('0', '9')}%`;
  return `[>=1]0${places}%;[>=${roundsUpFrom}]"${highest}";0${places}%`;
}

/** Number format of a change in percentage points. */
export function pointsFormat(decimals: number): string {
  const places = `0.${'0'.repeat(decimals)}`;
  return `+${places};-${places};${places}`;
}

/** Rule for the rates of an indicator. */
export interface RateRule {
  readonly decimals: number;
  /** If ranked by the printed rate, the cell holds the printed rate, so that `RANK` finds the same ties. */
  readonly rankBy: RankBy;
  /** Every region has a rate; otherwise the formulas allow for empty cells that are filled in later. */
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

/**
 * The cells of a rank's formula: its own rate, all rates, and those from the first row to its own. With subtotals among
 * the regions, the rates form several stretches.
 */
export interface Rates {
  readonly own: string;
  readonly all: readonly string[];
  readonly soFar: readonly string[];
}

const RANK: Readonly<Record<TieMethod, (rates: Rates) => string>> = {
  competition: ({ own, all }) => rankAmong(own, all),
  modified: ({ own, all }) => `${rankAmong(own, all)}+${countOf(own, all)}-1`,
  ordinal: ({ own, all, soFar }) => `${rankAmong(own, all)}+${countOf(own, soFar)}-1`,
  fractional: ({ own, all }) => `${rankAmong(own, all)}+(${countOf(own, all)}-1)/2`,
  // Sums 1/3 + 1/3 + 1/3 for three that tie; ROUND removes the noise of binary fractions. A text counts as more than
  // any number, hence ISNUMBER.
  dense: ({ own, all }) => {
    const parts = all.map((part) => {
      const alike = countOf(part, all);
      const divisor = all.length === 1 ? alike : `(${alike})`;
      return `SUMPRODUCT(ISNUMBER(${part})*(${part}>${own})/${divisor})`;
    });
    return `ROUND(${parts.join('+')},0)+1`;
  },
};

/** `RANK` takes several stretches in brackets as one. */
function rankAmong(own: string, all: readonly string[]): string {
  return `RANK(${own},${all.length === 1 ? all[0] : `(${all.join(',')})`})`;
}

/** Number of cells with a value; `COUNTIF` takes one stretch only. */
function countOf(value: string, all: readonly string[]): string {
  return all.map((part) => `COUNTIF(${part},${value})`).join('+');
}

/**
 * The rank of a rate among all rates, highest first. `order` is added to the ordinal idiom if the rows are not in the
 * order that breaks ties.
 */
export function rankFormula(
  rates: Rates,
  { ties, certain, order }: { ties: TieMethod; certain: boolean; order: string },
): string {
  const rank = RANK[ties](rates) + order;
  return certain ? rank : `IF(ISNUMBER(${rates.own}),${rank},${DASH})`;
}

/** A rate less the planned one in percentage points; a dash until `cell` has a rate, `null` if it has one. */
export function aheadFormula(
  rate: string,
  { planned, decimals, cell }: { planned: Ratio; decimals: number; cell: string | null },
): string {
  const points = `ROUND((${rate}-${planned.installed}/${planned.households})*100,${decimals})`;
  return cell === null ? points : `IF(ISNUMBER(${cell}),${points},${DASH})`;
}

/** The difference of two counts; a dash until both are known, unless they are `certain` to be. */
export function differenceFormula(now: string, before: string, certain: boolean): string {
  const difference = `${now}-${before}`;
  return certain
    ? difference
    : `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),${difference},${DASH})`;
}

/** The sum of stretches (`C4:C5,C7:C9`); a dash until `parts` of its cells are numbers, `null` when they are. */
export function sumFormula(cells: string, parts: number | null): string {
  const sum = `SUM(${cells})`;
  return parts === null ? sum : `IF(COUNT(${cells})<${parts},${DASH},${sum})`;
}
