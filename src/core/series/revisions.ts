/** Revisions: figures of a sheet that the next one contradicts. */
import { type Comparison, previousColumn } from '../compare.ts';
import { flatMap } from '../flat-map.ts';
import { ratio } from '../numbers/ratio.ts';
import { known, type Quantity, unlessContradicted } from '../quantity.ts';
import { bestFirst, rank, ranksIn } from '../ranks/rank.ts';
import { type KeyOrder, keyOrder, type RankKey, type Rated, rankKeys } from '../ranks/rank-key.ts';
import { ratedOf } from '../ranks/standings.ts';
import { type CountRange, countRange, differenceOfRanges, overlap } from '../rounding.ts';
import type { CellRef } from '../sheet/cell.ts';
import type { Figures, Indicator, IsoDate, Region } from '../snapshot.ts';

/** A rank of the earlier date that a revision would alter. */
export interface AlteredRank {
  readonly region: string;
  readonly was: number | null;
  readonly now: number | null;
}

export interface Revision {
  readonly region: string;
  readonly indicator: Indicator;
  /** Date of the contradicted sheet. */
  readonly date: IsoDate;
  readonly figure: 'installed' | 'households';
  /** Figure of the contradicted sheet. */
  readonly was: number;
  /** Figure that the later sheet gives for that date; for a fall without a stated addition, its own count. */
  readonly now: number;
  readonly ranks: readonly AlteredRank[];
  /** The figure's cell in the later sheet. */
  readonly at: CellRef;
}

/** Revisions in comparisons of neighbouring sheets, oldest first. */
export function revisionsBetween(comparisons: Iterable<Comparison>): Revision[] {
  const revisions: Revision[] = [];
  let decimals: number[] = [];
  for (const comparison of comparisons) {
    for (const revision of revisionsIn(comparison, decimals)) revisions.push(revision);
    decimals = comparison.indicators.map((own) => own.decimals);
  }
  return revisions;
}

/** A contradicted figure of a region. */
type Contradicted = Pick<Revision, 'figure' | 'was' | 'now' | 'at'>;

/** A contradicted figure, and the region in both sheets. */
interface FoundIn {
  readonly name: string;
  readonly counterpart: Region;
  readonly contradicted: Contradicted;
}

const NONE: readonly never[] = [];

/**
 * Revisions in a comparison, by indicator and region.
 *
 * @param decimalsBefore decimals of the printed rates of the earlier sheet, by its indicators
 */
export function revisionsIn(comparison: Comparison, decimalsBefore: readonly number[]): Revision[] {
  const { current, previous, counterparts } = comparison;
  if (!previous) return [];
  return current.indicators.flatMap((indicator, i) => {
    const column = previousColumn(comparison, i);
    if (column < 0) return [];
    const found = flatMap(current.regions, (region, r): readonly FoundIn[] => {
      const counterpart = counterparts[r];
      const [now, before] = [region.figures[i], counterpart?.figures[column]];
      if (!now || !before || !counterpart) return NONE;
      return contradictions(now, before).map((contradicted) => {
        return { name: region.name, counterpart, contradicted };
      });
    });
    if (found.length === 0) return [];
    const rerank = rerankerOf(comparison, column, decimalsBefore[column] ?? 0);
    return found.map(({ name, counterpart, contradicted }): Revision => {
      const ranks = rerank(counterpart, contradicted);
      return { region: name, indicator, date: previous.date, ...contradicted, ranks };
    });
  });
}

/** Figures of the earlier sheet that the later one contradicts. Rounded counts differ if no exact ones could agree. */
function contradictions(now: Figures, before: Figures): readonly Contradicted[] {
  const [installed, households] = [installedRevised(now, before), householdsRevised(now, before)];
  // Nearly all figures agree.
  if (!installed && !households) return NONE;
  return [installed, households].flatMap((it) => it ?? []);
}

function householdsRevised({ households }: Figures, before: Figures): Contradicted | null {
  const was = known(before.households);
  if (was === null || households.state !== 'known') return null;
  if (agrees(countRange(households), before.households)) return null;
  return { figure: 'households', was, now: households.value, at: households.at };
}

function installedRevised({ installed, added }: Figures, before: Figures): Contradicted | null {
  const was = known(before.installed);
  if (was === null || installed.state !== 'known') return null;
  const stated = unlessContradicted(added);
  const { at, value } = installed;
  if (stated.state === 'known') {
    const implied = differenceOfRanges(countRange(installed), countRange(stated));
    if (!agrees(implied, before.installed)) {
      return { figure: 'installed', was, now: value - stated.value, at };
    }
  }
  const hasFallen = value < was && !agrees(countRange(installed), before.installed);
  return hasFallen ? { figure: 'installed', was, now: value, at } : null;
}

function agrees(range: CountRange | null, quantity: Quantity): boolean {
  const other = countRange(quantity);
  return range === null || other === null || overlap(range, other);
}

/** Returns a function that finds the ranks of the earlier sheet that another figure would alter. */
function rerankerOf(
  { previous, ties, rankBy }: Comparison,
  column: number,
  decimals: number,
): (region: Region, contradicted: Contradicted) => AlteredRank[] {
  const regions = previous?.regions ?? [];
  const rates = regions.map(({ figures }) => ratedOf(figures[column], decimals));
  const order = keyOrder(rankBy, decimals);
  const keys = rankKeys(rates, rankBy);
  const sorted = bestFirst(keys, order);
  const ranks = ranksIn(sorted, keys, order, ties);
  const places = new Map(regions.map((region, place) => [region, place] as const));
  // Keys of kept rates depend on each other.
  const isKeyOfOwn = rankBy === 'displayed' || rates.every((rate) => !rate?.kept);
  /** The ranks of all with another rate at one place. */
  const ranksWith = (place: number, rate: Rated | null) => {
    if (!isKeyOfOwn) return rank(rankKeys(rates.with(place, rate), rankBy), order, ties);
    const [key = null] = rankKeys([rate], rankBy);
    const changed = keys.with(place, key);
    return ranksIn(resorted(sorted, place, { keys: changed, order }), changed, order, ties);
  };
  return (region, { figure, now }) => {
    const { households, installed } = region.figures[column] ?? {};
    const counts = {
      households: households ? known(households) : null,
      installed: installed ? known(installed) : null,
      [figure]: Math.max(0, now),
    };
    const own = ratio(counts.installed, counts.households);
    const revised = ranksWith(places.get(region) ?? -1, own && { ratio: own, kept: null });
    const altered: AlteredRank[] = [];
    for (let r = 0; r < regions.length; r++) {
      const was = ranks[r] ?? null;
      const is = revised[r] ?? null;
      if (was !== is) altered.push({ region: regions[r]?.name ?? '', was, now: is });
    }
    return altered;
  };
}

/** Indexes of keys, best first, after the key of one place has changed. */
function resorted(
  sorted: readonly number[],
  place: number,
  { keys, order }: { readonly keys: readonly (RankKey | null)[]; readonly order: KeyOrder },
): readonly number[] {
  const was = sorted.indexOf(place);
  const others = was < 0 ? sorted : sorted.toSpliced(was, 1);
  const key = keys[place] ?? null;
  if (key === null) return others;
  // The others are in order, so half of them at a time can be ruled out.
  let [first, end] = [0, others.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const other = others[middle] ?? 0;
    const own = keys[other] ?? null;
    const above = own === null ? 0 : order(own, key);
    const isBehind = above < 0 || (above === 0 && other > place);
    if (isBehind) end = middle;
    else first = middle + 1;
  }
  return others.toSpliced(first, 0, place);
}
