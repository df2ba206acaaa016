/**
 * Both counts are blank: the region has no task in this indicator, and no rank; one that had figures last period is
 * `figures-gone`. Last period's blank counts are reported where this period has a task, because its addition is unknown.
 */
import { flatMap } from '../../../core/flat-map.ts';
import { hasTask, isUnreported } from '../../../core/standing.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { entries, sheetsOf, statedIn } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'no-task': FigureOf;
  }
}

export const check: Check<'no-task'> = {
  code: 'no-task',
  severity: 'info',
  rule: (comparison) => {
    const without = sheetsOf(comparison).flatMap((sheet) =>
      flatMap(statedIn(sheet), (own) => (hasTask(own.figures) ? [] : own)),
    );
    if (without.length === 0) return [];
    const told = new Set(
      flatMap(entries(comparison), ({ region, indicator, figures, before }) =>
        isUnreported(figures, before) ? [`${region.key} ${indicator}`] : [],
      ),
    );
    return without.flatMap(({ region, indicator }) => {
      const figure = `${region.key} ${indicator}`;
      if (told.has(figure)) return [];
      told.add(figure);
      return [{ code: 'no-task', at: region.at, region: region.name, indicator }];
    });
  },
};

export const documentation: Documentation = {
  en: ['both counts are blank: not ranked, not missing from the total', 'nothing'],
  zh: ['两栏都空：没有任务，不排名，也不算合计缺数', '不用管'],
};

export const cases: Cases<'no-task'> = {
  found: [
    { now: ['甲,200,100', '乙,/,'], at: 'this A5', says: { region: '乙', indicator: '' } },
    // Once for both sheets.
    { now: ['甲,,', '乙,9,1'], before: ['甲,,', '乙,9,1'], at: 'this A4' },
    { now: ['甲,10,1', '乙,9,1'], before: ['甲,,', '乙,9,1'], at: 'last A4' },
  ],
  notFound: [{ now: ['甲,200,100', '乙,0,0', '丙,,5'] }],
};
