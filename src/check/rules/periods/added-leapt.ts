/** Additions so large that a typing error is likely, also one that all formulas of the sheet follow. */

import type { Comparison } from '../../../core/compare.ts';
import { daysBetween } from '../../../core/days.ts';
import type { Finding } from '../../../core/finding.ts';
import { flatMap } from '../../../core/flat-map.ts';
import { cellName } from '../../../core/sheet/cell.ts';
import type { Snapshot } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { type ComputedFigures, entries } from '../../entries.ts';
import {
  compareShares,
  exceeds,
  largestOf,
  type PastShares,
  pastShares,
  type Share,
  shareOf,
  shareText,
} from '../../shares.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /**
     * `share` of the households per week, and the `largest` of the additions that it was compared with, as they print: those of
     * this period's other regions, with `isPast` of earlier periods, and with `isAcross` of this period's other indicators.
     */
    'added-leapt': FigureOf & {
      added: number;
      days: number;
      share: string;
      largest: string;
      isPast: boolean;
      isAcross: boolean;
    };
  }
}

export const check: Check<'added-leapt'> = {
  code: 'added-leapt',
  severity: 'warning',
  rule: (comparison, { leaps }) => leaps(comparison),
};

/** Smaller additions are ordinary: one hundredth of the households per week. */
const MIN_SHARE: Share = { added: 1n, of: 100n };

/** A leap is more than so many times the region's own largest addition. */
const TIMES_OWN = 2;

/** Fewer other additions say nothing. */
const MIN_COMPARABLE = 5;

/** With fewer others of its own indicator, this period's additions of other indicators are among them. */
const ENOUGH = 20;

/** One region's addition of this period. */
interface Addition {
  readonly entry: ComputedFigures;
  readonly share: Share;
}

/**
 * Additions that by far exceed those of the same indicator in earlier sheets and those of other regions in this one. A count
 * that fell has a finding of its own.
 *
 * @param earlier sheets before the previous one, the oldest first
 */
export function additionsLeapt(
  earlier: readonly Snapshot[],
): (comparison: Comparison) => Finding[] {
  return (comparison) => {
    const past = pastShares(comparison, earlier);
    const othersOf = gather(comparison, past);
    return flatMap(additionsOf(comparison), (addition) => {
      const others = othersOf(addition);
      const own = past.get(addition.entry.region)?.[addition.entry.column] ?? [];
      return isLeap(addition.share, own, others) ? leapFinding(comparison, addition, others) : [];
    });
  };
}

/** The same as another run found them with earlier sheets that are not at hand: the additions in these cells. */
export function leapsIn(cells: ReadonlySet<string>): (comparison: Comparison) => Finding[] {
  return (comparison) =>
    flatMap(additionsOf(comparison), (addition) => {
      const { installed } = addition.entry.figures;
      if (installed.state !== 'known' || !cells.has(cellName(installed.at))) return [];
      return leapFinding(comparison, addition, { largest: null, isPast: true, isAcross: false });
    });
}

/** The additions, made anew for each use: a sheet may have a million. */
function* additionsOf(comparison: Comparison): Generator<Addition> {
  const days = daysOf(comparison);
  if (days === null) return;
  for (const entry of entries(comparison)) {
    const { added, households } = entry.standing;
    const share = shareOf(added, households, days);
    if (share) yield { entry, share };
  }
}

/** Days between the two sheets; `null` where the additions are not made from them. */
function daysOf({ current, previous }: Comparison): number | null {
  const days = previous && daysBetween(previous.date, current.date);
  return days !== null && days > 0 ? days : null;
}

/** Additions that an addition is compared with. */
interface Others {
  readonly count: number;
  readonly largest: Share | null;
  /** True if those of earlier sheets are among them. */
  readonly isPast: boolean;
  /** True if those of other indicators are. */
  readonly isAcross: boolean;
}

/** The additions of one indicator. */
interface IndicatorShares {
  /** Number of this period's. */
  readonly count: number;
  /** The largest two of them, the larger first. */
  readonly largest: readonly Addition[];
  readonly pastCount: number;
  readonly largestPast: Share | null;
}

const NO_ADDITIONS: IndicatorShares = { count: 0, largest: [], pastCount: 0, largestPast: null };

/** Finds what each of this period's additions is compared with. */
function gather(comparison: Comparison, past: PastShares): (addition: Addition) => Others {
  const now = comparison.indicators.map(() => ({ count: 0, largest: [] as readonly Addition[] }));
  for (const addition of additionsOf(comparison)) {
    const own = now[addition.entry.column];
    if (!own) continue;
    own.count += 1;
    own.largest = withLarger(own.largest, addition);
  }
  const columns = now.map((own, column): IndicatorShares => {
    const before = [...past.values()].flatMap((region) => region[column] ?? []);
    return { ...own, pastCount: before.length, largestPast: largestOf(before) };
  });
  const total = now.reduce((sum, { count }) => sum + count, 0);
  return ({ entry }) => {
    const { column, region } = entry;
    const own = columns[column] ?? NO_ADDITIONS;
    const count = own.pastCount + own.count - 1;
    const isPast = own.pastCount > 0;
    const rival = own.largest.find((other) => other.entry.region !== region);
    const largest = largestOf([own.largestPast, rival?.share ?? null]);
    const across =
      count < ENOUGH
        ? largestOf(columns.map((other, c) => (c === column ? null : shareIn(other))))
        : null;
    if (!across) return { count, largest, isPast, isAcross: false };
    return {
      count: count + total - own.count,
      largest: largestOf([largest, across]),
      ...{ isPast, isAcross: true },
    };
  };
}

function shareIn({ largest }: IndicatorShares): Share | null {
  return largest[0]?.share ?? null;
}

/** The two largest of some additions and another one, the larger first. */
function withLarger(largest: readonly Addition[], addition: Addition): readonly Addition[] {
  const [, second] = largest;
  if (second && compareShares(addition.share, second.share) <= 0) return largest;
  return [...largest, addition].sort((a, b) => compareShares(b.share, a.share)).slice(0, 2);
}

function isLeap(share: Share, own: readonly Share[], { count, largest }: Others): boolean {
  return (
    largest !== null &&
    count >= MIN_COMPARABLE &&
    exceeds(share, MIN_SHARE) &&
    exceeds(share, largest, ...margin(count)) &&
    own.every((other) => exceeds(share, other, TIMES_OWN))
  );
}

/**
 * Factor of the largest of n others that makes a leap, as a fraction: 1 + (20/n)², because the largest of a few says little of the
 * next one, and at least 3/2.
 */
function margin(n: number): [times: number, by: number] {
  const [square, added] = [n ** 2, ENOUGH ** 2];
  return square < 2 * added ? [square + added, square] : [3, 2];
}

function leapFinding(
  comparison: Comparison,
  { entry, share }: Addition,
  { largest, isPast, isAcross }: Omit<Others, 'count'>,
): Finding[] {
  const { region, indicator, figures, standing } = entry;
  const days = daysOf(comparison);
  if (figures.installed.state !== 'known' || standing.added === null || !days) return [];
  const { at } = figures.installed;
  const figure = { region: region.name, indicator, added: standing.added, days };
  const shares = { share: shareText(share), largest: largest ? shareText(largest) : '' };
  return [{ code: 'added-leapt', at, ...figure, ...shares, isPast, isAcross }];
}

export const documentation: Documentation = {
  en: [
    'an addition [far beyond the others](#additions-that-leap), as after a typing error that live formulas follow',
    'check both sheets for a wrong, missing or swapped digit',
  ],
  zh: [
    '新增[大得反常](#新增大得反常)，像是填错了数，公式又跟着变了',
    '核对两期的表，看看是不是错了、漏了或颠倒了数字',
  ],
};

const BEFORE = [
  '甲,10000,500',
  '乙,10000,100',
  '丙,10000,100',
  '丁,10000,100',
  '戊,10000,100',
  '己,10000,100',
];

export const cases: Cases<'added-leapt'> = {
  found: [
    {
      now: [
        '甲,10000,3500',
        '乙,10000,110',
        '丙,10000,110',
        '丁,10000,110',
        '戊,10000,110',
        '己,10000,110',
      ],
      before: BEFORE,
      at: 'this C4',
      says: { added: 3000, days: 7, share: '30.00%', largest: '0.10%', isPast: false },
    },
  ],
  notFound: [
    // Another region added nearly as much.
    {
      now: [
        '甲,10000,3500',
        '乙,10000,3000',
        '丙,10000,110',
        '丁,10000,110',
        '戊,10000,110',
        '己,10000,110',
      ],
      before: BEFORE,
    },
    // There are too few others.
    {
      now: ['甲,10000,3500', '乙,10000,110', '丙,10000,110', '丁,10000,110', '戊,10000,110'],
      before: ['甲,10000,500', '乙,10000,100', '丙,10000,100', '丁,10000,100', '戊,10000,100'],
    },
  ],
};
