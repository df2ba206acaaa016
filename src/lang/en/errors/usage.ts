/** English: the errors of the command line, its configuration and its outputs. */
import type { ConfigExpectation, PatternProblem } from '../../../core/reason.ts';
import type { Words } from '../../report.ts';
import { shellWord } from '../../shell.ts';
import { list, SYSTEM_REASON } from '../common.ts';

const CONFIG_VALUE: Readonly<Record<ConfigExpectation, string>> = {
  object: 'an object',
  text: 'a text',
  texts: 'a list of texts, such as ["a", "b"]',
  'text-or-texts': 'the name in the previous sheet, or a list of such names',
  decimals: 'a whole number from 0 to 6',
  households: 'a number of households: a whole number, at least 0',
  font: 'the name of a font, of up to 31 characters',
  ties: 'one of ',
  lang: 'one of ',
  'target-rate': 'a percentage above 0, such as "95%"',
  date: 'a date, such as "2022-12-31"',
  basis: 'one of ',
  milestones: 'a list of dates and rates, such as [{ "date": "2022-06-30", "rate": "50%" }]',
};

/** Missing arguments, by command. */
const MISSING_ARGUMENT: Readonly<Record<string, string>> = {
  inspect: 'No file was given',
  explain: "A region and this period's sheet are needed, as in gasrank explain REGION this.xlsx",
  verify: 'No report was given',
  collect: 'No folder or file of returns was given',
  '--like':
    "The sheet that gives the roster and the layout was not given: last period's, with --like",
  schedule: 'No command line of report or collect was given after --',
  completion: 'No shell was given, as in gasrank completion bash',
  trend: 'No folder and no files were given, as in gasrank trend sheets',
};

/** Maximum number of regions that are listed as choices. */
const MAX_REGIONS = 40;

const PATTERN: Readonly<Record<PatternProblem, (part: string) => string>> = {
  unknown: (part) =>
    `has a placeholder ${part} that gasrank does not know; it knows {date}, {prevDate} (as in {date:yyyyMMdd}) and {title}`,
  brace: (part) => `has a single ${part}; for a literal brace write it twice: ${part}${part}`,
  format: (part) => `has ${part}, which is not a date format; write it as in {date:yyyyMMdd}`,
  'no-previous': (part) => `has ${part}, but there is no last period; name its file with --prev`,
  empty: (part) =>
    part === ''
      ? 'is empty; give a name'
      : `has ${part}, which has no characters that a file name may have; choose another`,
};

export const usage = {
  'bad-date': ({ option, value }) => `${option} "${value}" is not a date; write it as 2022-11-07.`,
  'bad-choice': ({ option, value, choices }) =>
    `${option} cannot be "${value}"; choose one of ${choices.join(', ')}.`,
  'bad-decimals': ({ value }) => `--decimals "${value}" is not a whole number from 0 to 6.`,
  'bad-names': ({ value }) => `--names "${value}" is not a whole number from 1 to 9999.`,
  'bad-days': ({ value }) => `--max-age "${value}" is not a number of days, such as 8 or 8d.`,
  'bad-alias': ({ value }) =>
    `--alias "${value}" is not of the form THIS-NAME=LAST-NAME, such as --alias Northfield="North Field".`,
  'aliases-conflict': ({ previous, names }) =>
    `Aliases contradict each other: "${previous}" of the previous sheet cannot be both ${names.map((name) => `"${name}"`).join(' and ')}; keep one, in --alias or in the configuration.`,
  'aliases-chain': ({ name }) =>
    `Aliases contradict each other: "${name}" is given both as a new and as an old name; write every old name with the name that this sheet has.`,
  'needs-prev': ({ option }) => `${option} goes with --prev; name last period's file with --prev.`,
  'needs-latest': ({ option }) =>
    `${option} goes with --latest; give the folder of all sheets with it.`,
  'needs-schedule': ({ option }) =>
    `${option} needs a target with its first and last day: give --target, --from and --by, or set target in the configuration.`,
  'region-unknown': ({ region, regions, suggestion }) =>
    `The sheet has no region "${region}"${suggestion === null ? '' : `, did you mean "${suggestion}"`}; it has ${list(regions, MAX_REGIONS)}.`,
  'region-ambiguous': ({ region, regions }) =>
    `"${region}" may be ${list(regions, MAX_REGIONS)}; give the whole name.`,
  'indicator-unknown': ({ indicator, indicators, suggestion }) =>
    `The sheet has no indicator "${indicator}"${suggestion === null ? '' : `, did you mean "${suggestion}"`}; ${indicators.length === 0 ? 'its header names none, so leave out --indicator' : `it has ${list(indicators, MAX_REGIONS)}`}.`,
  'config-exists': ({ file }) =>
    `"${file}" exists and is not overwritten; add the words recognised above to its vocabulary.`,
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
    `${format} cannot be shown in a terminal; name a file with -o, or pipe it.`,
  'output-is-input': ({ file }) =>
    `Output "${file}" is a file that is read (an input or a configuration) and is not overwritten; choose another name.`,
  'output-foreign': ({ file }) =>
    `"${file}" exists and is no page of gasrank, so it is not overwritten; move or rename it.`,
  'output-unwritable': ({ file, reason }) =>
    reason === 'EISDIR'
      ? `Cannot write "${file}" (it is a folder); give the name of a file in it.`
      : `Cannot write "${file}" (${SYSTEM_REASON[reason] ?? reason}); an existing file is unchanged. Check the folder and its permissions, and close the program that has it open.`,
  'output-locked': ({ file, beside }) =>
    `"${file}" is in use (open in Excel, perhaps) and was not replaced; the new report is "${beside}" in the same folder. Close the program that has it open, then rename it, or run this again.`,
  'bad-pattern': ({ pattern, part, problem }) =>
    `The output's name "${pattern}" ${PATTERN[problem](part)}.`,
  'outputs-alike': ({ output }) =>
    `Two outputs have the name "${output}"; give each a name of its own.`,
  'format-of-several': () =>
    '-f does not go with several -o: the extension of each decides its format; leave -f out.',
  'options-conflict': ({ option, other }) =>
    `${option} has no effect with ${other}; leave one of them out.`,
  'section-twice': ({ section }) => `--sections has ${section} twice; name each part once.`,
  'option-of-format': ({ option, formats }) =>
    `${option} goes only with ${formats.join(', ')}; add -f ${formats.at(-1)}.`,
  'if-changed-unknowable': ({ extensions }) =>
    `--if-changed goes with -o and a file that is ${extensions.join(' or ')}: only these record how they were made.`,
  'stdout-unwritable': ({ reason }) =>
    `Cannot write to standard output (${SYSTEM_REASON[reason] ?? reason}).`,
  'periods-alike': ({ file, previousFile, date }) =>
    `"${file}" and "${previousFile}" are both of ${date}, so neither is the newer; check the two files, or correct a date with --date or --prev-date.`,
  'prev-twice': ({ file, prev }) =>
    `Last period's sheet is given twice: "${file}", and "${prev}" with --prev; keep one.`,
  'folder-as-sheet': ({ folder }) =>
    `"${folder}" is a folder; name a file in it, or give --latest ${shellWord(folder)} for its two newest sheets.`,
  usage: ({ problem, name, suggestion, command }) => {
    const hint = suggestion === null ? '' : `, did you mean ${suggestion}`;
    const sentences = {
      'unknown-option': `There is no option ${name}${hint}`,
      'unknown-command': `There is no command ${name}${hint}`,
      'option-before-command': `There is no command before ${name}; write ${suggestion}`,
      'file-without-command': `"${name}" is not a command; to make a report of it, write ${suggestion}`,
      'missing-argument': MISSING_ARGUMENT[name] ?? "This period's sheet was not given",
      'option-without-value': `Option ${name} needs a value`,
      'one-file': `${name} takes one file at a time`,
      'too-many-arguments':
        name === 'verify'
          ? 'Too many arguments: verify takes one report'
          : name === 'completion'
            ? 'Too many arguments: completion takes one shell'
            : `Too many arguments: ${name} takes this period's sheet and last period's; for the two newest of more sheets there is --latest`,
    };
    return `${sentences[problem]}; see ${['gasrank', ...(command ? [command] : []), '--help'].join(' ')}.`;
  },
} satisfies Partial<Words['error']>;
