/** An average, a comparison or an empty subtotal; found by `interpret`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'subtotal-left-out': { region: string };
  }
}

export const check: Check<'subtotal-left-out'> = { code: 'subtotal-left-out', severity: 'info' };

export const documentation: Documentation = {
  en: ['an average, a comparison (去年同期) or an empty subtotal is not shown', 'nothing'],
  zh: ['平均、对比（去年同期）或空的小计，不列出', '不用管'],
};

export const cases: Cases<'subtotal-left-out'> = {
  found: [
    { now: ['甲,200,100', '平均,200,100'], at: 'this A5', says: { region: '平均' } },
    { now: ['甲,200,100', '乙,100,50', '去年同期,250,90'], at: 'this A6' },
  ],
  notFound: [{ now: ['甲,200,100', '乙,100,50', '城区小计,300,150', '丙,100,50', '合计,400,200'] }],
};
