/** English: errors of unattended runs and of those that find their sheets themselves. */

import type { Words } from '../../report.ts';
import type { UnattendedCode } from '../../words/unattended.ts';
import { list } from '../common.ts';

const SCHEDULER = { cron: 'cron', systemd: 'systemd', windows: 'cmd.exe' } as const;

export const unattended: Pick<Words['error'], UnattendedCode> = {
  'latest-with': ({ option }) =>
    `--latest finds both sheets and their dates itself; leave out ${option ?? 'the file'}.`,
  'latest-date-unclear': ({ file, sheet, dates, text }) => {
    const none =
      text === null
        ? "has no date in its title, its name or the file's name"
        : `has no whole date ("${text}")`;
    const found = dates.length === 0 ? none : `has ${dates.length} dates (${list(dates)})`;
    return `Sheet "${sheet}" of "${file}" ${found}, so it is unclear which period it is; write its date into its title.`;
  },
  'latest-none': ({ folder }) =>
    `There is no sheet in "${folder}" (.xlsx, .xls, .et, .ods, .csv, …) that --latest can use; check the folder.`,
  'latest-one': ({ folder, file, sheet, date }) =>
    `"${folder}" has sheets of only one date (${date}, "${file}" [${sheet}]), and none of last period; add it, or name this period's file instead of --latest.`,
  'latest-same-date': ({ date, file, sheet, rivalFile, rivalSheet }) =>
    `Two sheets have the date ${date}: "${file}" [${sheet}] and "${rivalFile}" [${rivalSheet}]; correct the date in one, move one out of the folder, or choose one table of each workbook with --sheet.`,
  'latest-other-table': ({ file, sheet, rivalFile, rivalSheet }) =>
    `The two newest sheets belong to different tables, judging by titles or indicators: "${file}" [${sheet}] and "${rivalFile}" [${rivalSheet}]; keep each table in a folder of its own, or name the two with --prev.`,
  'latest-report-alone': ({ file, date }) =>
    `"${file}" was made by gasrank, and there is no other sheet of its date (${date}); if figures were filled in over a report, copy the table into a new workbook, otherwise put the sheet of that date back or move the report out of the folder.`,
  'collect-no-date': () =>
    'No usable return states a date, so the period is unknown; give it, for example --date 2022-11-07.',
  'collect-none-before': ({ folder, date }) =>
    `"${folder}" has no sheet before ${date} whose roster and layout could be used; put last period's sheet into it, or name one with --like.`,
  'collect-layout': ({ file, sheet, name }) =>
    `A sheet in the layout of sheet "${sheet}" of "${file}" would not be read as the collected figures (${name}), so none is written; give another sheet with --like, or use -f json.`,
  'bad-time': ({ value }) => `--at "${value}" is not a time of the week; write it as "Mon 08:00".`,
  'bad-name': ({ value }) => `--name "${value}" may have letters, digits, - and _ only.`,
  'schedule-no-report': () =>
    'After -- there must be the command line of report or collect, as in gasrank schedule -- report --latest sheets -o report.xlsx.',
  'schedule-without-dashes': ({ line }) =>
    `The command line to run goes after --, as in ${line}; see gasrank schedule --help.`,
  'bad-unit': ({ value }) =>
    `--on-failure "${value}" is not the name of a systemd unit, such as notify@%n.service.`,
  'schedule-on-failure': ({ system }) =>
    `--on-failure is for systemd, and ${system} has nothing like it; leave it out, or add --for systemd.`,
  'schedule-no-output': () =>
    'Nobody reads the standard output of a scheduled run; give its command a file with -o.',
  'schedule-stdin': () => 'A scheduled run has no standard input ("-"); name a file.',
  'schedule-unquotable': ({ system, text }) =>
    `"${text}" has characters that ${SCHEDULER[system]} would change; rename it, or use other words.`,
  'schedule-too-long': ({ most }) =>
    `The command is longer than the ${most} bytes that cron accepts; use shorter paths, or --for systemd.`,
};
