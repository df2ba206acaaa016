/** `gasrank trend`: shows how rates and ranks moved over many periods. */
import { TREND_FORMATS } from '../../render/index.ts';
import { formatNames } from '../files/formats.ts';
import { defineCommand, type OptionGroups } from '../line/command.ts';
import { FINDINGS, RANKING, RULES, SETTINGS, TARGET } from '../line/groups.ts';
import { dateOption, lastOption, nameOption, outputOption } from '../line/values.ts';
import { makeTrend } from '../trend.ts';

const OPTIONS = {
  input: {
    last: { value: 'count', help: 'last', parse: lastOption },
    since: { value: 'date', help: 'since', parse: dateOption('--since') },
    until: { value: 'date', help: 'until', parse: dateOption('--until') },
    sheet: { value: 'name', help: 'trendSheet' },
  },
  rules: { ...TARGET, ...RULES },
  output: {
    region: { value: 'region', help: 'trendRegion', parse: nameOption },
    indicator: { value: 'name', help: 'indicator' },
    format: { short: '-f', value: 'format', help: 'format', choices: formatNames(TREND_FORMATS) },
    output: { short: '-o', value: 'file', help: 'output', parse: outputOption },
  },
  findings: FINDINGS,
  other: { ...RANKING, ...SETTINGS },
} as const satisfies OptionGroups;

/** @returns the exit code: 0, or 1 with findings at or above `failOn` */
export const trend = defineCommand({
  name: 'trend',
  arguments: [{ value: 'folder', help: 'periods', isRequired: true, isVariadic: true }],
  options: OPTIONS,
  async run(places, options, { settingsFor }) {
    const [first = ''] = places;
    return makeTrend(places, options, await settingsFor(first, options));
  },
});
