/** Arguments and options that several commands share. */

import { RANK_BY } from '../../core/numbers/ratio.ts';
import { TIE_METHODS } from '../../core/ranks/rank.ts';
import { BASES } from '../../core/target.ts';
import { LANGUAGES } from '../../lang/index.ts';
import { FRAMES } from '../../render/text/frame.ts';
import { FAIL_ON } from '../findings.ts';
import type { ArgumentDefinition, OptionDefinitions } from './command.ts';
import {
  aliasOption,
  dateOption,
  daysOption,
  decimalsOption,
  languageOption,
  targetOption,
} from './values.ts';

/** Shells that can complete command lines. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type ShellName = (typeof SHELLS)[number];

/** The two files to compare. */
export const SHEET_FILES = [
  { value: 'this', help: 'workbook' },
  { value: 'last', help: 'last' },
] as const satisfies readonly ArgumentDefinition[];

export const DATE = {
  date: { value: 'date', help: 'date', parse: dateOption('--date') },
} as const satisfies OptionDefinitions;

/** The sheets to compare. */
export const SHEETS = {
  prev: { short: '-p', value: 'last', help: 'prev' },
  latest: { value: 'folder', help: 'latest' },
  sheet: { value: 'name', help: 'sheet' },
  prevSheet: { value: 'name', help: 'prevSheet' },
  ...DATE,
  prevDate: { value: 'date', help: 'prevDate', parse: dateOption('--prev-date') },
} as const satisfies OptionDefinitions;

/** Checks of all sheets of a folder. */
export const REVISIONS = {
  revisions: { help: 'revisions' },
} as const satisfies OptionDefinitions;

/** Options for computing figures. */
export const RULES = {
  alias: { value: 'alias', help: 'alias', parse: aliasOption },
  decimals: { value: 'number', help: 'decimals', parse: decimalsOption },
} as const satisfies OptionDefinitions;

/** A target, and the schedule by which it is to be reached. */
export const TARGET = {
  target: { value: 'percent', help: 'target', parse: targetOption },
  from: { value: 'date', help: 'targetFrom', parse: dateOption('--from') },
  by: { value: 'date', help: 'targetBy', parse: dateOption('--by') },
  basis: { value: 'basis', help: 'basis', choices: BASES, shown: 'days' },
} as const satisfies OptionDefinitions;

/** Options for ranking regions; rarely changed. */
export const RANKING = {
  ties: { value: 'method', help: 'ties', choices: TIE_METHODS, shown: 'competition' },
  rankBy: { value: 'rate', help: 'rankBy', choices: RANK_BY, initial: 'exact' },
} as const satisfies OptionDefinitions;

/** Options for findings: their limits, the exit code, and how they are shown. */
export const FINDINGS = {
  failOn: { value: 'severity', help: 'failOn', choices: FAIL_ON, initial: 'error' },
  maxAge: { value: 'days', help: 'maxAge', parse: daysOption },
  verbose: { short: '-v', help: 'verbose' },
  quiet: { short: '-q', help: 'quiet' },
} as const satisfies OptionDefinitions;

/** Format of a command without other outputs. */
export const FORMAT = {
  format: {
    short: '-f',
    value: 'format',
    help: 'inspectFormat',
    choices: ['terminal', 'json'],
    initial: 'terminal',
  },
} as const satisfies OptionDefinitions;

export const LANGUAGE = {
  lang: { value: 'language', help: 'lang', choices: LANGUAGES, parse: languageOption },
} as const satisfies OptionDefinitions;

/** Appearance of terminal outputs. */
export const LOOK = {
  frame: { value: 'signs', help: 'frame', choices: FRAMES },
  color: { off: 'noColor' },
} as const satisfies OptionDefinitions;

/** The configuration, and the messages. */
export const SETTINGS = {
  config: { value: 'file', help: 'config', off: 'noConfig' },
  ...LANGUAGE,
  ...LOOK,
} as const satisfies OptionDefinitions;

/** Says which configuration is used. */
export const VERBOSE = {
  verbose: { short: '-v', help: 'inspectVerbose' },
} as const satisfies OptionDefinitions;
