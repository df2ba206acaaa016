/** The first and last regions of a summary, and those that climbed. */

import type { Finding } from '../../core/finding.ts';
import { flatMap } from '../../core/flat-map.ts';
import type { KeyOrder } from '../../core/ranks/rank-key.ts';
import type { Places, RegionsAtRate, Rise, SmallBase } from '../../lang/index.ts';
import { byRank } from '../order.ts';
import { grouped, isFinished, type SummaryRow } from './rows.ts';

/** First and last places of rows in the sheet's order. `order` decides which rates tie, `sharesRanks` whether ties share a rank. */
export function placesOf(
  rows: readonly SummaryRow[],
  order: KeyOrder,
  { sharesRanks }: { readonly sharesRanks: boolean },
): Places {
  if (rows.length < 2) return { kind: 'none' };
  if (rows.every(({ figures }) => isFinished(figures))) return { kind: 'finished' };
  const placed = (those: readonly SummaryRow[]): RegionsAtRate[] =>
    grouped(those, ({ key: a }, { key: b }) => a !== null && b !== null && order(a, b) === 0).map(
      ({ key, regions }) => ({
        regions,
        rate: key.rate ?? '',
        rank: sharesRanks ? key.rank : null,
      }),
    );
  const ranked = placedRows(rows);
  const first = placed(ranked.filter(({ figures }) => figures.position === 'first'));
  const last = placed(
    worstFirst(
      ranked.filter(({ figures }) => figures.position === 'last'),
      order,
    ),
  );
  const isPart = rows.some(({ figures }) => figures.ratio === null);
  if (last.length > 0) return { kind: 'many', first, last };
  const [group] = first;
  if (!group) return { kind: 'none' };
  if (first.length > 1) return { kind: 'few', first };
  if (group.regions.length < 2) return { kind: 'none' };
  return { kind: 'alike', rate: group.rate, isPart };
}

/** The rows that climbed by the most ranks, in the order of the sheet. */
export function risesOf(rows: readonly SummaryRow[]): Rise[] {
  const climbs = rows.map(({ figures }) => figures.rankChange ?? 0);
  const most = climbs.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return [];
  return flatMap(rows, ({ region, figures: { rank, previousRank, rankChange } }) =>
    rankChange === most && rank !== null && previousRank !== null
      ? [{ region, from: previousRank, to: rank }]
      : [],
  );
}

/** Households of regions that findings report as ranked on few: by indicator, then by region. */
export type SmallBases = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The small bases that findings report. */
export function basesOf(findings: readonly Finding[]): SmallBases {
  const bases = new Map<string, Map<string, number>>();
  for (const finding of findings) {
    if (finding.code !== 'small-base') continue;
    const { indicator, region, households } = finding;
    const own = bases.get(indicator) ?? new Map<string, number>();
    bases.set(indicator, own.set(region, households));
  }
  return bases;
}

/** Regions with few households that are named first or last: 42 of 42 is first, and readers should see the 42. */
export function smallOf(
  rows: readonly SummaryRow[],
  { kind }: Places,
  bases: ReadonlyMap<string, number>,
): SmallBase[] {
  if (kind !== 'few' && kind !== 'many') return [];
  return flatMap(placedRows(rows), ({ region, figures: { households } }) =>
    households !== null && bases.get(region) === households ? [{ region, households }] : [],
  );
}

/** The rows among the first or the last, by rank. */
function placedRows(rows: readonly SummaryRow[]): SummaryRow[] {
  return byRank(
    rows.filter(({ figures }) => figures.position !== null),
    ({ figures }) => figures.rank,
  );
}

/** Sorts worst first; ties keep their order. */
function worstFirst(rows: readonly SummaryRow[], order: KeyOrder): SummaryRow[] {
  return [...rows].sort(({ figures: { key: a } }, { figures: { key: b } }) =>
    a && b ? order(a, b) : 0,
  );
}
