/**
 * Root causes: counts that the figures around them contradict, and names in each other's row. What else
 * was found only because of that is left out, so that one typing error is one finding.
 */

import { type Comparison, compare } from '../../core/compare.ts';
import { type Finding, type FindingCode, placeKey } from '../../core/finding.ts';
import { type CellRef, cellName } from '../../core/sheet/cell.ts';
import { figuresWith, type Region, type Snapshot } from '../../core/snapshot.ts';
import { againstNone } from '../entries.ts';
import { type Doubt, groupExchanged } from './doubt.ts';
import { swappedRegions } from './swaps.ts';
import { doubtfulCounts } from './triangulate.ts';

/** Without one of these there is nothing wrong at its root: each witness against a count, and each change, is found. */
const CONSEQUENCES: readonly FindingCode[] = [
  'declared-differs',
  'households-differ-between',
  'households-changed',
  'households-leapt',
];

/** The findings of a comparison by `find`, with roots in place of what follows from them. */
export function withRoots(
  comparison: Comparison,
  find: (comparison: Comparison) => Finding[],
): Finding[] {
  const found = find(comparison);
  if (!found.some(({ code }) => CONSEQUENCES.includes(code))) return found;
  const { roots, mended } = findRoots(comparison);
  if (roots.length === 0) return found;
  const remaining = new Set(find(mended).map(keyOf));
  return [...roots, ...found.filter((finding) => remaining.has(keyOf(finding)))];
}

/** Key of a finding that stays the same when its numbers change. */
function keyOf({ code, at }: Finding): string {
  return `${code} ${placeKey(at)}`;
}

/** The roots, and the comparison as it would be without them. */
function findRoots(comparison: Comparison): { roots: Finding[]; mended: Comparison } {
  // Households in each other's row look like names that are; but then the rates of the rows are wrong.
  const counts = doubtfulCounts(comparison);
  const doubtful = new Set(counts.map(({ region }) => region));
  const swaps = swappedRegions(comparison).filter((pair) => !pair.some((row) => doubtful.has(row)));
  const isSwapped = swaps.length > 0;
  const named = isSwapped ? again(comparison, swapNames(comparison, swaps)) : comparison;
  const { previous } = comparison;
  const doubts = withHidden(isSwapped ? doubtfulCounts(named) : counts, named);
  const alone = previous && againstNone(previous);
  const doubtsBefore = alone ? withHidden(doubtfulCounts(alone), alone) : [];
  const roots = [...swaps.map(swapFinding), ...toFindings(doubts), ...toFindings(doubtsBefore)];
  const current = mendCounts(named.current, doubts);
  return { roots, mended: again(named, current, previous && mendCounts(previous, doubtsBefore)) };
}

/** With the counts that come to light when those are mended: of a row whose rate has two wrong counts. */
function withHidden(doubts: readonly Doubt[], comparison: Comparison): readonly Doubt[] {
  if (doubts.length === 0) return doubts;
  return [...doubts, ...doubtfulCounts(again(comparison, mendCounts(comparison.current, doubts)))];
}

/** The same comparison of other sheets; names are already this period's, and what came of aliases stays. */
function again(
  { ties, rankBy, indicators, aliases, previous }: Comparison,
  current: Snapshot,
  last: Snapshot | null = previous,
): Comparison {
  const decimals = indicators.map((indicator) => indicator.decimals);
  return { ...compare({ ...current, decimals }, last, { ties, rankBy }), aliases };
}

function swapNames({ current }: Comparison, swaps: readonly (readonly [Region, Region])[]) {
  const others = new Map(swaps.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  const regions = current.regions.map((region): Region => {
    const { name, key } = others.get(region) ?? region;
    return { ...region, name, key };
  });
  return { ...current, regions };
}

function swapFinding([a, b]: readonly [Region, Region]): Finding {
  const cells = [a.at, b.at].map(cellName);
  return { code: 'regions-swapped', at: a.at, regions: [a.name, b.name], cells };
}

/** Two counts in each other's place are told as one finding. */
function toFindings(doubts: readonly Doubt[]): Finding[] {
  return groupExchanged(doubts).flatMap(([doubt, other]): Finding[] => {
    if (!doubt) return [];
    const { region, indicator, measure, at, value, presupposed, witnesses } = doubt;
    if (other) {
      const regions = [region.name, other.region.name];
      const cells = [at, other.at].map(cellName);
      return [{ code: 'counts-swapped', at, indicator, measure, regions, cells }];
    }
    const cells = witnesses.map(cellName);
    const figure = { region: region.name, indicator, measure };
    return [{ code: 'count-doubtful', at, ...figure, value, presupposed, cells }];
  });
}

/** The counts as the figures around them have them. */
function mendCounts(snapshot: Snapshot, doubts: readonly Doubt[]): Snapshot {
  if (doubts.length === 0) return snapshot;
  const byRow = new Map<CellRef, Doubt[]>();
  for (const doubt of doubts) {
    // A row keeps its place whatever name it is given.
    const { at } = doubt.region;
    byRow.set(at, [...(byRow.get(at) ?? []), doubt]);
  }
  const regions = snapshot.regions.map((region): Region => {
    const own = byRow.get(region.at);
    if (!own) return region;
    const figures = region.figures.map((stated, column) => {
      const counts = own
        .filter((doubt) => doubt.column === column)
        .map(({ measure, presupposed }) => {
          return [measure, { ...stated[measure], value: presupposed }] as const;
        });
      return figuresWith(stated, Object.fromEntries(counts));
    });
    return { ...region, figures };
  });
  return { ...snapshot, regions };
}
