/** Households that changed since last period, or that differ between two devices which the same households need. */

import type { Comparison } from '../../core/compare.ts';
import type { RateMove } from '../../core/finding.ts';
import { pointsDecimals, pointsText, rateText, ratio } from '../../core/numbers/ratio.ts';
import { known } from '../../core/quantity.ts';
import { cellName } from '../../core/sheet/cell.ts';
import { normalise } from '../../core/sheet/text.ts';
import { indicatorName } from '../../core/snapshot.ts';
import { type ComputedFigures, entries, type Rule } from '../rule.ts';

/** A change by more than this part of last period's households is a leap: a tenth. */
const LEAP = 10;

/** So many regions must have the same households in two indicators before the others are told as exceptions. */
const MIN_ALIKE = 3;

/** Households that are others than last period's, and how far that alone moved the rate. */
export const householdsChanged: Rule = (comparison) =>
  entries(comparison).flatMap((entry) => {
    const { region, indicator, figures, before } = entry;
    const previous = before && known(before.households);
    if (figures.households.state !== 'known' || previous === null) return [];
    const { value: households, at } = figures.households;
    if (households === previous) return [];
    const isLeap = BigInt(LEAP) * BigInt(Math.abs(households - previous)) > BigInt(previous);
    const code = isLeap ? 'households-leapt' : 'households-changed';
    const rate = rateMove(entry, previous);
    return [{ code, at, region: region.name, indicator, households, previous, rate }];
  });

/** This period's installed over last period's households, and over this period's. */
function rateMove({ standing, decimals }: ComputedFigures, previous: number): RateMove | null {
  const was = ratio(standing.installed, previous);
  // A kept rate was made of other counts than those that print.
  if (!was || !standing.ratio || standing.kept) return null;
  return {
    was: rateText(was, decimals),
    is: rateText(standing.ratio, decimals),
    points: pointsText(was, standing.ratio, pointsDecimals(decimals)),
  };
}

/** Two devices of one gas whose households are the same in most regions, and the regions in which they are not. */
export const householdsDiffer: Rule = (comparison) => {
  const { current, indicators } = comparison;
  return samePopulations(comparison).flatMap(([i, j]) =>
    current.regions.flatMap(({ name, figures }) => {
      const [own, other] = [figures[j]?.households, figures[i]?.households];
      const [indicator, otherIndicator] = [indicators[j]?.indicator, indicators[i]?.indicator];
      if (own?.state !== 'known' || other?.state !== 'known') return [];
      if (own.value === other.value || !indicator || !otherIndicator) return [];
      return [
        {
          code: 'households-differ-between',
          at: own.at,
          region: name,
          indicator: indicatorName(indicator),
          households: own.value,
          other: indicatorName(otherIndicator),
          otherHouseholds: other.value,
          cells: [other.at, own.at].map(cellName),
        } as const,
      ];
    }),
  );
};

/**
 * Pairs of this period's indicators, by place, of two devices of one gas which the same households need: at least three
 * regions have the same number in both, and at least three times as many as have not. Silent where the two columns are
 * simply of different households.
 */
export function samePopulations({ current }: Comparison): (readonly [number, number])[] {
  return current.indicators.flatMap((indicator, j) =>
    current.indicators.slice(0, j).flatMap((other, i) => {
      if (normalise(other.gas) !== normalise(indicator.gas)) return [];
      const pairs = current.regions.flatMap(({ figures }) => {
        const [a, b] = [figures[i], figures[j]].map((own) => own && known(own.households));
        return a && b ? [a === b] : [];
      });
      const alike = pairs.filter(Boolean).length;
      const isSame = alike >= MIN_ALIKE && alike >= 3 * (pairs.length - alike);
      return isSame ? [[i, j] as const] : [];
    }),
  );
}
