/** English: the sentences of errors. */
import type { ConfigExpectation, DamageReason, Limit, PatternProblem } from '../../core/error.ts';
import type { Words } from '../words.ts';
import { count, list, quoted } from './common.ts';

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
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is larger than the system allows',
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

/** Headers that were not recognised. */
const unknownWords = (words: readonly string[]) =>
  words.length === 0 ? '' : `, not recognised: ${quoted(words)}`;

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

const PATTERN: Readonly<Record<PatternProblem, (part: string) => string>> = {
  unknown: (part) =>
    `has a placeholder ${part} that gasrank does not know; it knows {date}, {prevDate} (as in {date:yyyyMMdd}) and {title}`,
  brace: (part) =>
    `has a single ${part}; write a brace that stands for itself twice: ${part}${part}`,
  format: (part) => `has ${part}, which is no format of a date; write it as in {date:yyyyMMdd}`,
  'no-previous': (part) => `has ${part}, but there is no last period; name its file with --prev`,
  empty: (part) =>
    part === ''
      ? 'is empty; give a name'
      : `has ${part}, of which nothing can stand in a file's name; choose another`,
};

const WANTED: Readonly<Record<string, string>> = {
  region: 'region (县区, 单位, district, …)',
  households: 'households due (户数, 应安装户数, 任务数, …)',
  installed: 'installed (已安装数, 累计完成, …)',
};

const SCHEDULER = { cron: 'cron', systemd: 'systemd', windows: 'cmd.exe' } as const;

export const error: Words['error'] = {
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
  'latest-with': ({ option }) =>
    `--latest finds both sheets and their days itself; leave out ${option === null ? "this period's file" : option}.`,
  'latest-date-unclear': ({ file, sheet, dates }) =>
    `Sheet "${sheet}" of "${file}" ${dates.length === 0 ? "has no date in its title, its name or the file's name" : `has ${dates.length} dates (${list(dates)})`}, so whether it is the newest cannot be told; write its day in its title.`,
  'latest-none': ({ folder }) =>
    `There is no sheet in "${folder}" (.xlsx, .xls, .et, .ods, .csv, …) that --latest could take; check the folder.`,
  'latest-one': ({ folder, file, sheet, date }) =>
    `"${folder}" has sheets of one day only (${date}, "${file}" [${sheet}]), and none of last period; add it, or name this period's file instead of --latest.`,
  'latest-same-date': ({ date, file, sheet, rivalFile, rivalSheet }) =>
    `Two sheets are of ${date}: "${file}" [${sheet}] and "${rivalFile}" [${rivalSheet}]; correct the date in one, move one out of the folder, or choose one table of each workbook with --sheet.`,
  'latest-other-table': ({ file, sheet, rivalFile, rivalSheet }) =>
    `The two newest sheets are not of one table, by title or indicators: "${file}" [${sheet}] and "${rivalFile}" [${rivalSheet}]; keep each table in a folder of its own, or name the two with --prev.`,
  'latest-report-alone': ({ file, date }) =>
    `"${file}" was made by gasrank, and there is no other sheet of its day (${date}); if figures were filled in over a report, copy the table into a new workbook, else put the sheet of that day back or move the report out of the folder.`,
  'bad-time': ({ value }) => `--at "${value}" is not a time of the week; write it as "Mon 08:00".`,
  'bad-name': ({ value }) => `--name "${value}" may have letters, digits, - and _ only.`,
  'schedule-no-report': () =>
    'What stands behind -- must be the command line of a report, as in gasrank schedule -- report --latest sheets -o report.xlsx.',
  'schedule-no-output': () =>
    'Nobody is there to read standard output; give the report a file with -o.',
  'schedule-stdin': () => 'Nobody is there to give standard input ("-"); name a file.',
  'schedule-unquotable': ({ system, text }) =>
    `"${text}" has characters that ${SCHEDULER[system]} would not take as they are; rename it, or use other words.`,
  'schedule-too-long': ({ most }) =>
    `The command is longer than the ${most} bytes that cron takes; use shorter paths, or --for systemd.`,
  'bad-date': ({ option, value }) => `${option} "${value}" is not a date; write it as 2022-11-07.`,
  'bad-choice': ({ option, value, choices }) =>
    `${option} cannot be "${value}"; choose one of ${choices.join(', ')}.`,
  'bad-decimals': ({ value }) => `--decimals "${value}" is not a whole number from 0 to 6.`,
  'bad-alias': ({ value }) =>
    `--alias "${value}" is not of the form THIS-NAME=LAST-NAME, such as --alias 示范区=城乡一体化示范区.`,
  'aliases-conflict': ({ previous, names }) =>
    `Aliases contradict each other: "${previous}" of the previous sheet cannot be both ${names.map((name) => `"${name}"`).join(' and ')}; keep one, in --alias or in the configuration.`,
  'aliases-chain': ({ name }) =>
    `Aliases contradict each other: "${name}" is given both as a new and as an old name; write every old name with the name that this sheet has.`,
  'needs-prev': ({ option }) => `${option} goes with --prev; name last period's file with --prev.`,
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
  'output-locked': ({ file, beside }) =>
    `"${file}" is in use (open in Excel, perhaps) and was not replaced; the new report is "${beside}" in the same folder. Close the program that has it open, then rename it, or run this again.`,
  'bad-pattern': ({ pattern, part, problem }) =>
    `The output's name "${pattern}" ${PATTERN[problem](part)}.`,
  'outputs-alike': ({ output }) => `Two outputs (-o) are "${output}"; give each a name of its own.`,
  'format-of-several': () =>
    '-f does not go with several -o: the extension of each decides its format; leave -f out.',
  'if-changed-unknowable': ({ extensions }) =>
    `--if-changed goes with -o and a file that is ${extensions.join(' or ')}: only these tell what made them.`,
  'stdout-unwritable': ({ reason }) =>
    `Cannot write to standard output (${SYSTEM_REASON[reason] ?? reason}).`,
  usage: ({ problem, name, suggestion }) => {
    const hint = suggestion === null ? '' : `, did you mean ${suggestion}`;
    const sentences = {
      'unknown-option': `There is no option ${name}${hint}`,
      'unknown-command': `There is no command ${name}${hint}`,
      'missing-argument':
        {
          files: 'No file was given',
          command: 'No command line of a report was given behind --',
        }[name] ?? 'No workbook of this period was given',
      'option-without-value': `Option ${name} needs a value`,
      'too-many-arguments':
        'Too many arguments: report takes one file, the previous one is given with --prev',
    };
    return `${sentences[problem]}; see gasrank --help.`;
  },
};
