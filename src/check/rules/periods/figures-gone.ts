/** A region that had figures last period has none now, so that the total lacks it. */
import { isUnreported } from '../../../core/standing.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'figures-gone': FigureOf;
  }
}

export const check: Check<'figures-gone'> = {
  code: 'figures-gone',
  severity: 'error',
  figureRule: ({ region, indicator, figures, before }) =>
    isUnreported(figures, before)
      ? { code: 'figures-gone', at: region.at, region: region.name, indicator }
      : null,
};

export const documentation: Documentation = {
  en: [
    'both counts are blank, but last period had figures; the total lacks the region',
    'fill them in, or write — in both if there is no task any more',
  ],
  zh: ['上期有数，本期两栏都空；合计里没有它', '补填；确实没有任务了，两栏都写“—”'],
};

export const cases: Cases<'figures-gone'> = {
  found: [
    {
      now: ['甲,200,100', '乙,,'],
      before: ['甲,200,90', '乙,20000,12000'],
      at: 'this A5',
      says: { region: '乙', indicator: '' },
    },
  ],
  notFound: [
    // A sign for “nothing” says that there is no task any more.
    { now: ['甲,200,100', '乙,—,—'], before: ['甲,200,90', '乙,20,12'] },
    { now: ['甲,200,100', '乙,,'], before: ['甲,200,90', '乙,,'] },
    { now: ['甲,200,100', '乙,,'] },
    { now: ['甲,200,100', '乙,20,'], before: ['甲,200,90', '乙,20,12'] },
  ],
};
