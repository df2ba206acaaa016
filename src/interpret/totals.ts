/** Which rows are totals of other rows: by their names, confirmed by arithmetic. */
import type { Finding } from '../core/finding.ts';
import { indicatorName, type Region } from '../core/snapshot.ts';
import type { IndicatorColumns } from './indicators.ts';
import { normalise } from './text.ts';
import { totalKind } from './vocabulary.ts';

/** The rows of a table, told apart. */
export interface Totals {
  readonly regions: readonly Region[];
  /** The total of all regions. */
  readonly total: Region | null;
  readonly findings: readonly Finding[];
}

/**
 * Tells regions from their totals. The total of all is the row named as one that is the sum of the regions, else one
 * that is named 合计 and no more, else an unnamed first or last row that is the sum. Totals of parts are left out.
 */
export function separateTotals(
  rows: readonly Region[],
  { indicators, heading }: { indicators: readonly IndicatorColumns[]; heading: string },
): Totals {
  const closing = rows.find((row, r) => {
    if (totalKind(row.name) !== 'total') return false;
    const above = rows.slice(0, r).filter(({ name }) => totalKind(name) === null);
    return above.length > 0 && isSumOf(row, above);
  });
  const isBelow = ({ at }: Region) => closing !== undefined && at.row > closing.at.row;
  // What stands under a total that is complete (环比增加, 上周合计) is no part of it, unless it is a table's second half.
  const below =
    closing && rows.some((row) => isBelow(row) && isGrandTotal(row, rows))
      ? []
      : rows.filter(isBelow);
  const inTable = rows.filter((row) => !below.includes(row));
  const named = inTable.filter(({ name }) => totalKind(name) !== null);
  const unnamed = inTable.filter((row) => !named.includes(row));
  const cityRow = namedInHeading(unnamed, heading);
  const total =
    named.find((row) => totalKind(row.name) !== 'subtotal' && isSumOf(row, unnamed)) ??
    named.findLast(({ name }) => totalKind(name) === 'total') ??
    (named.length === 1 ? named.find(({ name }) => totalKind(name) === 'total-of-part') : null) ??
    totalBySum(unnamed, cityRow);
  const regions = unnamed.filter((row) => row !== total);
  const left = named.filter((row) => row !== total);
  return {
    regions,
    total,
    findings: [
      ...left.map(({ name, at }): Finding => ({ code: 'subtotal-left-out', at, region: name })),
      ...(total && unnamed.includes(total)
        ? [{ code: 'total-by-sum', at: total.at, region: total.name } as const]
        : []),
      ...below.map(({ name, at }): Finding => ({ code: 'row-below-total', at, region: name })),
      ...(total ? [] : probableTotals(unnamed, indicators, cityRow)),
    ],
  };
}

/** Whether a row is the total of all regions of the sheet, those below another total included. */
function isGrandTotal(row: Region, rows: readonly Region[]): boolean {
  const regions = rows.filter(({ name }) => totalKind(name) === null);
  return totalKind(row.name) === 'total' && isSumOf(row, regions);
}

/** The first or last row when it alone is named in the heading: 焦作市 in a table of 焦作市 is its total. */
function namedInHeading(rows: readonly Region[], heading: string): Region | null {
  const words = normalise(heading);
  const mentioned = rows.filter(({ key }) => key.length > 1 && words.includes(key));
  const [row] = mentioned;
  return row && mentioned.length === 1 && ends(rows).includes(row) && rows.length > 2 ? row : null;
}

/** Of fewer parts a sum says nothing: two small regions may well add up to a third. */
const MIN_PARTS = 3;

/** A first or last row that is exactly the sum of all others, as a total under the city's own name is. */
function totalBySum(rows: readonly Region[], cityRow: Region | null): Region | null {
  if (cityRow && isSumOf(cityRow, rows)) return cityRow;
  if (rows.length < MIN_PARTS + 1) return null;
  return ends(rows).find((row) => isSumOf(row, rows)) ?? null;
}

function ends(rows: readonly Region[]): Region[] {
  return [rows.at(-1), rows[0]].filter((row) => row !== undefined);
}

function isSumOf(total: Region, rows: readonly Region[]): boolean {
  const parts = rows.filter((row) => row !== total);
  const sums = total.figures.map((own, i) =>
    (['households', 'installed'] as const).map((measure) => {
      const sum = sumOf(parts, i, measure);
      return { isEqual: own[measure].state === 'known' && own[measure].value === sum, sum };
    }),
  );
  const all = sums.flat();
  return all.every(({ isEqual }) => isEqual) && all.some(({ sum }) => sum > 0);
}

function sumOf(rows: readonly Region[], indicator: number, measure: 'households' | 'installed') {
  return rows.reduce((sum, { figures }) => {
    const part = figures[indicator]?.[measure];
    return sum + (part?.state === 'known' ? part.value : 0);
  }, 0);
}

/** How far, in percent of the sum, a total with a mistake in it may be from it: most rows, and one named like a city. */
const NEAR = 1;
const NEAR_OF_CITY = 25;
const CITY = /[市州盟省]$/u;

/**
 * A first or last row that is nearly the sum of all others, or that the heading names: a total with a mistake in it.
 * A city among counties is given more room; of two others it must be exactly the sum, or any two small regions would do.
 */
function probableTotals(
  rows: readonly Region[],
  indicators: readonly IndicatorColumns[],
  cityRow: Region | null,
): Finding[] {
  if (rows.length < MIN_PARTS) return [];
  return ends(rows).flatMap((row): Finding[] => {
    const parts = rows.filter((other) => other !== row);
    const compared = row.figures.map(({ households }, i) => ({
      indicator: indicators[i],
      others: sumOf(parts, i, 'households'),
      own: households.state === 'known' ? households.value : null,
    }));
    const isCity = CITY.test(row.name) && !parts.some(({ name }) => CITY.test(name));
    const near = isCity ? NEAR_OF_CITY : NEAR;
    const isNear = compared.every(
      ({ own, others }) =>
        own !== null && others > 0 && Math.abs(own - others) * 100 <= others * near,
    );
    const isSum = isNear && (parts.length >= MIN_PARTS || (isCity && isSumOf(row, rows)));
    const isProbable = isSum || row === cityRow;
    const told = compared.find(({ own, others }) => own !== others) ?? compared[0];
    if (!isProbable || !told) return [];
    return [
      {
        code: 'probable-total',
        at: row.at,
        region: row.name,
        indicator: told.indicator ? indicatorName(told.indicator.indicator) : '',
        households: told.own ?? 0,
        others: told.others,
      },
    ];
  });
}
