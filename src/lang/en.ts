/** English. */
import type { ConfigExpectation, DamageReason, Limit } from '../core/error.ts';
import type { InvalidReason } from '../core/quantity.ts';
import type { Measure } from '../core/snapshot.ts';
import { shellWord } from './shell.ts';
import { MOST_LISTED, type Placed, type Words } from './words.ts';

const measure: Readonly<Record<Measure, string>> = {
  households: 'Households',
  installed: 'Installed',
  added: 'Added',
  rate: 'Rate',
  rank: 'Rank',
};

/** The same measures inside a sentence. */
const figure: Readonly<Record<Measure, string>> = {
  households: 'households',
  installed: 'installed',
  added: 'addition',
  rate: 'rate',
  rank: 'rank',
};

const INVALID: Readonly<Record<InvalidReason, string>> = {
  'not-a-number':
    'is not a number; enter a whole number of households, or leave it blank if there is no task',
  fraction: 'is not a whole number; households are counted whole',
  negative: 'is negative; a count of households cannot be',
  'too-large': 'is too large to be exact; check it',
  error: 'is an error value; mend the formula in Excel or WPS first',
  'formula-without-value':
    'is a formula without a stored value; open the file and save it once in Excel or WPS',
};

/** What the system's error codes mean. */
const SYSTEM_REASON: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission, or the file is in use',
  EBUSY: 'the file is in use',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

const DAMAGE: Readonly<Record<DamageReason, string>> = {
  'cut-short': 'its end is missing',
  archive: 'the directory of its parts contradicts itself',
  'part-twice': 'two of its parts have one name',
  'part-missing': 'a part is missing',
  compression: 'a part is packed in a way that no workbook is',
  checksum: 'a part differs from its checksum',
  encoding: 'a part is not in UTF-8',
  xml: 'a part is cut short or no XML',
  reference: 'it refers to what is not there',
  order: 'a cell is out of order, or there twice',
  unreadable: 'its structure makes no sense',
};

const count = (most: number) => most.toLocaleString('en-US');
const megabytes = (most: number) => `${most / 1024 / 1024} MB`;

/** What has too much of something, and what to do about it. */
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
    `spans more than ${count(most)} cells, most likely by something far down or right; delete the rows and columns outside the table and save it`,
  cells: (most) =>
    `brings the cells with content to more than ${count(most)}; copy the table into a new workbook`,
  'text-fields': (most) =>
    `has more than ${count(most)} cells, which no progress table has; keep only the table`,
  'text-length': (most) => `has a cell with more than ${count(most)} characters; shorten it`,
  'text-total': (most) =>
    `brings the characters in cells to more than ${count(most)}; copy the table into a new workbook`,
  merges: (most) =>
    `brings the merged ranges to more than ${count(most)}; unmerge those outside the header`,
  seconds: (most) =>
    `was not read within ${most} seconds, and may be damaged; open it in Excel or WPS and save it as .xlsx`,
  megabytes: (most) =>
    `takes more than ${most} MB of memory to read, and may be damaged; open it in Excel or WPS and save it as .xlsx`,
};

const of = (region: string, indicator: string) => [region, indicator].filter(Boolean).join(' ');
const list = (names: readonly string[]) =>
  [
    ...names.slice(0, MOST_LISTED),
    ...(names.length > MOST_LISTED ? [`and ${names.length - MOST_LISTED} more`] : []),
  ].join(', ');
const quoted = (names: readonly string[]) => list(names.map((name) => `"${name}"`));
const placed = (regions: readonly Placed[]) =>
  list(regions.map(({ region, rate }) => `${region} ${rate}`));
const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const named = (indicator: string) =>
  indicator === '' ? 'The indicator without a name' : `Indicator "${indicator}"`;
/** Headers that were not recognised. */
const unknownWords = (words: readonly string[]) =>
  words.length === 0 ? '' : `, not recognised: ${quoted(words)}`;

export const en: Words = {
  measure,
  region: 'Region',
  total: 'Total',
  title: 'Installation progress',
  note: (text) => `Note: ${text}`,

  dateLine: (date, previous) =>
    previous
      ? `${date}, compared with ${previous.date} (${plural(previous.days, 'day')} before)`
      : date,
  dateLabel: (date) => `(${date})`,
  noteAddedFromPrevious: (label, previous) =>
    `${label}: installed this period less installed last period (${previous}).`,
  noteAddedDeclared: (label) =>
    `${label} is as this sheet states it, not checked against a previous one.`,
  noteTies: {
    dense: 'No rank is skipped after a tie (1, 1, 2).',
    modified: 'Tied regions take the last of their ranks (2, 2, 3).',
    ordinal: 'Regions with equal rates are ranked in the order of the sheet (1, 2, 3).',
    fractional: 'Tied regions take the mean of their ranks (1.5, 1.5, 3).',
  },
  noteRankedAsShown: 'Ranked by the rate as printed.',
  noteUnknown: '"—" stands for a figure that is not known or does not apply.',
  movements: 'Beside a rank: ▲ up, ▼ down, – unchanged since last period.',
  summary: ({ indicator, total, rate, added, first, last }) =>
    [
      `${indicator === '' ? '' : `${indicator}: `}${total} ${rate}`,
      added === null ? '' : `, ${added} added`,
      first.length > 0 ? `; first: ${placed(first)}` : '',
      last.length > 0 ? `; last: ${placed(last)}` : '',
      '.',
    ].join(''),
  previousSheet: 'Previous',
  reportSheet: 'Report',
  previousLabel: (label) => `Previous: ${label}`,

  severity: { error: 'error', warning: 'warning', info: 'info' },
  finding: {
    'figure-invalid': ({ region, indicator, measure: m, text, reason }) =>
      `${of(region, indicator)}: ${figure[m]} "${text}" ${INVALID[reason]}.`,
    'figure-blank': ({ region, indicator, measure: m }) =>
      `${of(region, indicator)}: ${figure[m]} is missing and treated as unknown; fill it in, or leave both counts blank if there is no task.`,
    'no-task': ({ region, indicator }) =>
      `${of(region, indicator)} has no task (both counts are blank) and is not ranked.`,
    'no-households': ({ region, indicator }) =>
      `${of(region, indicator)} has 0 households: no rate, no rank.`,
    'installed-above-households': ({ region, indicator, installed, households }) =>
      `${of(region, indicator)}: ${installed} installed is more than the ${households} households due; the rate is kept as it is, check both.`,
    'installed-fell': ({ region, indicator, installed, previous }) =>
      `${of(region, indicator)}: installed fell from ${previous} to ${installed}; the addition is shown below zero, check it.`,
    'declared-differs': ({ region, indicator, measure: m, declared, computed }) =>
      `${of(region, indicator)}: the sheet states ${figure[m]} ${declared}, recomputed it is ${computed}, which the report uses.`,
    'rates-print-alike': ({ regions, indicator, rate }) =>
      `${list(regions)}${indicator === '' ? '' : ` (${indicator})`} all print ${rate} but differ, and are ranked by the exact rate.`,
    'region-twice': ({ region, cells }) =>
      `${region} stands ${cells.length} times (${list(cells)}) and is counted as often in the total; keep one row.`,
    'region-appeared': ({ region }) =>
      `${region} is not in the previous sheet, so its addition is unknown; if it was renamed, give --alias ${shellWord(`${region}=OLD-NAME`)}.`,
    'region-vanished': ({ region }) =>
      `${region} of the previous sheet is not in this one; if it was renamed, give --alias ${shellWord(`NEW-NAME=${region}`)}.`,
    'probable-rename': ({ region, previous }) =>
      `${region} is not in the previous sheet and ${previous} not in this one, with about the same households; if it was renamed, give --alias ${shellWord(`${region}=${previous}`)}, else its addition is unknown.`,
    'alias-ambiguous': ({ current, previous }) =>
      `Alias "${current}=${previous}" is not used: one sheet has both names, or two old names stand for one new name; check it.`,
    'alias-unused': ({ current, previous }) =>
      `Alias "${current}=${previous}" changes nothing; the name in this sheet stands before the equals sign, the name in the previous sheet behind it.`,
    'alias-unknown': ({ current, previous }) =>
      `Alias "${current}=${previous}" of the configuration: neither name is in the two sheets; delete it if it is no longer needed.`,
    'region-order-unknown': ({ regions }) =>
      `The sheet has no region ${quoted(regions)} of the configuration's regionOrder; mend it if it was renamed or misspelt.`,
    'indicator-appeared': ({ indicator }) =>
      `${named(indicator)} is not in the previous sheet, so its additions are unknown; if a device or gas was renamed, give --alias NEW-NAME=OLD-NAME.`,
    'indicator-vanished': ({ indicator }) =>
      `${named(indicator)} of the previous sheet is not in this one; if a device or gas was renamed, give --alias NEW-NAME=OLD-NAME.`,
    'row-without-region': () =>
      'This row has figures but no region and is not counted; name the region or delete the row.',
    'row-below-total': ({ region }) =>
      `"${region}" stands below the total and is not counted; move it above if it is a region, else delete it or make it a note.`,
    'row-hidden': ({ region }) =>
      `The row of ${region} is hidden and counted all the same; delete it if it should not be.`,
    'column-hidden': ({ header }) =>
      `Column "${header}" is hidden and used all the same; check it.`,
    'subtotal-left-out': ({ region }) =>
      `"${region}" is a subtotal or a mean and not counted as a region.`,
    'subtotal-by-sum': ({ region }) =>
      `"${region}" is exactly the sum of the rows next to it and taken for their subtotal, not for a region; if it is a region, check those rows.`,
    'of-which-left-out': ({ region }) =>
      `"${region}" is a part of the row above and not counted; if the rows after it are, too, mark or delete them.`,
    'row-apart': ({ region }) =>
      `"${region}" stands apart below the total and is not counted; move it above if it is a region.`,
    'total-by-sum': ({ region }) =>
      `"${region}" is exactly the sum of all other rows and taken for the total, not for a region.`,
    'probable-total': ({ region, indicator, households, others }) =>
      `${of(region, indicator)}: ${households} households are about the ${others} of all other rows; it looks like a total but is counted as a region. If it is one, name it 合计 and check it; if not, do not keep it in the first or last row.`,
    'possible-damage': ({ cells }) =>
      `An .xls has no checksums, and what this sheet states differs from what its counts give (${list(cells)}): it may be mistyped or damaged; check it against its origin, or ask for it as .xlsx.`,
    'column-unused': ({ header }) =>
      `${header === '' ? 'This column without a header' : `Column "${header}"`} is not used.`,
    'sheets-paired': ({ sheet, previousSheet }) =>
      `No file of last period was named: sheet "${sheet}" is taken for this period and "${previousSheet}" for the last; name one with --sheet to see it alone.`,
    'date-differs': ({ date, other, where }) =>
      `The sheet says ${date}, its ${where === 'sheet-name' ? 'name' : "file's name"} ${other}; the date in the sheet is used. If that is wrong, give --date or --prev-date.`,
  },
  error: {
    'file-missing': ({ file }) => `There is no file "${file}"; check the path.`,
    'file-is-directory': ({ file }) => `"${file}" is a folder; name a file in it.`,
    'file-unreadable': ({ file, reason }) =>
      `Cannot read "${file}" (${SYSTEM_REASON[reason] ?? reason}); check its permissions.`,
    'file-empty': ({ file }) => `"${file}" is empty (0 bytes); export or download it again.`,
    'file-locked-by-office': ({ file }) =>
      `"${file}" is a lock file that Excel or WPS keeps beside an open workbook; name the file without "~$".`,
    'not-a-workbook': ({ file, looksLike }) =>
      `"${file}" is no spreadsheet that gasrank reads${looksLike === null ? '' : `; it looks like ${looksLike === 'text' ? 'text without columns' : `a file of ${looksLike}`}`}; open it in Excel or WPS and save it as .xlsx.`,
    'password-protected': ({ file }) =>
      `"${file}" is protected by a password; remove the password in Excel or WPS and save it again.`,
    'workbook-damaged': ({ file, reason, place }) =>
      `"${file}" is damaged and cannot be read reliably: ${DAMAGE[reason]}${place === undefined ? '' : ` (${place})`}; get it again, or repair it in Excel or WPS and save it.`,
    'over-limit': ({ file, sheet, limit, most }) =>
      `${sheet === null ? '' : `Sheet "${sheet}" of `}"${file}" ${OVER[limit](most)}.`,
    'text-undecodable': ({ file, line }) =>
      `Line ${line} of "${file}" has characters that are neither UTF-8, UTF-16 nor GB18030; export it again, or save it as .xlsx in Excel or WPS.`,
    'quotes-unpaired': ({ file, line }) =>
      `Line ${line} of "${file}" has quotes that do not pair, so its columns cannot be told apart; mend the quotes, or save it as .xlsx in Excel or WPS.`,
    'formula-contradicts': ({ file, sheet, cell, formula }) =>
      `Cell ${cell} of sheet "${sheet}" in "${file}" stores a result that its formula =${formula} does not give: the file is damaged or was saved without recalculating; open it in Excel or WPS, press F9, check it and save it.`,
    'stdin-twice': () =>
      '"-" is standard input, which can be read once; name a file for this period or for the last one.',
    'stdin-is-terminal': () =>
      '"-" reads standard input, which is the keyboard here; pipe a file in, as in gasrank report - < this.xlsx.',
    'sheet-missing': ({ file, sheet, sheets }) =>
      `"${file}" has no sheet "${sheet}"; it has ${quoted(sheets)}.`,
    'no-table': ({ file, sheets }) =>
      `No sheet of "${file}" (${quoted(sheets)}) holds a progress table; its header must name regions, households and installed.`,
    'sheet-not-understood': ({ file, sheet, missing, found, unknown }) =>
      `Sheet "${sheet}" of "${file}" has no header of a progress table: missing ${list(missing.map((role) => WANTED[role] ?? role))}; ${found.length > 0 ? `recognised only ${quoted(found)}` : 'no header word was recognised'}${unknownWords(unknown)}.`,
    'header-ambiguous': ({ file, sheet, cell, text, rival }) =>
      `Sheet "${sheet}" of "${file}": header "${text}" at ${cell} means the same as "${rival.text}" at ${rival.cell}; if they are of different indicators, write these above them, else keep one of the two or rename the other.`,
    'period-in-header': ({ file, sheet, cell, text }) =>
      `Sheet "${sheet}" of "${file}": header "${text}" at ${cell} divides the table by time; keep the households and installed of one period in it, and give the last one with --prev.`,
    'two-region-columns': ({ file, sheet, cell }) =>
      `Sheet "${sheet}" of "${file}" has two columns of regions (the second at ${cell}); keep the one to be ranked.`,
    'only-hidden': ({ file, sheet, option }) =>
      `The only sheet of "${file}" with a progress table, "${sheet}", is hidden; to use it, give ${option} ${sheet}.`,
    'indicator-incomplete': ({ file, sheet, cell, indicator, missing, unknown }) =>
      `Sheet "${sheet}" of "${file}": ${indicator === '' ? 'the table' : `indicator "${indicator}"`} at ${cell} has no column for ${WANTED[missing]}${unknownWords(unknown)}; add or rename it.`,
    'no-regions': ({ file, sheet, cell }) =>
      `Sheet "${sheet}" of "${file}" has no regions below its header (from ${cell}); fill them in.`,
    'several-tables': ({ file, sheets, option }) =>
      `"${file}" has ${sheets.length} sheets with a progress table: ${quoted(sheets)}; choose one with ${option}${option === '--sheet' ? ", and last period's, if it is among them, with --prev-sheet" : ''}.`,
    'no-date': ({ file, sheet, option }) =>
      `Sheet "${sheet}" of "${file}" has no date in its title, its name or the file's name; give it, for example ${option} 2022-11-07.`,
    'several-dates': ({ file, sheet, dates, option }) =>
      `Sheet "${sheet}" of "${file}" has ${dates.length} dates (${list(dates)}); choose one with ${option}.`,
    'previous-not-older': ({ file, date, previousFile, previousDate }) =>
      `The previous sheet "${previousFile}" (${previousDate}) is not older than "${file}" (${date}); check which file is which, or correct the dates with --date and --prev-date.`,
    'previous-sheet-not-older': ({ file, sheet, date, previousSheet, previousDate }) =>
      `In "${file}" the previous sheet "${previousSheet}" (${previousDate}) is not older than "${sheet}" (${date}); check --sheet and --prev-sheet, or correct the dates with --date and --prev-date.`,
    'bad-date': ({ option, value }) =>
      `${option} "${value}" is not a date; write it as 2022-11-07.`,
    'bad-choice': ({ option, value, choices }) =>
      `${option} cannot be "${value}"; choose one of ${choices.join(', ')}.`,
    'bad-decimals': ({ value }) => `--decimals "${value}" is not a whole number from 0 to 6.`,
    'bad-alias': ({ value }) =>
      `--alias "${value}" is not of the form THIS-NAME=LAST-NAME, such as --alias 示范区=城乡一体化示范区.`,
    'aliases-conflict': ({ previous, names }) =>
      `Aliases contradict each other: "${previous}" of the previous sheet cannot be both ${names.map((name) => `"${name}"`).join(' and ')}; keep one, in --alias or in the configuration.`,
    'aliases-chain': ({ name }) =>
      `Aliases contradict each other: "${name}" is given both as a new and as an old name; write every old name with the name that this sheet has.`,
    'needs-prev': ({ option }) =>
      `${option} goes with --prev; name last period's file with --prev.`,
    'config-exists': ({ file }) =>
      `"${file}" exists and is not overwritten; add the words made out above to its vocabulary.`,
    'config-unreadable': ({ file, reason }) =>
      `Cannot read the configuration "${file}" (${SYSTEM_REASON[reason] ?? reason}); check its path and permissions.`,
    'config-not-utf8': ({ file }) =>
      `The configuration "${file}" is not in UTF-8; save it as UTF-8 in an editor.`,
    'config-syntax': ({ file, line, column, found }) =>
      `The configuration "${file}" is not JSON at line ${line}, column ${column} (${found === '' ? 'the file ends there' : `there is ${found}`}); check for missing or extra quotes, commas and colons.`,
    'config-unknown-key': ({ file, key, known, suggestion }) =>
      `The configuration "${file}" has a key ${key} that gasrank does not know; ${suggestion === null ? `it knows ${known.join(', ')}` : `did you mean ${suggestion}?`}${suggestion === null ? '.' : ''}`,
    'config-value': ({ file, key, expected, choices }) =>
      `${key === '' ? 'The content' : `The value of ${key}`} in the configuration "${file}" is wrong; it must be ${CONFIG_VALUE[expected]}${choices.join(', ')}.`,
    'unknown-extension': ({ file, extensions }) =>
      `The extension of "${file}" does not name a format; use one of ${extensions.join(', ')}, or give the format with -f.`,
    'binary-to-terminal': ({ format }) =>
      `${format} cannot be shown in a terminal; name a file with -o, or pipe it on.`,
    'output-is-input': ({ file }) =>
      `Output "${file}" is an input file and is not overwritten; choose another name.`,
    'output-unwritable': ({ file, reason }) =>
      `Cannot write "${file}" (${SYSTEM_REASON[reason] ?? reason}); an existing file is as it was. Check the folder and its permissions, and close the program that has it open.`,
    'stdout-unwritable': ({ reason }) =>
      `Cannot write to standard output (${SYSTEM_REASON[reason] ?? reason}).`,
    usage: ({ problem, name, suggestion }) => {
      const hint = suggestion === null ? '' : `, did you mean ${suggestion}`;
      const sentences = {
        'unknown-option': `There is no option ${name}${hint}`,
        'unknown-command': `There is no command ${name}${hint}`,
        'missing-argument':
          name === 'files' ? 'No file was given' : 'No workbook of this period was given',
        'option-without-value': `Option ${name} needs a value`,
        'too-many-arguments':
          'Too many arguments: report takes one file, the previous one is given with --prev',
      };
      return `${sentences[problem]}; see gasrank --help.`;
    },
  },
  errorLine: (message) => `error: ${message}`,
  findingLine: (severity, place, message) => `${severity} ${place}: ${message}`,
  standardInput: 'standard input',
  place: (file, sheet, cell) => [file, sheet && `[${sheet}]`, cell].filter(Boolean).join(' '),
  moreFindings: (count) => `${count} more; -f json lists them all.`,
  configUsed: (file) => `configuration: ${file}`,
  configNone: (places) =>
    places.length === 0
      ? 'no configuration is used.'
      : `no configuration (looked for ${places.join(', ')}).`,
  written: (file) => `Wrote ${file}`,
  bug: (version) =>
    `gasrank ${version} failed, and the report may not have been written. This is a bug: please report it with the command you ran and the lines below.`,

  help: {
    description: 'Turns progress tables (Excel) into reports with additions, rates and ranks.',
    reportSummary: "make a report from this period's sheet (and last period's)",
    reportDescription:
      "Reads this period's progress table, computes additions against last period's, exact rates and ranks, and writes them to the terminal, Excel, Markdown or JSON.",
    inspectSummary: 'show how sheets are understood',
    inspectDescription:
      'Shows how each file is understood: format, sheets, date, which columns each indicator is read from, regions and totals, rows and columns that are not used, and findings. Look here first when a figure surprises you; a bug report needs its output.',
    inspectFiles: 'files to look at, one or more',
    inspectExitCodes: [
      'Exit codes:',
      '  0   a report can be made of each (findings or not)',
      '  2   wrong usage, or no report can be made of a file',
      '  3   output could not be written',
      '  70  a bug in gasrank',
    ].join('\n'),
    examplesTitle: 'Examples:',
    examples: [
      ['gasrank report this.xlsx --prev last.xlsx', 'see it in the terminal'],
      ['gasrank report this.xlsx --prev last.xlsx -o report.xlsx', 'make the Excel report'],
      ['gasrank report this.xlsx --prev last.xlsx -f markdown > news.md', 'for a newsletter'],
      ['gasrank report this.xlsx --prev last.xlsx -f json | jq .', 'for other programs'],
      ['gasrank inspect this.xlsx', 'see how a sheet is understood'],
    ],
    exitCodes: [
      'Exit codes:',
      '  0   done',
      '  1   findings at or above --fail-on (the report is written all the same)',
      '  2   wrong usage, or an input that cannot be read',
      '  3   output could not be written',
      '  70  a bug in gasrank',
    ].join('\n'),
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    version: 'show the version',
    help: 'show help',
    helpCommand: 'show help for a command',
    moreHelp: 'gasrank report --help and gasrank inspect --help list every option.',
    optionFacts: (choices, fallback) =>
      ` (${[
        choices.length > 0 ? `choices: ${choices.join(', ')}` : '',
        fallback === null ? '' : `default: ${fallback}`,
      ]
        .filter((fact) => fact !== '')
        .join('; ')})`,
    thisFile: "this period's sheet (.xlsx, .xls, .et, .csv, …); - is standard input",
    option: {
      prev: "last period's sheet; - is standard input; default: an older sheet of the same workbook, else the sheet's own additions are used",
      format: 'output format; default: by the extension of -o, else terminal',
      output: 'write to a file, atomically; - is standard output',
      sheet: "sheet in this period's workbook",
      prevSheet: "sheet in last period's workbook; without --prev, in this period's",
      date: "this period's date, where the sheet lacks it or has it wrong",
      prevDate: "last period's date, likewise",
      alias:
        "a renamed region, device or gas: this period's name=last period's; may be given more than once",
      ties: 'how ties are ranked: 1,1,3; 1,1,2; 2,2,3; 1,2,3; 1.5,1.5,3',
      rankBy: 'rank by the exact rate, or by the rate as printed',
      sort: 'order of rows: as in the sheet, or by rank (Excel: by the first indicator)',
      decimals: 'decimals of rates, 0 to 6; default: as in the sheet',
      lang: 'language of messages; default from the environment, Chinese when unclear',
      failOn: 'exit with 1 on findings at or above this severity',
      config:
        'configuration; default: gasrank.config.json beside the input, else in the working directory',
      noConfig: 'use no configuration',
      verbose: 'say which configuration is used',
      quiet: 'leave out information and progress; keep warnings and errors',
      noColor: 'print without colour',
      inspectFormat: 'output format',
      saveConfig:
        'write the header words that were made out to a gasrank.config.json beside the input (never over one)',
      inspectSheet: 'look at this sheet only; default: every one that fits',
    },
  },
};

const CONFIG_VALUE: Readonly<Record<ConfigExpectation, string>> = {
  object: 'an object',
  text: 'a text',
  texts: 'a list of texts, such as ["a", "b"]',
  'text-or-texts': 'the name in the previous sheet, or a list of such names',
  decimals: 'a whole number from 0 to 6',
  font: 'the name of a font, of up to 31 characters',
  ties: 'one of ',
  lang: 'one of ',
};

const WANTED: Readonly<Record<string, string>> = {
  region: 'region (县区, 单位, district, …)',
  households: 'households due (户数, 应安装户数, 任务数, …)',
  installed: 'installed (已安装数, 累计完成, …)',
};
