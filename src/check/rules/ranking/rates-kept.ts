/** Rates that the sheet states and the report keeps, because rounded counts confirm them and give no better ones. */
import { flatMap } from '../../../core/flat-map.ts';
import { cellName } from '../../../core/sheet/cell.ts';
import { indicatorName } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** Counts are given rounded, and so many stated rates that they allow are kept, in `cells`. */
    'rates-kept': { indicator: string; cells: readonly string[] };
  }
}

export const check: Check<'rates-kept'> = {
  code: 'rates-kept',
  severity: 'info',
  rule: (comparison) =>
    comparison.indicators.flatMap(({ indicator, regions }, column) => {
      const cells = flatMap(comparison.current.regions, ({ figures }, r) =>
        regions[r]?.kept ? (figures[column]?.rate?.at ?? []) : [],
      );
      const [at] = cells;
      const name = indicatorName(indicator);
      return at ? [{ code: 'rates-kept', at, indicator: name, cells: cells.map(cellName) }] : [];
    }),
};

export const documentation: Documentation = {
  en: ['rates that [rounded counts](#rounded-counts) allow are kept as stated', 'nothing'],
  zh: ['数是[四舍五入过的](#四舍五入过的数)，表里的安装率与之相符，照原表采用', '不用管'],
};

export const cases: Cases<'rates-kept'> = {
  found: [
    {
      now: {
        header: ['县区,户数(万户),已安装数(万户),安装率'],
        rows: ['甲,3.23,1.21,37.46%', '乙,2.00,1.00,50.10%'],
      },
      at: 'this D4',
      says: { indicator: '', cells: ['D4', 'D5'] },
    },
  ],
  notFound: [
    // Others than the counts allow.
    {
      now: {
        header: ['县区,户数(万户),已安装数(万户),安装率'],
        rows: ['甲,3.23,1.21,38.46%', '乙,2.00,1.00,'],
      },
    },
    // Whole counts.
    { now: ['甲,32300,12100,,37.46%'] },
  ],
};
