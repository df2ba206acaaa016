/**
 * Finds the count that is wrong when figures beside it agree on another one: the rate, the addition, the total and the
 * same households behind another device have each been computed from the count, and now presuppose another. One witness
 * may itself be wrong; two that agree exactly, with none against them, point at the count.
 */

import type { Comparison } from '../../core/compare.ts';
import { flatMap } from '../../core/flat-map.ts';
import { known } from '../../core/quantity.ts';
import { countRange, sumOfRanges } from '../../core/rounding.ts';
import type { CellRef } from '../../core/sheet/cell.ts';
import type { Region } from '../../core/snapshot.ts';
import { type ComputedFigures, entriesOf } from '../entries.ts';
import { samePopulations } from '../populations.ts';
import { agrees } from '../stated/difference.ts';
import { type Doubt, type DoubtfulMeasure, groupExchanged } from './doubt.ts';
import {
  householdsWitnesses,
  installedWitnesses,
  type KnownCount,
  type Witness,
} from './witnesses.ts';

/** Minimum number of witnesses that contradict a count and agree on another. */
const MIN_WITNESSES = 2;

/** The counts of this period's sheet that are doubtful. */
export function doubtfulCounts(comparison: Comparison): Doubt[] {
  const twins = samePopulations(comparison);
  return comparison.indicators.flatMap((_, column) => {
    const own = entriesOf(comparison, column);
    return (['households', 'installed'] as const).flatMap((measure) =>
      doubtsOfColumn(comparison, { entries: own, column, measure, twins }),
    );
  });
}

interface DoubtedColumn {
  readonly entries: readonly ComputedFigures[];
  readonly column: number;
  readonly measure: DoubtfulMeasure;
  readonly twins: readonly (readonly [number, number])[];
}

function doubtsOfColumn({ current, indicators }: Comparison, own: DoubtedColumn): Doubt[] {
  const { column, measure } = own;
  const stated = current.total?.figures[column]?.[measure];
  const sum = indicators[column]?.total[measure] ?? null;
  const total = stated?.state === 'known' && sum !== null ? stated : null;
  // A total that rounded parts may have confirms them.
  const isConfirmed =
    total &&
    agrees(
      total,
      sumOfRanges(
        own.entries
          .filter(({ standing }) => standing.hasTask)
          .map(({ figures }) => countRange(figures[measure])),
      ),
    );
  const gap = total && sum !== null && !isConfirmed ? total.value - sum : 0;
  const contradicted = flatMap(own.entries, (entry) => contradictionOf(entry, own) ?? []);
  const doubts = flatMap(contradicted, (count) => proposals(count, own, gap, contradicted));
  const firsts = firstOfEach(doubts);
  if (!total || gap === 0) {
    // Each of two exchanged counts has its own witnesses, and the pair has all of them.
    const likely = groupExchanged(firsts).filter(
      (group) => group.length > 1 || group.every(isEnough),
    );
    return total && change(likely.flat()) !== 0 ? [] : likely.flat();
  }
  // A total that differs is one more witness: against the one count that makes up for it, or against several together.
  const withTotal = (doubt: Doubt) => ({ ...doubt, witnesses: [...doubt.witnesses, total.at] });
  const alone = doubts.filter((doubt) => change([doubt]) === gap).map(withTotal);
  if (alone.length > 0) return alone.length === 1 ? alone.filter(isEnough) : [];
  // A difference that contradicts both the counts and their corrections is wrong itself.
  return (change(firsts) === gap ? firsts.map(withTotal) : firsts).filter(isEnough);
}

const isEnough = ({ witnesses }: Doubt) => witnesses.length >= MIN_WITNESSES;

/** The first doubt about each region. */
function firstOfEach(doubts: readonly Doubt[]): Doubt[] {
  const told = new Set<Region>();
  return doubts.filter(({ region }) => !told.has(region) && told.add(region));
}

/** Amount by which a column's sum would change. */
function change(doubts: readonly Doubt[]): number {
  return doubts.reduce((sum, { value, presupposed }) => sum + presupposed - value, 0);
}

/** A count that at least one figure beside it contradicts. */
interface Contradiction {
  readonly entry: ComputedFigures;
  readonly at: CellRef;
  readonly value: number;
  readonly twin: number | null;
  readonly witnesses: readonly Witness[];
}

function contradictionOf(entry: ComputedFigures, own: DoubtedColumn): Contradiction | null {
  const count = entry.figures[own.measure];
  if (count.state !== 'known') return null;
  const { value, at } = count;
  const twin = own.measure === 'households' ? twinOf(entry, own) : null;
  const witnesses =
    own.measure === 'households' ? householdsWitnesses(entry, twin) : installedWitnesses(entry);
  return witnesses.every(({ fits }) => fits(value))
    ? null
    : { entry, at, value, twin: twin?.value ?? null, witnesses };
}

/** Other values of a count by which all figures beside it come out, but for a rate that is made of another wrong one. */
function proposals(
  { entry, at, value, twin, witnesses }: Contradiction,
  { column, measure }: DoubtedColumn,
  gap: number,
  contradicted: readonly Contradiction[],
): Doubt[] {
  const { region, indicator, figures, before } = entry;
  const [added, last] = [known(figures.added), before && known(before[measure])];
  const byLast = measure === 'households' ? last : added !== null && last !== null && last + added;
  const others = contradicted.length > MAX_EXCHANGED ? [] : contradicted;
  const candidates = new Set([
    twin,
    byLast,
    gap !== 0 && value + gap,
    ...others.map((other) => other.value),
  ]);
  return [...candidates].flatMap((presupposed) => {
    if (presupposed === null || presupposed === false || presupposed === value) return [];
    const isMadeOfOthers = ({ ofTwo, fits }: Witness) => ofTwo && !fits(value);
    const agrees = witnesses.every((own) => own.fits(presupposed) || isMadeOfOthers(own));
    const pointing = witnesses.filter(({ fits }) => fits(presupposed) && !fits(value));
    if (presupposed < 0 || !agrees || pointing.length === 0) return [];
    const count = { region, column, indicator, measure, at, value };
    return [{ ...count, presupposed, witnesses: pointing.map((own) => own.at) }];
  });
}

/** With more contradictions in a column nobody has merely exchanged two cells. */
const MAX_EXCHANGED = 10;

/** The region's households behind another device that the same households need. */
function twinOf({ region }: ComputedFigures, { column, twins }: DoubtedColumn): KnownCount | null {
  const pair = twins.find((places) => places.includes(column));
  const other = pair?.find((place) => place !== column) ?? -1;
  const households = region.figures[other]?.households;
  return households?.state === 'known' ? households : null;
}
