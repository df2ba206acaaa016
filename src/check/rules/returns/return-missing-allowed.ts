/** A unit of the roster that sent no return, with `--allow-missing`; found by `select/returns`. */
import type { Cases, Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'return-missing-allowed': { region: string };
  }
}

export const check: Check<'return-missing-allowed'> = {
  code: 'return-missing-allowed',
  severity: 'warning',
};

export const documentation: Documentation = {
  en: [
    'a unit sent nothing, which `--allow-missing` allows; its figures are unknown',
    'remind the unit',
  ],
  zh: ['这个单位没有报送，`--allow-missing` 允许；它的数未知', '催报'],
};

export const cases: Cases<'return-missing-allowed'> = {
  found: [
    {
      now: ['甲,100,50', '乙,100,40'],
      returns: [{ file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] }],
      options: ['--allow-missing'],
      at: 'this A5',
      says: { region: '乙' },
    },
  ],
  notFound: [
    {
      now: ['甲,100,50'],
      returns: [{ file: 'a.csv', date: '2022.11.14', rows: ['甲,100,60'] }],
      options: ['--allow-missing'],
    },
  ],
};
