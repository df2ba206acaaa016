/** Errors of wrong command lines, with suggestions. */
import path from 'node:path';
import type { Command } from 'commander';
import { GasrankError } from '../../core/error.ts';
import type { UsageProblem } from '../../core/reason.ts';
import { shellWord } from '../../lang/shell.ts';
import { kindOf } from '../files/bytes.ts';
import { TABLES } from '../files/input.ts';
import type { CommandError } from './program.ts';

const USAGE: Readonly<Record<string, UsageProblem>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'option-without-value',
  'commander.excessArguments': 'too-many-arguments',
};

/** Words that people type instead of a command's or an option's name. */
const MEANT: Readonly<Record<string, string>> = {
  version: '--version',
  '-v': '--version',
  '--last': '--prev',
  '--folder': '--latest',
  '--language': '--lang',
  '--out': '--output',
  '--locale': '--lang',
};

/**
 * Turns commander's error into a `GasrankError`; `null` if it is not about usage.
 *
 * @param words the command line after the program's name
 */
export function usageError(
  error: CommandError,
  words: readonly string[],
  program: Command,
): GasrankError | null {
  const problem = USAGE[error.code];
  if (problem === undefined) return null;
  const [, quoted = ''] = /'([^']*)'/u.exec(error.message) ?? [];
  const command = error.command ?? null;
  // commander quotes an option with its short form and its value: '-p, --prev <last>'.
  const named = /--[\w-]+/u.exec(quoted)?.[0] ?? quoted;
  const name = problem === 'missing-argument' ? (command ?? '') : named;
  if (command === 'schedule' && problem === 'unknown-option') {
    const misplaced = withoutDashes(words);
    if (misplaced) return misplaced;
  }
  if (command === null) {
    const line = meantLine({ problem, name }, words, program);
    if (line !== null) {
      const code = problem === 'unknown-option' ? 'option-before-command' : 'file-without-command';
      return new GasrankError({
        ...{ code: 'usage', problem: code, name, suggestion: line, command: 'report' },
      });
    }
  }
  const suggestion = suggestionFor(error, name, program);
  return new GasrankError({ code: 'usage', problem, name, suggestion, command });
}

/** Error for a scheduled command whose command line does not follow `--`; else `null`. */
export function withoutDashes(words: readonly string[]): GasrankError | null {
  const start = words.findIndex((word) => /^(?:collect|report)$/u.test(word));
  if (start < 0 || words.includes('--')) return null;
  const line = ['gasrank', ...words.slice(0, start), '--', ...words.slice(start)];
  return new GasrankError({
    code: 'schedule-without-dashes',
    line: line.map((word) => shellWord(word)).join(' '),
  });
}

/** Suggested command line for one with a file, a folder or an option of `report` but no command; else `null`. */
function meantLine(
  { problem, name }: { readonly problem: UsageProblem; readonly name: string },
  words: readonly string[],
  program: Command,
): string | null {
  const report = program.commands.find((command) => command.name() === 'report');
  const options = report?.options.flatMap(({ short, long }) => [short, long]) ?? [];
  const isMeant =
    problem === 'unknown-option' ? options.includes(name) && name !== '-v' : isInput(name);
  if (!isMeant) return null;
  const isFolder = kindOf(name) === 'folder';
  const rest = words.flatMap((word) => (isFolder && word === name ? ['--latest', word] : [word]));
  return ['gasrank', 'report', ...rest].map((word) => shellWord(word)).join(' ');
}

function isInput(word: string): boolean {
  return kindOf(word) !== null || TABLES.has(path.extname(word).toLowerCase());
}

/** Suggested option or command: a synonym, the nearest one, or one with the same beginning. */
function suggestionFor(
  { message, command }: CommandError,
  name: string,
  program: Command,
): string | null {
  const owner = program.commands.find((one) => one.name() === command) ?? program;
  const known = owner.options.flatMap(({ long }) => long ?? []);
  const meant = MEANT[name];
  if (meant !== undefined && known.includes(meant)) return meant;
  const nearest = /\(Did you mean (?:one of )?([^?)]*)\?\)/u.exec(message)?.[1];
  if (nearest !== undefined) return nearest;
  if (!name.startsWith('--') || name.length < MIN_BEGINNING) return null;
  return known.find((option) => option.startsWith(name) || name.startsWith(option)) ?? null;
}

/** Minimum number of equal characters at the beginning of an option: `--pre` may be `--prev`. */
const MIN_BEGINNING = 5;
