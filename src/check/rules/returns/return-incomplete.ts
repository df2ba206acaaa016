/** A return that lacks indicators in which the unit has a task; found by `select/returns`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** Printed names of the indicators; an empty one has no name. */
    'return-incomplete': { region: string; indicators: readonly string[] };
  }
}

export const check: Check<'return-incomplete'> = { code: 'return-incomplete', severity: 'warning' };

export const documentation: Documentation = {
  en: [
    'a return lacks indicators in which the unit had a task last period; they are unknown',
    'ask the unit for them',
  ],
  zh: ['报送缺了上期有任务的指标，这些数未知', '请单位补报'],
};

export const cases: Cases<'return-incomplete'> = {
  found: [
    {
      now: {
        header: ['县区,自闭阀,,金属软管,', ',户数,已安装数,户数,已安装数'],
        rows: ['甲,100,50,80,40'],
      },
      returns: [
        {
          file: 'a.csv',
          date: '2022.11.14',
          header: ['县区,自闭阀,', ',户数,已安装数'],
          rows: ['甲,100,60'],
        },
      ],
      at: 'a A5',
      says: { region: '甲', indicators: ['金属软管'] },
    },
  ],
  notFound: [
    // The unit has no task in it.
    {
      now: {
        header: ['县区,自闭阀,,金属软管,', ',户数,已安装数,户数,已安装数'],
        rows: ['甲,100,50,,', '乙,100,50,80,40'],
      },
      returns: [
        {
          file: 'a.csv',
          date: '2022.11.14',
          header: ['县区,自闭阀,', ',户数,已安装数'],
          rows: ['甲,100,60'],
        },
      ],
      options: ['--allow-missing'],
    },
  ],
};
