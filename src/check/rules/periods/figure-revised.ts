/** An earlier figure that a later sheet of the folder contradicts; found by `cli/periods` with `--revisions`. */
import type { IsoDate } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `date` is that of the earlier sheet; `ranks` are its ranks that the change would alter. */
    'figure-revised': FigureOf & {
      date: IsoDate;
      figure: 'households' | 'installed';
      was: number;
      now: number;
      ranks: readonly { region: string; was: number | null; now: number | null }[];
    };
  }
}

export const check: Check<'figure-revised'> = { code: 'figure-revised', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    'a figure of an earlier sheet that the next one [contradicts](trend.md#revisions), with the ranks of that date that would change; only with `--revisions`',
    'find out which sheet is right, and correct a published figure openly',
  ],
  zh: [
    '以前某一期的数，和后一期的表[对不上](trend.md#前后不一致的数)，并列出那一期会变的名次；用了 `--revisions` 才有',
    '查明哪一期对；已经公布的数，更正时要说明',
  ],
};

export const cases: Cases<'figure-revised'> = {
  found: [
    // The addition of the week in the middle implies 65 installed in the first.
    {
      now: ['甲,200,110,20', '乙,200,80,0'],
      before: ['甲,200,90,25', '乙,200,80,0'],
      earlier: [{ date: '2022.10.24', rows: ['甲,200,70,', '乙,200,80,'] }],
      options: ['--revisions'],
      at: 'last C4',
      says: { ...{ region: '甲', figure: 'installed', date: '2022-10-24' }, was: 70, now: 65 },
      beside: [],
    },
    // The count fell, and with it a rank.
    {
      now: ['甲,200,110', '乙,200,80'],
      before: ['甲,200,70', '乙,200,80'],
      earlier: [{ date: '2022.10.24', rows: ['甲,200,90', '乙,200,80'] }],
      options: ['--revisions'],
      at: 'last C4',
      says: {
        ...{ region: '甲', figure: 'installed', was: 90, now: 70 },
        ranks: [
          { region: '甲', was: 1, now: 2 },
          { region: '乙', was: 2, now: 1 },
        ],
      },
      beside: [],
    },
    {
      now: ['甲,220,110', '乙,200,80'],
      before: ['甲,200,90', '乙,200,80'],
      earlier: [{ date: '2022.10.24', rows: ['甲,200,70', '乙,200,80'] }],
      options: ['--revisions'],
      at: 'this B4',
      says: { figure: 'households', was: 200, now: 220, ranks: [], date: '2022-10-31' },
      beside: [],
    },
  ],
  notFound: [
    // Without the option.
    {
      now: ['甲,200,110', '乙,200,80'],
      before: ['甲,200,70', '乙,200,80'],
      earlier: [{ date: '2022.10.24', rows: ['甲,200,90', '乙,200,80'] }],
    },
    {
      now: ['甲,200,110,20', '乙,200,80,0'],
      before: ['甲,200,90,20', '乙,200,80,0'],
      earlier: [{ date: '2022.10.24', rows: ['甲,200,70,', '乙,200,80,'] }],
      options: ['--revisions'],
    },
  ],
};
