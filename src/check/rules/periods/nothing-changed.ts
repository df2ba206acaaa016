/** Not one count of any region is another than last period's, though there is work left: perhaps the same sheet twice. */
import type { Comparison } from '../../../core/compare.ts';
import { known } from '../../../core/quantity.ts';
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { entries, wholeSheet } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'nothing-changed': { previous: IsoDate };
  }
}

export const check: Check<'nothing-changed'> = {
  code: 'nothing-changed',
  severity: 'warning',
  rule: (comparison) => {
    const { current, previous } = comparison;
    if (!previous || !hasSameRows(comparison)) return [];
    let count = 0;
    let isUnfinished = false;
    for (const { figures, before, standing } of entries(comparison)) {
      const isSame = COUNTS.every((measure) => {
        return known(figures[measure]) === (before && known(before[measure]));
      });
      if (!isSame) return [];
      count += 1;
      const { ratio } = standing;
      isUnfinished ||= ratio !== null && ratio.installed < ratio.households;
    }
    // A region or two may rest for a week.
    return isUnfinished && count >= MIN_UNCHANGED
      ? [{ code: 'nothing-changed', at: wholeSheet(current), previous: previous.date }]
      : [];
  },
};

const COUNTS = ['households', 'installed'] as const;

/** Minimum number of unchanged figures that is no coincidence. */
const MIN_UNCHANGED = 3;

function hasSameRows({ appeared, vanished, indicatorsAppeared, indicatorsVanished }: Comparison) {
  return [appeared, vanished, indicatorsAppeared, indicatorsVanished].every(
    ({ length }) => length === 0,
  );
}

export const documentation: Documentation = {
  en: ['every count is the same as last period', 'check whether one sheet was taken twice'],
  zh: ['所有的数和上期完全一样', '看看是不是同一张表用了两次'],
};

export const cases: Cases<'nothing-changed'> = {
  found: [
    {
      now: ['甲,20,10', '乙,30,10', '丙,40,10'],
      before: ['甲,20,10', '乙,30,10', '丙,40,10'],
      at: 'this',
      says: { previous: '2022-10-31' },
    },
  ],
  notFound: [
    { now: ['甲,20,10', '乙,30,10', '丙,40,11'], before: ['甲,20,10', '乙,30,10', '丙,40,10'] },
    { now: ['甲,20,10', '乙,30,10', '丙,41,10'], before: ['甲,20,10', '乙,30,10', '丙,40,10'] },
    {
      now: ['甲,20,10', '乙,30,10', '丙,40,10', '丁,5,5'],
      before: ['甲,20,10', '乙,30,10', '丙,40,10'],
    },
    // Nothing is left to do.
    { now: ['甲,20,20', '乙,30,30', '丙,40,40'], before: ['甲,20,20', '乙,30,30', '丙,40,40'] },
    // A region or two may rest.
    { now: ['甲,20,10', '乙,30,10'], before: ['甲,20,10', '乙,30,10'] },
  ],
};
