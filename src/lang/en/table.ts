/** English: a table in the words of its own header. */
import type { Terms } from '../../core/terms.ts';
import { isHouseholds, type TableWords } from '../words/table.ts';
import { figure, measure } from './common.ts';

export function tableWords({ unit, labels }: Terms): TableWords {
  const { households, installed } = labels;
  const counted = (count: number) => {
    if (isHouseholds(unit)) return ` ${count === 1 ? 'household' : 'households'}`;
    return unit === null ? '' : ` ${unit}`;
  };
  const verb = /装|install/iu.test(installed ?? '') ? 'installed' : 'completed';
  const isDue = /户|household/iu.test(households ?? '') || households === null;
  return {
    count: (count) => `${count}${counted(count)}`,
    unit: counted(2).trim(),
    one: unit === null ? 'one' : `one${counted(1)}`,
    verb,
    measure: {
      ...figure,
      households: isDue && isHouseholds(unit) ? figure.households : (households ?? 'the task'),
      installed: verb === 'installed' ? figure.installed : (installed ?? verb),
    },
    heading: measure,
  };
}
