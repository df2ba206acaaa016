/** Settings that a report is made again by. Records of gasrank 0.1.0 lack some; its command line has a part of them. */
import { SMALL_BASE } from '../../check/index.ts';
import type { IsoDate } from '../../core/snapshot.ts';
import { parseDate } from '../../interpret/index.ts';
import { isComplete } from '../../report/record.ts';
import { type ShapingRules, SORTS } from '../../report/report.ts';
import type { MadeRecord } from './report.ts';

/** The settings of a record; those that only a configuration knew are taken as if there had been none. */
export function rulesOf(record: MadeRecord): ShapingRules {
  const { rules, command } = record.made;
  if (isComplete(rules)) return rules;
  const { ties, rankBy } = record;
  const sort = SORTS.find((order) => order === optionIn('--sort', command)) ?? 'sheet';
  const unknown = { title: null, regionOrder: [], smallBase: SMALL_BASE };
  return { ties, rankBy, sort, dates: datesOf(record), ...unknown };
}

/** The days that options gave the sheets. */
export function datesOf({ made: { rules, command } }: MadeRecord): ShapingRules['dates'] {
  if (isComplete(rules)) return rules.dates;
  const dateOf = (option: string): IsoDate | null => parseDate(optionIn(option, command) ?? '');
  return { this: dateOf('--date'), previous: dateOf('--prev-date') };
}

/** The value of an option in a command line, where it is a single word. */
function optionIn(option: string, command: string): string | undefined {
  const words = command.split(/\s+/u);
  const at = words.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  return words[at] === option ? words[at + 1] : words[at]?.slice(option.length + 1);
}
