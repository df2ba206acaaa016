/**
 * A count, or a stated addition that the report would use, that is no count. Totals are recomputed, so theirs count only
 * if they may have been misread.
 */
import { specialIn } from '../../../core/columns.ts';
import { flatMap } from '../../../core/flat-map.ts';
import { oncePer } from '../../../core/once.ts';
import {
  type InvalidReason,
  isMaybeThousands,
  type NumberDisplay,
  unlessContradicted,
} from '../../../core/quantity.ts';
import type { Measure, Snapshot } from '../../../core/snapshot.ts';
import type { Cases, Check, Documentation } from '../../check.ts';
import { type StatedFigures, sheetsOf, statedIn, totalsIn } from '../../entries.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    /** `display` is given where the scale is unclear. */
    'figure-invalid': FigureOf & {
      measure: Measure;
      text: string;
      reason: InvalidReason;
      display?: NumberDisplay;
    };
  }
}

export const check: Check<'figure-invalid'> = {
  code: 'figure-invalid',
  severity: 'error',
  rule: (comparison) =>
    sheetsOf(comparison)
      .flatMap(invalidIn)
      .flatMap(({ region, indicator, figures }) =>
        COUNTED.flatMap((measure) => {
          const quantity = unlessContradicted(figures[measure]);
          // Unclear groups have a finding of their own.
          if (quantity.state !== 'invalid' || quantity.reason === 'unclear-group') return [];
          // With a previous sheet the additions are computed, whatever the sheets' own columns hold.
          if (measure === 'added' && comparison.addedFrom === 'previous') return [];
          const { state: _, ...invalid } = quantity;
          // One finding speaks of the whole column.
          if (invalid.reason === 'column-not-whole') return [];
          return [{ code: 'figure-invalid', region: region.name, indicator, measure, ...invalid }];
        }),
      ),
};

/** Figures of a sheet that may have such a count. */
const invalidIn = oncePer((sheet: Snapshot): readonly StatedFigures[] => [
  ...flatMap(statedIn(sheet), (own) => (hasInvalid(own) ? own : [])),
  ...flatMap(totalsIn(sheet), (own) => (mayBeMisread(own) ? own : [])),
]);

const COUNTED = ['households', 'installed', 'added'] as const;

const hasInvalid = ({ figures }: StatedFigures) =>
  COUNTED.some((measure) => {
    const special = specialIn(figures, measure);
    return special !== null && unlessContradicted(special).state === 'invalid';
  });

const mayBeMisread = ({ figures }: StatedFigures) =>
  COUNTED.some((measure) => isMaybeThousands(figures[measure]));

export const documentation: Documentation = {
  en: [
    'not a whole number from 0 on (`5?`, `-3`, `12.5`, `12.000`, `#REF!`), a formula without its result, or a number whose format and unit contradict each other; it is unknown, and so is every sum with it',
    'correct the cell; open and save the file once in Excel or WPS; state the unit',
  ],
  zh: [
    '不是 0 或正整数（`5?`、`-3`、`12.5`、`12.000`、`#REF!`），或公式没有存下结果，或数字格式和单位互相矛盾；按未知处理，用到它的合计也未知',
    '改正这一格；用 Excel 或 WPS 打开保存一次；写明单位',
  ],
};

export const cases: Cases<'figure-invalid'> = {
  found: [
    {
      now: ['甲,100,50', '乙,10,5?'],
      at: 'this C5',
      says: {
        region: '乙',
        indicator: '',
        measure: 'installed',
        text: '5?',
        reason: 'not-a-number',
      },
    },
    { now: ['甲,200,100'], before: ['甲,200,-90'], at: 'last C4', says: { reason: 'negative' } },
    // An addition that would be used.
    { now: ['甲,200,100,3', '乙,10,5,若干'], at: 'this D5', says: { measure: 'added' } },
    {
      now: ['甲,700,300', '乙,500,250', '丙,100,50', '丁,100,50', '合计,1.400,650'],
      at: 'this B8',
      says: { region: '合计', reason: 'maybe-thousands' },
    },
    {
      now: ['甲,700,300,-1.000', '乙,500,250,5'],
      at: 'this D4',
      says: { measure: 'added', reason: 'maybe-thousands' },
    },
  ],
  notFound: [
    { now: ['甲,１００,50 户'] },
    // An addition that is computed.
    { now: ['甲,10,5,若干'], before: ['甲,10,4'] },
  ],
};
