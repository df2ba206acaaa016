/** Separates regions from totals, by their names and by arithmetic. */
import type { Finding, Place } from '../../core/finding.ts';
import type { Quantity } from '../../core/quantity.ts';
import { figuresWith, type Indicator, type Region, type Subtotal } from '../../core/snapshot.ts';
import { normalise } from '../words/text.ts';
import type { RowName } from '../words/vocabulary.ts';
import { findingsBelow, type IsOf, rowsBelow } from './below-total.ts';
import { countedBy, countRows } from './heads.ts';
import { subtotalsOf } from './subtotals.ts';
import { addUp, countsOf, isSumOf } from './sums.ts';
import { namedInHeading, probableTotals, totalBySum } from './total-by-sum.ts';
import type { UnclearHead } from './unclear-heads.ts';

/** The rows of a table by kind. */
export interface Totals {
  readonly regions: readonly Region[];
  /** The total of all regions. */
  readonly total: Region | null;
  /** Subtotals and means. */
  readonly left: readonly Region[];
  /** Those of `left` whose regions are certain. */
  readonly subtotals: readonly Subtotal[];
  readonly findings: readonly Finding[];
}

export interface TotalsOptions {
  readonly indicators: readonly Indicator[];
  /** Texts above the table. */
  readonly heading: string;
}

/** A row with the meaning of its name. */
export interface NamedRow extends Omit<RowName, 'text'> {
  readonly region: Region;
}

/**
 * Separates regions from their totals. The total of all is the row named as a total that is the sum of the regions,
 * else one named just 合计, else an unnamed first or last row that is the sum. Totals of parts are left out: those
 * named as such, and those that are sums of others as the total confirms (`heads.ts`). If it is undecided whether rows
 * are sums, no count of the table is known.
 */
export function separateTotals(
  table: readonly NamedRow[],
  { indicators, heading }: TotalsOptions,
): Totals {
  const rows = table.map(({ region }) => region);
  // Nearly all rows are regions, whose names say nothing else.
  const special = table.filter((row) => row.totalKind !== null || row.configuration !== null);
  const names = new Map(special.map((row) => [row.region, row] as const));
  const isOf: IsOf =
    (...wanted) =>
    (row) =>
      wanted.includes(names.get(row)?.totalKind ?? null);
  const configurationOf = (row: Region) => names.get(row)?.configuration ?? null;
  const below = rowsBelow(rows, isOf);
  const inTable = rows.slice(0, rows.length - below.length);
  const named = inTable.filter(isOf('total', 'total-of-part'));
  const all = inTable.filter(isOf(null, 'maybe-subtotal', 'of-which'));
  const whole = countedBy(all, named);
  const open = whole ? all : all.filter((row) => !isOf('of-which')(row));

  const stated = statedTotal(inTable, isOf);
  const cityRow = namedInHeading(open, heading);
  const isNamed = isOf('maybe-subtotal');
  const agreed = open.length === all.length ? whole : countedBy(open, named);
  const bySum = stated || agreed ? null : totalBySum(open, cityRow, isNamed);
  const { heads, unclear } =
    agreed ?? bySum?.counting ?? countRows(open, { total: stated, isNamed });
  const regions = open.filter((row) => row !== bySum?.total && !heads.has(row));
  const sums = addUp(regions);
  const total = named.find((row) => isSumOf(row, sums)) ?? stated ?? bySum?.total ?? null;
  const left = othersThan(regions, inTable).filter((row) => row !== total);
  const subtotals = subtotalsOf(rows, {
    ...{ regions, left: [...left.filter(isSum(isOf)), ...below.filter(isOf('subtotal'))] },
    isNamed: isOf('subtotal', 'total-of-part'),
  });
  if (unclear.length > 0) {
    return {
      ...{ regions: regions.map(withoutCounts), total, left, subtotals: [] },
      findings: [
        ...unclear.map((group) => unclearFinding(group, total)),
        ...left.map(({ at, name }) => ({ code: 'subtotal-left-out', at, region: name }) as const),
        ...findingsBelow(rows, below, isOf),
      ],
    };
  }
  const shown = new Set<Place>(subtotals.map(({ row }) => row.at));
  return {
    ...{ regions: regions.map(withoutOfWhich), total, left, subtotals },
    findings: [
      ...left.flatMap((row): Finding[] => {
        const { at, name: region } = row;
        if (isOf('of-which')(row)) return [{ code: 'of-which-left-out', at, region }];
        // A total of a part named like a total of all may belong to another table.
        if (total === null && isOf('total')(row)) return [{ code: 'subtotal-by-sum', at, region }];
        if (shown.has(at)) return [];
        if (isOf('mean', 'comparison')(row) || countsOf(row).every((count) => !count)) {
          return [{ code: 'subtotal-left-out', at, region }];
        }
        const configuration = configurationOf(row);
        return [{ code: 'sum-not-confirmed', at, region, configuration }];
      }),
      ...(total
        ? totalFindings(total, {
            ...{ isBySum: total === bySum?.total, isSum: isSumOf(total, sums) },
            configuration: configurationOf(total),
          })
        : []),
      ...findingsBelow(rows, below, isOf).filter(({ at }) => !shown.has(at)),
      ...(total ? [] : probableTotals(regions, indicators, cityRow)),
    ],
  };
}

/** All rows but some of them, which are in the same order. */
function othersThan(some: readonly Region[], all: readonly Region[]): Region[] {
  let next = 0;
  return all.filter((row) => {
    const isAmong = row === some[next];
    if (isAmong) next += 1;
    return !isAmong;
  });
}

/** Findings about the total itself. */
function totalFindings(
  { at, name: region }: Region,
  {
    isBySum,
    isSum,
    configuration,
  }: Pick<NamedRow, 'configuration'> & { readonly isBySum: boolean; readonly isSum: boolean },
): Finding[] {
  if (isBySum) return [{ code: 'total-by-sum', at, region }];
  return configuration !== null && !isSum
    ? [{ code: 'sum-not-confirmed', at, region, configuration }]
    : [];
}

/** The row named as the total of all. */
function statedTotal(rows: readonly Region[], isOf: IsOf): Region | null {
  if (areTotalsOfParts(rows, isOf)) return null;
  const named = rows.filter(isOf('total', 'total-of-part', 'subtotal'));
  const only = named.length === 1 ? named.find(isOf('total-of-part')) : null;
  return named.findLast(isOf('total')) ?? only ?? null;
}

/** Excludes means, comparisons and parts of a region, which are not sums. */
const isSum = (isOf: IsOf) => (row: Region) => !isOf('mean', 'comparison', 'of-which')(row);

/** A region without its counts, since it may be the sum of others. */
function withoutCounts(region: Region): Region {
  const unknown = (quantity: Quantity): Quantity => {
    if (quantity.state !== 'known') return quantity;
    return {
      state: 'invalid',
      at: quantity.at,
      text: String(quantity.value),
      reason: 'unclear-group',
    };
  };
  const figures = region.figures.map((own) =>
    figuresWith(own, {
      households: unknown(own.households),
      installed: unknown(own.installed),
      added: unknown(own.added),
    }),
  );
  return { ...region, figures };
}

function unclearFinding({ head, members, match }: UnclearHead, total: Region | null): Finding {
  return {
    ...{ code: 'group-unclear', at: head.at, region: head.name, match },
    members: members.map(({ name }) => name),
    total: total?.name ?? null,
  };
}

/** Checks whether a sheet has several totals, each of the rows just above it, but no total of all. */
function areTotalsOfParts(rows: readonly Region[], isOf: IsOf): boolean {
  const isTotal = isOf('total');
  if (rows.filter(isTotal).length < 2) return false;
  let part: Region[] = [];
  let totals = 0;
  for (const row of rows) {
    if (!isTotal(row)) part.push(row);
    else if (part.length === 0 || !isSumOf(row, addUp(part))) return false;
    else {
      totals += 1;
      part = [];
    }
  }
  return totals > 1;
}

/** A region without the 其中 of its name: 其中:沁阳市 below 合计. */
function withoutOfWhich(region: Region): Region {
  const name = region.name.replace(/^其中[:：、]?/u, '');
  return name === region.name ? region : { ...region, name, key: normalise(name) };
}
