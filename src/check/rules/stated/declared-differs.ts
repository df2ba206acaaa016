/** A stated figure that is not what the counts give. The recomputed figure is reported. */
import type { Measure } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { statedFigures } from '../../stated/index.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `from` is the formula of the recomputed figure, `null` for ranks and additions. */
    'declared-differs': FigureOf & {
      measure: Measure;
      stated: string;
      computed: string;
      from: string | null;
      cause: Cause | null;
    };
  }
}

export const check: Check<'declared-differs'> = {
  code: 'declared-differs',
  severity: 'warning',
  rule: statedFigures,
};

export const documentation: Documentation = {
  en: [
    'a stated addition, rate or total is not what the counts give; both are shown, with the [likely cause](#likely-causes)',
    'correct the stated figure or the counts',
  ],
  zh: [
    '表里写的新增、安装率或合计，和算出来的不一样；两个数都列出，看得出[原因](#可能的原因)的也写上',
    '改正它，或改正户数、已安装数',
  ],
};

export const cases: Cases<'declared-differs'> = {
  found: [
    {
      now: ['甲,200,100,,50.1%'],
      at: 'this E4',
      says: { measure: 'rate', stated: '50.1%', computed: '50.0%', from: 'C4/B4', cause: null },
    },
    {
      now: ['甲,200,100,,50.0%,2'],
      at: 'this F4',
      says: { measure: 'rank', stated: '2', computed: '1', from: null },
    },
    {
      now: ['甲,200,100,9'],
      before: ['甲,200,90'],
      at: 'this D4',
      says: {
        ...{ measure: 'added', stated: '9', computed: '10', from: null },
        cause: { kind: 'presupposes', presupposed: 91, previous: 90, cell: 'C4' },
      },
    },
    // Of a total and a subtotal.
    {
      now: ['甲,200,100', '合计,200,101'],
      at: 'this C5',
      says: { stated: '101', computed: '100', from: 'SUM(C4)', cause: { kind: 'digit-changed' } },
    },
    { now: ['甲,200,100,,50%', '合计,200,100,,51%'], at: 'this E5', says: { from: 'C5/B5' } },
    { now: ['甲,200,100,3', '合计,200,100,4'], at: 'this D5', says: { from: 'SUM(D4)' } },
    {
      now: ['甲,20,10', '乙,30,15', '城区小计,50,26', '丙,50,20', '合计,100,45'],
      at: 'this C6',
      says: { region: '城区小计', computed: '25', from: 'SUM(C4:C5)' },
    },
    { now: ['甲,200,100'], before: ['甲,200,90,,46%'], at: 'last E4' },
  ],
  notFound: [
    { now: ['甲,10,5,,50%,1', '乙,20,10,,50%,1'] },
    { now: ['甲,10,5,,50%,2', '乙,20,10,,50%,2'], options: ['--ties', 'modified'] },
    // Less precise than it prints, and no numbers.
    { now: ['甲,3,1,,33%'] },
    { now: ['甲,10,5,,已过半,第一', '乙,10,4,,33..8%,1.2.3'] },
    // Beside unknown counts.
    { now: ['甲,0,0,,100%,', '乙,10,5,,50%,1'] },
  ],
};
