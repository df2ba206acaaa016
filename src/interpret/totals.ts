/** Which rows are totals of other rows: by their names, confirmed by arithmetic. */
import type { Finding } from '../core/finding.ts';
import { type Indicator, indicatorName, type Region } from '../core/snapshot.ts';
import { type AddedUp, addUp, householdsOf, isSumOf, isTelling, partialSums } from './sums.ts';
import { normalise } from './text.ts';
import type { TotalKind, Vocabulary } from './vocabulary.ts';

/** The rows of a table, told apart. */
export interface Totals {
  readonly regions: readonly Region[];
  /** The total of all regions. */
  readonly total: Region | null;
  /** Subtotals and means. */
  readonly left: readonly Region[];
  readonly findings: readonly Finding[];
}

/** Picks the rows whose names are of some kinds; `null` is a region. */
type IsOf = (...kinds: readonly (TotalKind | null)[]) => (row: Region) => boolean;

export interface TotalsOptions {
  readonly indicators: readonly Indicator[];
  /** What stands above the table. */
  readonly heading: string;
  readonly vocabulary: Pick<Vocabulary, 'totalKind'>;
}

/**
 * Tells regions from their totals. The total of all is the row named as one that is the sum of the regions, else one
 * that is named 合计 and no more, else an unnamed first or last row that is the sum. Totals of parts are left out: those
 * named as such, and those that are exactly the sum of the rows next to them (`sums.ts`).
 */
export function separateTotals(rows: readonly Region[], options: TotalsOptions): Totals {
  const { indicators, heading } = options;
  const kinds = new Map(rows.map((row) => [row, options.vocabulary.totalKind(row.name)] as const));
  const isOf: IsOf =
    (...wanted) =>
    (row) =>
      wanted.includes(kinds.get(row) ?? null);
  const below = rowsBelow(rows, isOf);
  const inTable = rows.slice(0, rows.length - below.length);
  const named = inTable.filter(isOf('total', 'total-of-part', 'subtotal'));
  const sumOf = (parts: AddedUp) =>
    named.find((row) => kinds.get(row) !== 'subtotal' && isSumOf(row, parts));

  const all = inTable.filter(isOf(null, 'maybe-subtotal', 'of-which'));
  const candidates = sumOf(addUp(all)) ? all : all.filter((row) => !isOf('of-which')(row));
  const sums = sumOf(addUp(candidates))
    ? new Set<Region>()
    : partialSums(candidates, isOf('maybe-subtotal'));
  const unnamed = candidates.filter((row) => !sums.has(row));
  const counted = new Set(unnamed);

  const cityRow = namedInHeading(unnamed, heading);
  const total =
    sumOf(addUp(unnamed)) ??
    (areTotalsOfParts(inTable, isOf) ? null : named.findLast(isOf('total'))) ??
    (named.length === 1 ? named.find(isOf('total-of-part')) : null) ??
    totalBySum(unnamed, cityRow, isOf('maybe-subtotal'));
  const left = inTable.filter((row) => row !== total && !counted.has(row));
  // A total of a part that is named like one of all may as well be of another table.
  const isByName = (row: Region) =>
    sums.has(row) ? isOf('maybe-subtotal')(row) : total !== null || !isOf('total')(row);
  return {
    regions: unnamed.filter((row) => row !== total).map(withoutOfWhich),
    total,
    left,
    findings: [
      ...left.map((row): Finding => {
        const code = isOf('of-which')(row)
          ? 'of-which-left-out'
          : isByName(row)
            ? 'subtotal-left-out'
            : 'subtotal-by-sum';
        return { code, at: row.at, region: row.name };
      }),
      ...(total && counted.has(total)
        ? [{ code: 'total-by-sum', at: total.at, region: total.name } as const]
        : []),
      ...findingsBelow(rows, below, isOf),
      ...(total ? [] : probableTotals(unnamed, indicators, cityRow)),
    ],
  };
}

/**
 * What stands under a total that is complete (环比增加, 上周合计) is no part of it, unless the rows below are a second
 * half, with a total of all.
 */
function rowsBelow(rows: readonly Region[], isOf: IsOf): readonly Region[] {
  const isRegion = isOf(null, 'maybe-subtotal', 'of-which');
  const regions = addUp(rows.filter(isRegion));
  let above = 0;
  const closing = rows.findIndex((row) => {
    if (isRegion(row)) above += 1;
    return isOf('total')(row) && above > 0 && isSumOf(row, regions, { start: 0, end: above });
  });
  const below = closing === -1 ? [] : rows.slice(closing + 1);
  const ownTotal = below.find(isOf('total'));
  const isSecondHalf =
    below.some((row) => isOf('total')(row) && isSumOf(row, regions)) ||
    (ownTotal && isSumOf(ownTotal, addUp(below.filter(isRegion))));
  return isSecondHalf ? [] : below;
}

/** Rows after a blank one or a text are another table, of which a person should know; one just below was meant for it. */
function findingsBelow(rows: readonly Region[], below: readonly Region[], isOf: IsOf): Finding[] {
  let isApart = false;
  return below.map((row, r): Finding => {
    const above = below[r - 1] ?? rows[rows.length - below.length - 1];
    isApart ||= above !== undefined && row.at.row > above.at.row + 1;
    const { name: region, at } = row;
    if (isOf('subtotal')(row)) return { code: 'subtotal-left-out', at, region };
    return { code: isApart ? 'row-apart' : 'row-below-total', at, region };
  });
}

/** Whether a sheet has several totals, each of the rows just above it, and none of all. */
function areTotalsOfParts(rows: readonly Region[], isOf: IsOf): boolean {
  let part: Region[] = [];
  let totals = 0;
  for (const row of rows) {
    if (!isOf('total')(row)) part.push(row);
    else if (part.length === 0 || !isSumOf(row, addUp(part))) return false;
    else {
      totals += 1;
      part = [];
    }
  }
  return totals > 1;
}

/** A first part of the whole that is named with it: 其中:沁阳市 below 合计. */
function withoutOfWhich(region: Region): Region {
  const name = region.name.replace(/^其中[:：、]?/u, '');
  return name === region.name ? region : { ...region, name, key: normalise(name) };
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
function totalBySum(
  rows: readonly Region[],
  cityRow: Region | null,
  isNamed: (row: Region) => boolean,
): Region | null {
  const all = addUp(rows);
  if (cityRow && isSumOf(cityRow, all)) return cityRow;
  const named = rows.length > 2 && ends(rows).find((row) => isNamed(row) && isSumOf(row, all));
  if (named) return named;
  if (rows.length < MIN_PARTS + 1) return null;
  return ends(rows).find((row) => isSumOf(row, all)) ?? null;
}

function ends(rows: readonly Region[]): Region[] {
  return [rows.at(-1), rows[0]].filter((row) => row !== undefined);
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
    const isCity = CITY.test(row.name) && !parts.some(({ name }) => CITY.test(name));
    const near = isCity ? NEAR_OF_CITY : NEAR;
    const isNear = compared.every(
      ({ own, others }) =>
        own !== null && others > 0 && Math.abs(own - others) * 100 <= others * near,
    );
    const isExact = (isCity || isTelling(row)) && isSumOf(row, addUp(rows));
    const isSum = isNear && (parts.length >= MIN_PARTS || isExact);
    const isProbable = isSum || row === cityRow;
    const told = compared.find(({ own, others }) => own !== others) ?? compared[0];
    if (!isProbable || !told) return [];
    return [
      {
        code: 'probable-total',
        at: row.at,
        region: row.name,
        indicator: told.indicator ? indicatorName(told.indicator) : '',
        households: told.own ?? 0,
        others: told.others,
      },
    ];
  });
}
