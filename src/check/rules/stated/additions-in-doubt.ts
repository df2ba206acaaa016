/** An .xls in which additions may be missing because the word above them was damaged; found by `damage.ts`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `cells` are those where the headers of the columns in question end. */
    'additions-in-doubt': { indicators: readonly string[]; cells: readonly string[] };
  }
}

export const check: Check<'additions-in-doubt'> = {
  code: 'additions-in-doubt',
  severity: 'warning',
};

export const documentation: Documentation = {
  en: [
    'an .xls has a column that is not used, and an indicator without additions: its header may be damaged',
    "check the header, or give last period's sheet",
  ],
  zh: ['.xls 有一栏没有用到，又缺新增，可能是表头的字损坏了', '核对表头，或给出上期表'],
};

export const cases: Cases<'additions-in-doubt'> = {
  found: [
    {
      now: {
        file: 'this.xls',
        header: ['县区,户数,已安装数,环比新寉'],
        rows: ['甲,100,40,85', '乙,300,60,0'],
      },
      at: 'this',
      says: { indicators: [''], cells: ['D3'] },
    },
  ],
  notFound: [
    { now: { header: ['县区,户数,已安装数,环比新寉'], rows: ['甲,100,40,85', '乙,300,60,0'] } },
    {
      now: {
        file: 'this.xls',
        header: ['县区,户数,已安装数,环比新寉'],
        rows: ['甲,100,40,85', '乙,300,60,0'],
      },
      before: ['甲,100,30', '乙,300,60'],
    },
  ],
};
