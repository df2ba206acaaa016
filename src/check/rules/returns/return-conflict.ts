/** Different figures for one unit in its returns; found by `select/returns`. */
import type { Measure } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `places` are those of the values: file, sheet and cell. */
    'return-conflict': FigureOf & {
      measure: Measure;
      values: readonly number[];
      places: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
    };
  }
}

export const check: Check<'return-conflict'> = { code: 'return-conflict', severity: 'error' };

export const documentation: Documentation = {
  en: [
    'two returns of a unit state different figures; the figure stays unknown',
    'ask the unit, and remove the wrong file',
  ],
  zh: ['同一单位的两份报送数字不同，这个数按未知处理', '向单位核实，移走不对的那份'],
};

export const cases: Cases<'return-conflict'> = {
  found: [
    {
      now: ['甲,100,50'],
      returns: [
        { file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] },
        { file: 'b.csv', date: '2022.11.14', rows: ['甲,100,61'] },
      ],
      at: 'a C4',
      says: { region: '甲', measure: 'installed', values: [60, 61] },
    },
  ],
  notFound: [
    // The same figures twice.
    {
      now: ['甲,100,50'],
      returns: [
        { file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] },
        { file: 'b.csv', date: '2022.11.14', rows: ['甲,100,60'] },
      ],
    },
    // The timely return counts.
    {
      now: ['甲,100,50'],
      returns: [
        { file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] },
        { file: 'b.csv', date: '2022.11.13', rows: ['甲,100,59'] },
      ],
    },
  ],
};
