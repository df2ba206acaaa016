/** Households that are others than last period's, and how far that alone moved the rate. */

import { knownIn } from '../../../core/columns.ts';
import type { FigureOf, Finding } from '../../../core/finding.ts';
import { pointsDecimals, pointsText, rateText, ratio } from '../../../core/numbers/ratio.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import type { ComputedFigures } from '../../entries.ts';

/** Change of a rate because its households changed: printed rates, and the exact difference in percentage points. */
export interface RateMove {
  readonly was: string;
  readonly is: string;
  readonly points: string;
}

export type HouseholdsChange = FigureOf & {
  readonly households: number;
  readonly previous: number;
  /** `null` where the installed count is not known. */
  readonly rate: RateMove | null;
};

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'households-changed': HouseholdsChange;
  }
}

export const check: Check<'households-changed'> = {
  code: 'households-changed',
  severity: 'info',
  figureRule: householdsChanged,
};

/** Households that are others than last period's, and how far that alone moved the rate. */
export function householdsChanged(entry: ComputedFigures): Finding | null {
  const { region, indicator, figures, standing, before } = entry;
  const previous = before && knownIn(before, 'households');
  if (previous === null || standing.households === previous) return null;
  if (figures.households.state !== 'known') return null;
  const { value: households, at } = figures.households;
  const isLeap = BigInt(LEAP) * BigInt(Math.abs(households - previous)) > BigInt(previous);
  const code = isLeap ? 'households-leapt' : 'households-changed';
  const rate = rateMove(entry, previous);
  return { code, at, region: region.name, indicator, households, previous, rate };
}

/** A change by more than this part of last period's households is a leap: a tenth. */
const LEAP = 10;

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

export const documentation: Documentation = {
  en: [
    "households differ from last period's by up to a tenth; the effect on the rate is shown",
    'make sure that there is a reason',
  ],
  zh: ['户数和上期不一样，相差不到一成；写明安装率因此变动多少', '确认有依据'],
};

export const cases: Cases<'households-changed'> = {
  found: [
    {
      now: ['甲,1010,500', '乙,900,300'],
      before: ['甲,1000,400', '乙,900,300'],
      at: 'this B4',
      says: {
        ...{ households: 1010, previous: 1000 },
        rate: { was: '50.00%', is: '49.50%', points: '-0.50' },
      },
    },
  ],
  notFound: [
    { now: ['甲,1101,500', '乙,900,300'], before: ['甲,1000,400', '乙,900,300'] },
    { now: ['甲,1000,500'], before: ['甲,,'] },
  ],
};
