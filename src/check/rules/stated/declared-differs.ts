/** A stated figure that is not what the counts give. The recomputed figure is reported. */
import type { Measure } from '../../../core/snapshot.ts';
import type { Check, Documentation } from '../../check.ts';
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
