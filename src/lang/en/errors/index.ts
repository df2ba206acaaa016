/** English: the sentences of errors. */
import type { ErrorArguments } from '../../../core/error.ts';
import type { DamageReason, DateFault, Limit } from '../../../core/reason.ts';
import type { Words } from '../../report.ts';
import { shellWord } from '../../shell.ts';
import { count, list, NAME_FAULT, quoted, SYSTEM_REASON } from '../common.ts';
import { notAWorkbook } from './files.ts';
import { series } from './series.ts';
import { unattended } from './unattended.ts';
import { usage } from './usage.ts';

const DAMAGE: Readonly<Record<DamageReason, string>> = {
  'cut-short': 'its end is missing',
  archive: 'the directory of its parts contradicts itself',
  'part-twice': 'two of its parts have the same name',
  'part-missing': 'a part is missing',
  compression: 'a part is compressed in a way that workbooks never use',
  checksum: 'a part differs from its checksum',
  encoding: 'a part is not in UTF-8',
  xml: 'a part is cut short or is not XML',
  reference: 'it refers to something that is missing',
  order: 'a cell is out of order, or occurs twice',
  unreadable: 'its structure is invalid',
};

const megabytes = (most: number) => `${most / 1024 / 1024} MB`;

/** Sentence for each exceeded limit, and a way to continue. */
const OVER: Readonly<Record<Limit, (most: number) => string>> = {
  'file-bytes': (most) =>
    `is larger than ${megabytes(most)}, which no progress table is; check that it is the file you mean`,
  parts: (most) => `holds more than ${count(most)} parts; copy the table into a new workbook`,
  'unpacked-bytes': (most) =>
    `unpacks to more than ${megabytes(most)}; copy the table into a new workbook`,
  elements: (most) =>
    `lists more than ${count(most)} texts, styles and the like; copy the table into a new workbook`,
  sheets: (most) => `has more than ${count(most)} sheets; copy the table into a new workbook`,
  rows: (most) => `has content below row ${count(most)}; delete the rows below the table`,
  columns: (most) => `has content past column ${count(most)}; delete the columns beside the table`,
  area: (most) =>
    `spans more than ${count(most)} cells, most likely because of something far down or right; delete the rows and columns outside the table and save it`,
  cells: (most) =>
    `brings the number of cells with content to more than ${count(most)}; copy the table into a new workbook`,
  'text-fields': (most) =>
    `has more than ${count(most)} cells, which no progress table has; keep only the table`,
  'text-length': (most) => `has a cell with more than ${count(most)} characters; shorten it`,
  'text-total': (most) =>
    `brings the number of characters in cells to more than ${count(most)}; copy the table into a new workbook`,
  merges: (most) =>
    `brings the number of merged ranges to more than ${count(most)}; unmerge those outside the header`,
  'table-cells': (most) =>
    `has a table of more than ${count(most)} cells, which no table of regions is; sum it up by region first`,
  seconds: (most) =>
    `was not read within ${most} seconds, and may be damaged; open it in Excel or WPS and save it as .xlsx`,
  megabytes: (most) =>
    `takes more than ${most} MB of memory to read, and may be damaged; open it in Excel or WPS and save it as .xlsx`,
};

/** Headers that were not recognised. */
const unknownWords = (words: readonly string[]) =>
  words.length === 0 ? '' : `, not recognised: ${quoted(words)}`;

/** Advice on adding words to the configuration. */
const howToTeach = (file: string, words: readonly string[]) =>
  words.length === 0 || file === '-'
    ? ''
    : `; run gasrank inspect ${shellWord(file)} --save-config to find the missing column by its figures and to save its word`;

const WANTED: Readonly<Record<string, string>> = {
  region: 'region (district, county, state, …)',
  households: 'households due (households, target, sanctioned, …)',
  installed: 'installed (installed, completed, achievement, …)',
};

const DATE_FAULT: Readonly<Record<DateFault, string>> = {
  'no-day': 'does not say which day',
  'no-year': 'does not say the year',
  'no-such-day': 'is not a day of the calendar',
  ambiguous: 'can be read in more than one way',
};

const datePlace = (place: ErrorArguments['date-unusable']['place']) =>
  typeof place === 'object'
    ? `at ${place.cell}`
    : { 'sheet-name': "in the sheet's name", 'file-name': "in the file's name" }[place];

const NOT_A_REPORT = {
  foreign: 'has no record of sources and rules, so gasrank has not made it',
  newer: 'was made by a later version of gasrank, which this one cannot verify',
  incomplete:
    'has no complete record of sources and rules: it was made by an earlier version, or changed',
} as const;

export const error: Words['error'] = {
  'file-missing': ({ file }) => `There is no file "${file}"; check the path.`,
  'file-is-directory': ({ file }) => `"${file}" is a folder; name a file in it.`,
  'file-unreadable': ({ file, reason }) =>
    `Cannot read "${file}" (${SYSTEM_REASON[reason] ?? reason}); check its path and permissions.`,
  'file-not-regular': ({ file }) =>
    `"${file}" is not a regular file but a pipe, a device or the like, and is not read; name a regular file, or pipe its content in and write - for the file.`,
  'name-not-utf8': ({ file }) =>
    `The name "${file}" is not in UTF-8, so no file can be found by it; rename it and run this again.`,
  'working-folder-gone': () =>
    'The current folder has been deleted; change to another folder and run this again.',
  'file-empty': ({ file }) => `"${file}" is empty (0 bytes); export or download it again.`,
  'file-locked-by-office': ({ file }) =>
    `"${file}" is a lock file that Excel or WPS keeps beside an open workbook; name the file without "~$".`,
  'not-a-workbook': ({ file, looksLike }) =>
    `"${file}" is not a spreadsheet that gasrank can read; ${notAWorkbook(looksLike)}.`,
  'password-protected': ({ file }) =>
    `"${file}" is protected by a password; remove the password in Excel or WPS and save it again.`,
  'workbook-damaged': ({ file, reason, place }) =>
    `"${file}" is damaged and cannot be read reliably: ${DAMAGE[reason]}${place === undefined ? '' : ` (${place})`}; get it again, or repair it in Excel or WPS and save it.`,
  'over-limit': ({ file, sheet, limit, most, cells = [] }) =>
    `${sheet === null ? '' : `Sheet "${sheet}" of `}"${file}" ${OVER[limit](most)}${cells.length === 0 ? '' : ` (furthest out: ${list(cells)})`}.`,
  'text-undecodable': ({ file, line }) =>
    `Line ${line} of "${file}" has characters that are neither UTF-8, UTF-16 nor GB18030; export it again, or save it as .xlsx in Excel or WPS.`,
  'quotes-unpaired': ({ file, line }) =>
    `Line ${line} of "${file}" has quotes that do not pair, so its columns are unclear; fix the quotes, or save it as .xlsx in Excel or WPS.`,
  'formula-contradicts': ({ file, sheet, cell, formula }) =>
    `Cell ${cell} of sheet "${sheet}" in "${file}" stores a result that its formula =${formula} does not give: the file is damaged or was saved without recalculating; open it in Excel or WPS, press F9, check it and save it.`,
  'excel-too-large': ({ cells, most }) =>
    `This report would take about ${cells} cells, and an Excel report may have ${most}; write it as HTML, Markdown, JSON or CSV (-f, or the extension of the output).`,
  'word-too-large': ({ cells, most }) =>
    `The tables of this report have about ${cells} cells, and a Word document may have ${most}; write it as Excel, HTML or Markdown (-f, or the extension of the output), or its summary only (--summary-only).`,
  'picture-too-long': ({ command, regions, indicators, mostRegions, mostRows }) =>
    regions > mostRegions
      ? `There are ${regions} regions, and a picture may have ${mostRegions}, since more cannot be distinguished; ${command === 'report' ? 'write Excel, Word or HTML (-o report.xlsx)' : 'choose some with --region, or write Excel (-o trend.xlsx)'}.`
      : `${regions} regions in ${indicators} indicators make too long a picture, which may have ${mostRows} rows; draw one at a time with --indicator.`,
  'no-font': ({ folders }) =>
    `No font with Chinese characters was found in ${list(folders)}, so no picture can be drawn; install one, such as Noto Sans CJK SC, or name a font file in the configuration (fonts.file).`,
  'font-unreadable': ({ file }) =>
    `"${file}", which fonts.file of the configuration names, does not exist or is not a font (.ttf, .otf, .ttc); check it.`,
  'font-lacks': ({ file, characters }) =>
    `The font "${file}" lacks ${list(characters)}, which would be boxes in the picture; name a font file that has them in the configuration (fonts.file).`,
  'sources-missing': ({ folder }) =>
    `--sources needs a folder; "${folder}" does not exist or is not a folder; check the path.`,
  'not-a-report': ({ file, reason }) =>
    `"${file}" ${NOT_A_REPORT[reason]}; name an .xlsx, .docx, .html or .json that gasrank report -o wrote.`,
  'stdin-twice': () =>
    '"-" is standard input, which can be read once; name a file for this period or for the last one.',
  'stdin-is-terminal': () =>
    '"-" reads standard input, which is the keyboard here; pipe a file in, as in gasrank report - < this.xlsx.',
  'sheet-missing': ({ file, sheet, sheets }) =>
    `"${file}" has no sheet "${sheet}"; it has ${quoted(sheets)}.`,
  'no-table': ({ file, sheets }) =>
    `No sheet of "${file}" (${quoted(sheets)}) holds a progress table; its header must name regions, households and installed.`,
  'sheet-not-understood': ({ file, sheet, missing, found, unknown }) =>
    `Sheet "${sheet}" of "${file}" has no header of a progress table: missing ${list(missing.map((role) => WANTED[role] ?? role))}; ${found.length > 0 ? `recognised only ${quoted(found)}` : 'no header word was recognised'}${unknownWords(unknown)}${howToTeach(file, unknown)}.`,
  'header-ambiguous': ({ file, sheet, cell, text, rival }) =>
    `Sheet "${sheet}" of "${file}": header "${text}" at ${cell} means the same as "${rival.text}" at ${rival.cell}; if they belong to different indicators, write the indicators above them; otherwise keep one of the two or rename the other.`,
  'period-in-header': ({ file, sheet, cell, text, rival }) =>
    rival === null
      ? `Sheet "${sheet}" of "${file}": header "${text}" at ${cell} names a period, so its figures may be totals up to then or only those of that period; remove the period in the first case, or name the column "added" in the second.`
      : `Sheet "${sheet}" of "${file}": "${text}" at ${cell} and "${rival.text}" at ${rival.cell} are one column for two periods; keep the one up to this period, save last period's as a sheet of its own and give it with --prev, and name the column of additions "added".`,
  'progress-unclear': ({ file, sheet, cell, text }) =>
    `Sheet "${sheet}" of "${file}": the small whole numbers under "${text}" at ${cell} may be households or percentages; rename the header to "Installed" for households, or to "${text}(%)" for percentages.`,
  'pivot-without-sums': ({ file, sheet, cells, text }) =>
    `Sheet "${sheet}" of "${file}": ${list(cells)} of the pivot table ("${text}") count or average the cells of the source instead of summing them; open Value Field Settings of each, summarize the value by Sum, and save.`,
  'name-unusable': ({ file, sheet, cell, fault }) =>
    `Sheet "${sheet}" of "${file}" cannot be read: ${cell}, which should be a name, ${NAME_FAULT[fault][0]}; ${NAME_FAULT[fault][1]}.`,
  'units-conflict': ({ file, sheet, cell, text, units: [one, other] }) =>
    `Sheet "${sheet}" of "${file}": "${text}" at ${cell} has two units that contradict each other, "${one}" and "${other}"; keep one of them in the header or above the table.`,
  'unit-unclear': ({ file, sheet, cell, text, unit }) =>
    `Sheet "${sheet}" of "${file}": "${unit}" in "${text}" ${cell === null ? '(the name of the sheet or file)' : `at ${cell}`} looks like the unit of the counts, but it is unclear whether it multiplies them; write a plain unit such as (万户) or (户) in the header, and change this text.`,
  'unit-missing': ({ file, sheet, cell, text, other }) =>
    `Sheet "${sheet}" of "${file}": "${text}" at ${cell} states no unit, but "${other.text}" at ${other.cell} of the same indicator is in "${other.unit}"; write the unit in both headers, such as (${other.unit}).`,
  'two-region-columns': ({ file, sheet, cell }) =>
    `Sheet "${sheet}" of "${file}" has two columns of regions (the second at ${cell}); keep the one to be ranked.`,
  'only-hidden': ({ file, sheet, option }) =>
    `The only sheet of "${file}" with a progress table, "${sheet}", is hidden; to use it, give ${option} ${sheet}.`,
  'indicator-incomplete': ({ file, sheet, cell, indicator, missing, unknown }) =>
    `Sheet "${sheet}" of "${file}": ${indicator === '' ? 'the table' : `indicator "${indicator}"`} at ${cell} has no column for ${WANTED[missing]}${unknownWords(unknown)}; add or rename it${howToTeach(file, unknown)}.`,
  'number-divided': ({ file, sheet, cell, text }) =>
    `Sheet "${sheet}" of "${file}" has a row longer than its header (${cell} "${text}"): commas between thousands seem to have divided a number; remove them, or put the numbers into quotes.`,
  'no-regions': ({ file, sheet, cell }) =>
    `Sheet "${sheet}" of "${file}" has no regions below its header (from ${cell}); fill them in.`,
  'regions-split': ({ file, sheet, cell, header, region, cells, word }) =>
    `Sheet "${sheet}" of "${file}" has several rows for a region, divided by "${header}" at ${cell} (${region} in ${list(cells)}); sum them first, so that each region has one row for each indicator, or keep only those of one kind, such as "${word}".`,
  'several-tables': ({ file, sheets, option, latest }) =>
    `"${file}" has ${sheets.length} sheets with a progress table: ${quoted(sheets)}; choose one with ${option}${option === '--sheet' ? ", and last period's, if it is among them, with --prev-sheet" : ''}${latest ? `; if they are one table of several days, --latest ${shellWord(file)} in place of the file takes the two newest` : ''}.`,
  'no-date': ({ file, sheet, option }) =>
    `Sheet "${sheet}" of "${file}" has no date in its title, its name or the file's name; give it, for example ${option} 2022-11-07.`,
  'date-unusable': ({ file, sheet, place, text, fault, option }) =>
    `Sheet "${sheet}" of "${file}" has no date that can be used: "${text}" ${datePlace(place)} ${DATE_FAULT[fault]}; correct it, or give the date, for example ${option} 2022-11-07.`,
  'several-dates': ({ file, sheet, dates, option }) =>
    `Sheet "${sheet}" of "${file}" has ${dates.length} dates (${list(dates)}); choose one with ${option}.`,
  'dates-in-column': ({ file, sheet, cell, header, dates, count, isSplit, option }) =>
    `Column "${header}" at ${cell} in sheet "${sheet}" of "${file}" has ${count} dates${count > 2 ? ', the newest are' : ':'} ${list(dates)}; ${isSplit ? "regions have rows of several periods: filter by date, and save this period's rows and last period's each as a sheet of their own" : `choose one with ${option}`}.`,
  'previous-not-older': ({ file, date, previousFile, previousDate }) =>
    `The previous sheet "${previousFile}" (${previousDate}) is not older than "${file}" (${date}); check which file is which, or correct the dates with --date and --prev-date.`,
  'previous-sheet-not-older': ({ file, sheet, date, previousSheet, previousDate }) =>
    `In "${file}" the previous sheet "${previousSheet}" (${previousDate}) is not older than "${sheet}" (${date}); check --sheet and --prev-sheet, or correct the dates with --date and --prev-date.`,
  ...series,
  ...unattended,
  ...usage,
};
