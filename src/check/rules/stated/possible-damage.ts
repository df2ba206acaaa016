/** An .xls whose counts contradict what it states of them; found by `damage.ts`. */
import type { Check, Documentation } from '../../check.ts';

declare module '../../../core/finding.ts' {
  interface FindingArguments {
    'possible-damage': { cells: readonly string[] };
  }
}

export const check: Check<'possible-damage'> = { code: 'possible-damage', severity: 'error' };

export const documentation: Documentation = {
  en: [
    'an .xls contradicts itself and may be damaged',
    'compare it with its origin, or ask for an .xlsx',
  ],
  zh: ['.xls 文件前后矛盾，可能损坏了', '和来源核对，或请对方发 .xlsx'],
};
