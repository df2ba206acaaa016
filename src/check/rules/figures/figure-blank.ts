/** One of two counts is given and the other is blank: the figure is missing. Marks for nothing are one finding per sheet. */

import { stateIn } from '../../../core/columns.ts';
import type { Finding } from '../../../core/finding.ts';
import { flatMap } from '../../../core/flat-map.ts';
import { oncePer } from '../../../core/once.ts';
import type { Quantity } from '../../../core/quantity.ts';
import { cellName } from '../../../core/sheet/cell.ts';
import type { Measure, Snapshot } from '../../../core/snapshot.ts';
import { hasTask } from '../../../core/standing.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { sheetsOf, statedIn } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `marked`: marks for nothing that stand for one of two counts, and all cells of the sheet that have one. */
    'figure-blank': FigureOf & {
      measure: Measure;
      marked?: { readonly marks: readonly string[]; readonly cells: readonly string[] };
    };
  }
}

export const check: Check<'figure-blank'> = {
  code: 'figure-blank',
  severity: 'error',
  rule: (comparison) => sheetsOf(comparison).flatMap(blankIn),
};

/** Blank counts of a sheet. */
const blankIn = oncePer((sheet: Snapshot): readonly Finding[] => {
  const open = flatMap(statedIn(sheet), (own) => {
    const isOpen = COUNTS.some((measure) => stateIn(own.figures, measure) === 'blank');
    return isOpen && hasTask(own.figures) ? own : [];
  });
  const blank = open.flatMap(({ region, indicator, figures }) =>
    COUNTS.flatMap((measure) => {
      const quantity = figures[measure];
      if (!isBlank(quantity)) return [];
      return [{ at: quantity.at, mark: quantity.mark, region: region.name, indicator, measure }];
    }),
  );
  const withMark = blank.filter(({ mark }) => mark !== undefined);
  const marked = {
    marks: [...new Set(withMark.flatMap(({ mark }) => mark ?? []))],
    cells: withMark.map(({ at }) => cellName(at)),
  };
  return blank.flatMap(({ mark, ...figure }): Finding[] => {
    if (mark === undefined) return [{ code: 'figure-blank', ...figure }];
    return figure.at === withMark[0]?.at ? [{ code: 'figure-blank', ...figure, marked }] : [];
  });
});

const COUNTS = ['households', 'installed'] as const;

function isBlank(count: Quantity): count is Extract<Quantity, { state: 'blank' }> {
  return count.state === 'blank';
}

export const documentation: Documentation = {
  en: [
    'one of two counts is blank, or has only a stroke; that is not 0',
    'fill it in, or write — in both if there is no task',
  ],
  zh: ['两栏只填了一栏，或只画了一横；空白不等于 0', '补填；没有任务就两栏都写“—”'],
};

export const cases: Cases<'figure-blank'> = {
  found: [
    { now: ['甲,200,100', '乙,,5'], at: 'this B5', says: { region: '乙', measure: 'households' } },
    {
      now: ['甲,200,100'],
      before: ['甲,200,—'],
      at: 'last C4',
      says: { measure: 'installed', marked: { marks: ['—'], cells: ['C4'] } },
    },
    // Marks for nothing, once for all.
    {
      now: ['甲,200,100', '乙,20,-', '丙,30,/', '丁,-,5'],
      at: 'this C5',
      says: { marked: { marks: ['-', '/'], cells: ['C5', 'C6', 'B7'] } },
    },
  ],
  notFound: [{ now: ['甲,200,100', '乙,,', '丙,—,/'] }, { now: ['甲,200,100', '乙,0,0'] }],
};
