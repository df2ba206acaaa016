/** Households that differ between two devices which the same households need. */
import { cellName } from '../../../core/sheet/cell.ts';
import { indicatorName } from '../../../core/snapshot.ts';
import type { Check, Documentation } from '../../check.ts';
import { samePopulations } from '../../populations.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `cells` are those of the two counts, `other` is the other indicator. */
    'households-differ-between': FigureOf & {
      households: number;
      other: string;
      otherHouseholds: number;
      cells: readonly string[];
    };
  }
}

export const check: Check<'households-differ-between'> = {
  code: 'households-differ-between',
  severity: 'warning',
  rule: (comparison) => {
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
  },
};

export const documentation: Documentation = {
  en: [
    'two devices of one gas have the same households everywhere but here',
    'correct one of them',
  ],
  zh: ['同一气种两种装置的户数，别的地区都一样，只有这里不一样', '改正其中一个'],
};
