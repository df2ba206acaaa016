/** A total recognised only by its position and figures, correct or with a mistake. */
import type { Finding } from '../../core/finding.ts';
import { known } from '../../core/quantity.ts';
import { type Indicator, indicatorName, type Region } from '../../core/snapshot.ts';
import { normalise } from '../words/text.ts';
import { areUsable, type Counting, countedBy, isCoarse, MIN_STEPS } from './heads.ts';
import { countsOf, householdsOf, rangesOf } from './sums.ts';
import { matchOf } from './unclear-heads.ts';

/** The first or last row if it is the only one named in the heading: 焦作市 in a table of 焦作市 is its total. */
export function namedInHeading(rows: readonly Region[], heading: string): Region | null {
  const words = normalise(heading);
  const mentioned = rows.filter(({ key }) => key.length > 1 && words.includes(key));
  const [row] = mentioned;
  return row && mentioned.length === 1 && ends(rows).includes(row) && rows.length > 2 ? row : null;
}

/** Minimum number of parts for a sum to be evidence: two small regions may add up to a third by chance. */
const MIN_PARTS = 3;

/**
 * A first or last row that is the sum of all others, such as a total under the city's own name. If nothing names it and
 * rounded counts of one indicator may add up by chance, the row is unclear and `total` is `null`.
 */
export function totalBySum(
  rows: readonly Region[],
  cityRow: Region | null,
  isNamed: (row: Region) => boolean,
): { total: Region | null; counting: Counting } | null {
  if (!areUsable(rows)) return null;
  const candidates = [
    ...(cityRow ? [cityRow] : []),
    ...(rows.length > 2 ? ends(rows).filter(isNamed) : []),
    ...(rows.length > MIN_PARTS ? ends(rows) : []),
  ];
  for (const total of candidates) {
    const others = rows.filter((row) => row !== total);
    const counting = countsOf(total).includes(null) ? null : countedBy(others, [total]);
    if (!counting) continue;
    if (total === cityRow || isNamed(total) || !isByChance(total, others))
      return { total, counting };
    const unclear = [{ head: total, members: others, match: matchOf(rows.flatMap(rangesOf)) }];
    return { total: null, counting: { heads: new Set(), unclear } };
  }
  return null;
}

/**
 * Checks whether counts may add up by chance: small ones, and rounded ones of few steps, or within rounding in only one
 * indicator. The name of a city among counties rules chance out.
 */
function isByChance(total: Region, others: readonly Region[]): boolean {
  if (isCityAmong(total, others)) return false;
  const isOfOne = total.figures.filter(({ households }) => known(households)).length < 2;
  const stated = countsOf(total);
  const parts = others.map(countsOf);
  const isExact = stated.every((own, c) => {
    return own === parts.reduce((sum, counts) => sum + (counts[c] ?? 0), 0);
  });
  const isSmall = stated.every((own) => (own ?? 0) < MIN_STEPS);
  return isSmall || isCoarse(rangesOf(total)) || (isOfOne && !isExact);
}

function ends(rows: readonly Region[]): Region[] {
  return [rows.at(-1), rows[0]].filter((row) => row !== undefined);
}

/** Maximum deviation of a mistaken total in percent of the sum: of most rows, and of a row named like a city. */
const NEAR = 1;
const NEAR_OF_CITY = 25;
const CITY = /[市州盟省]$/u;

function isCityAmong(row: Region, others: readonly Region[]): boolean {
  return CITY.test(row.name) && !others.some(({ name }) => CITY.test(name));
}

/**
 * First or last rows that are nearly the sum of all others, or are named in the heading: totals with a mistake. A city
 * among counties may deviate more.
 */
export function probableTotals(
  rows: readonly Region[],
  indicators: readonly Indicator[],
  cityRow: Region | null,
): Finding[] {
  if (rows.length < MIN_PARTS) return [];
  return ends(rows).flatMap((row): Finding[] => {
    const parts = rows.filter((other) => other !== row);
    const compared = row.figures.map(({ households }, i) => ({
      indicator: indicators[i],
      others: householdsOf(parts, i),
      own: households.state === 'known' ? households.value : null,
    }));
    const near = isCityAmong(row, parts) ? NEAR_OF_CITY : NEAR;
    const isNear = compared.every(
      ({ own, others }) =>
        own !== null && others > 0 && Math.abs(own - others) * 100 <= others * near,
    );
    const isProbable = (isNear && parts.length >= MIN_PARTS) || row === cityRow;
    const shown = compared.find(({ own, others }) => own !== others) ?? compared[0];
    if (!isProbable || !shown) return [];
    return [
      {
        code: 'probable-total',
        at: row.at,
        region: row.name,
        indicator: shown.indicator ? indicatorName(shown.indicator) : '',
        households: shown.own ?? 0,
        others: shown.others,
      },
    ];
  });
}
