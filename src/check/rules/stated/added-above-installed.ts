/** A stated addition of more than is installed: the installed count before would be below zero. */
import { countRange } from '../../../core/rounding.ts';
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'added-above-installed': FigureOf & { added: number; installed: number };
  }
}

export const check: Check<'added-above-installed'> = {
  code: 'added-above-installed',
  severity: 'warning',
  // With a previous sheet the additions are computed, and stated ones are compared with those.
  figureRule: ({ region, indicator, figures }, { addedFrom }) => {
    if (addedFrom !== 'declared') return null;
    const { added, installed } = figures;
    if (added.state !== 'known' || installed.state !== 'known') return null;
    const [least, most] = [countRange(added)?.least ?? 0, countRange(installed)?.most ?? 0];
    if (least <= most) return null;
    return {
      code: 'added-above-installed',
      at: added.at,
      region: region.name,
      indicator,
      added: added.value,
      installed: installed.value,
    };
  },
};

export const documentation: Documentation = {
  en: [
    'the sheet states more additions than there are installed, and no previous sheet is given',
    'check both counts, and the unit of each',
  ],
  zh: ['没有上期表，表上写的新增比已安装的还多', '核对两个数和各自的单位'],
};

export const cases: Cases<'added-above-installed'> = {
  found: [
    { now: ['甲,1500,120,1200'], at: 'this D4', says: { added: 1200, installed: 120 } },
    {
      now: {
        title: '进度表（单位：万户）',
        header: ['县区,户数,已安装数,本周新增'],
        rows: ['甲,2.5,1.5,200'],
      },
      at: 'this D4',
      says: { added: 2_000_000, installed: 15_000 },
    },
  ],
  notFound: [{ now: ['甲,1500,120,120'] }, { now: ['甲,1500,120,1200'], before: ['甲,1500,100'] }],
};
