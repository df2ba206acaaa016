/** Zero households have no rate and no rank. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'no-households': FigureOf;
  }
}

export const check: Check<'no-households'> = {
  code: 'no-households',
  severity: 'warning',
  figureRule: ({ region, indicator, figures, standing }) => {
    if (standing.households !== 0 || figures.households.state !== 'known') return null;
    const { at } = figures.households;
    return { code: 'no-households', at, region: region.name, indicator };
  },
};

export const documentation: Documentation = {
  en: ['0 households: no rate and no rank', 'correct it, or clear both counts'],
  zh: ['户数是 0，没有安装率和名次', '改正，或两栏都清空'],
};

export const cases: Cases<'no-households'> = {
  found: [{ now: ['甲,200,100', '乙,0,0'], at: 'this B5', says: { region: '乙' } }],
  notFound: [{ now: ['甲,200,100', '乙,,'] }],
};
