/** Households that differ between two devices which the same households need. */
import { flatMap } from '../../../core/flat-map.ts';
import { cellName } from '../../../core/sheet/cell.ts';
import { indicatorName } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
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
      flatMap(current.regions, ({ name, figures }) => {
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

export const cases: Cases<'households-differ-between'> = {
  found: [
    {
      now: {
        header: ['县区,自闭阀,,金属软管,', ',管道气,,管道气,', ',户数,已安装数,户数,已安装数'],
        rows: ['甲,100,1,100,1', '乙,200,1,200,1', '丙,300,1,300,1', '丁,400,1,401,1'],
      },
      at: 'this D9',
      says: { region: '丁', households: 401, otherHouseholds: 400, cells: ['B9', 'D9'] },
    },
  ],
  notFound: [
    // Two gases.
    {
      now: {
        header: ['县区,自闭阀,,金属软管,', ',管道气,,液化气,', ',户数,已安装数,户数,已安装数'],
        rows: ['甲,100,1,100,1', '乙,200,1,200,1', '丙,300,1,300,1', '丁,400,1,401,1'],
      },
    },
    // As many differ as a third of those that do not.
    {
      now: {
        header: ['县区,自闭阀,,金属软管,', ',管道气,,管道气,', ',户数,已安装数,户数,已安装数'],
        rows: ['甲,100,1,100,1', '乙,200,1,200,1', '丁,400,1,401,1'],
      },
    },
  ],
};
