/** A rounded count in a return, where the roster's sheet has exact ones; found by `select/returns`. */
import type { Measure } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `value` as it is written, and the precision to which the sender rounded it. */
    'return-rounded': FigureOf & { measure: Measure; value: number; roundedTo: number };
  }
}

export const check: Check<'return-rounded'> = { code: 'return-rounded', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    'a return states a rounded count (3.12 万户); it is written as if it were exact',
    'ask the unit for the exact count',
  ],
  zh: ['报送的数是约数（如 3.12 万户），写进表里就成了准数', '请单位报准数'],
};

export const cases: Cases<'return-rounded'> = {
  found: [
    {
      now: ['甲,50000,30000', '乙,100,40'],
      returns: [
        {
          file: 'a.csv',
          date: '2022.11.14',
          header: ['县区,户数(万户),已安装数(万户)'],
          rows: ['甲,5.00,3.12'],
        },
        { file: 'b.csv', date: '2022.11.14', rows: ['乙,100,41'] },
      ],
      at: 'a B4, a C4',
      says: { region: '甲', roundedTo: 100 },
    },
  ],
  notFound: [
    // The roster's sheet states the same precision.
    {
      now: { header: ['县区,户数(万户),已安装数(万户)'], rows: ['甲,5.00,3.00'] },
      returns: [
        {
          file: 'a.csv',
          date: '2022.11.14',
          header: ['县区,户数(万户),已安装数(万户)'],
          rows: ['甲,5.00,3.12'],
        },
      ],
    },
    {
      now: ['甲,100,50'],
      returns: [{ file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] }],
    },
  ],
};
