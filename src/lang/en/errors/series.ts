/** English: errors of the sheets of a trend, and of targets. */
import type { TargetFault } from '../../../core/reason.ts';
import type { Words } from '../../report.ts';
import type { SeriesCode } from '../../words/unattended.ts';
import { list, quoted } from '../common.ts';

const FAULT: Readonly<Record<TargetFault, string>> = {
  by: 'ends on or before the day it starts; its end (by) must be later than its start (from)',
  'plan-without-dates': 'has a plan without both dates; give from and by',
  'plan-order':
    'has milestones out of order; each date must be later than the one before and than from',
  'plan-with-basis': 'has both a plan and a basis; keep one of them',
};

const span = (since: string | null, until: string | null) =>
  [since === null ? '' : ` since ${since}`, until === null ? '' : ` until ${until}`].join('');

export const series: Pick<Words['error'], SeriesCode> = {
  'series-none': ({ places, since, until }) =>
    `There is no dated sheet (.xlsx, .xls, .et, .ods, .csv, …) in ${quoted(places)}${span(since, until)}; check the names${since === null && until === null ? '' : ' and the dates'}.`,
  'series-one': ({ file, sheet, date }) =>
    `Only one date is left (${date}, "${file}" [${sheet}]), and a trend needs at least two; add sheets, or widen --since, --until or --last.`,
  'series-other-table': ({ file, sheet, rivalFile, rivalSheet }) =>
    `Two sheets belong to different tables, judging by titles or indicators: "${file}" [${sheet}] and "${rivalFile}" [${rivalSheet}]; keep each table in a folder of its own, or choose one with --sheet.`,
  'series-empty-span': ({ since, until }) =>
    `--since ${since} is later than --until ${until}; exchange them.`,
  'bad-last': ({ value }) => `--last "${value}" is not a whole number from 2 to 9999.`,
  'bad-target': ({ value }) =>
    `--target "${value}" is not a percentage above 0; write it as 100% or 95.5%.`,
  'target-fault': ({ file, key, fault }) =>
    `The target${file === null ? ' of the command line' : ` ${key} in the configuration "${file}"`} ${FAULT[fault]}.`,
  'target-without-rate': ({ option }) =>
    `${option} belongs to a target of the command line; give it with --target, such as --target 100%.`,
  'target-indicator-unknown': ({ file, indicator, indicators, suggestion }) =>
    `The configuration "${file}" has a target for "${indicator}", which the sheet does not have${suggestion === null ? '' : `, did you mean "${suggestion}"`}; it has ${list(indicators)}.`,
};
