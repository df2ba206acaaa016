/** Words and files that may come next on a command line. Pure. */
import type { HelpWords } from '../../lang/index.ts';
import type {
  ArgumentDefinition,
  CommandDefinition,
  OptionDefinition,
  OptionDefinitions,
} from '../line/command.ts';
import { LANGUAGE } from '../line/groups.ts';
import { optionName } from '../line/program.ts';

/** A word that may come next. */
export interface CompletionWord {
  readonly word: string;
  readonly description: string;
}

export interface Completions {
  readonly candidates: readonly CompletionWord[];
  /** True if the name of a file or folder may come next; the shell knows these itself. */
  readonly hasFiles: boolean;
}

/** Placeholders of names of files and folders; a file may also come before the region that is explained. */
const FILES: ReadonlySet<keyof HelpWords['value']> = new Set([
  ...(['this', 'last', 'folder', 'report', 'returns', 'file', 'region'] as const),
]);

/** The words before the next one: which are arguments, and whether the last one wants a value. */
interface TypedWords {
  /** Places of the words that are arguments. */
  readonly places: readonly number[];
  /** Option whose value comes next. */
  readonly pending: OptionDefinition | null;
  /** Place of `--`; -1 without it. */
  readonly dashes: number;
}

/**
 * Returns the words that may come next on a command line, and whether names of files may.
 *
 * @param words the words after the program's name; the last one is being typed and may be empty
 */
export function completionsOf(
  commands: readonly CommandDefinition[],
  words: readonly string[],
  help: HelpWords,
): Completions {
  const shown = commands.filter(({ isHidden }) => !isHidden);
  const {
    places: [place],
    pending,
  } = progressOf(LANGUAGE, words.slice(0, -1));
  const command = shown.find(({ name }) => place !== undefined && name === words[place]);
  if (command) return ofCommand(command, shown, words.slice((place ?? 0) + 1), help);
  const partial = words.at(-1) ?? '';
  if (pending) return matching(partial, ofValue(pending));
  if (place !== undefined) return NOTHING;
  if (!partial.startsWith('-')) return matching(partial, namesOf(shown, help));
  const version = { word: '--version', description: help.version };
  return ofOption(partial, LANGUAGE, [version], help);
}

const NOTHING: Completions = { candidates: [], hasFiles: false };

function ofCommand(
  command: CommandDefinition,
  commands: readonly CommandDefinition[],
  words: readonly string[],
  help: HelpWords,
): Completions {
  const options: OptionDefinitions = Object.assign({}, ...Object.values(command.options));
  const partial = words.at(-1) ?? '';
  const { places, pending, dashes } = progressOf(options, words.slice(0, -1));
  const scheduled = command.arguments[0]?.behindDashes;
  if (dashes >= 0 && scheduled) {
    const start = words.slice(0, -1).lastIndexOf('--');
    return completionsOf(scheduled, words.slice(start + 1), help);
  }
  if (pending) return matching(partial, ofValue(pending));
  if (dashes < 0 && partial.startsWith('-')) return ofOption(partial, options, [], help);
  const count = dashes < 0 ? places.length : places.length + words.length - dashes - 2;
  const last = command.arguments.at(-1);
  const argument = command.arguments[count] ?? (last?.isVariadic ? last : undefined);
  return argument ? matching(partial, ofArgument(argument, commands, help)) : NOTHING;
}

function progressOf(options: OptionDefinitions, words: readonly string[]): TypedWords {
  const places: number[] = [];
  let pending: OptionDefinition | null = null;
  for (const [place, word] of words.entries()) {
    if (pending) pending = null;
    else if (word === '--') return { places, pending, dashes: place };
    else if (!/^-./u.test(word)) places.push(place);
    else pending = optionWithValue(options, word);
  }
  return { places, pending, dashes: -1 };
}

/** The option of this name, if it takes a value; `null` otherwise. */
function optionWithValue(options: OptionDefinitions, name: string): OptionDefinition | null {
  const [, option] =
    Object.entries(options).find(
      ([key, { short }]) => name === short || name === `--${optionName(key)}`,
    ) ?? [];
  return option?.value === undefined ? null : option;
}

/** Completions of a word that begins with a hyphen: an option, or one with its value. */
function ofOption(
  partial: string,
  options: OptionDefinitions,
  others: readonly CompletionWord[],
  help: HelpWords,
): Completions {
  const [, name = '', value = ''] = /^(--[^=]+)=(.*)$/su.exec(partial) ?? [];
  const option = optionWithValue(options, name);
  if (name !== '') return option ? matching(value, ofValue(option)) : NOTHING;
  const named = Object.entries(options).flatMap(([key, { help: on, off }]) => [
    ...(on === undefined ? [] : [{ word: `--${optionName(key)}`, description: help.option[on] }]),
    ...(off === undefined
      ? []
      : [{ word: `--no-${optionName(key)}`, description: help.option[off] }]),
  ]);
  const all = [...named, ...others, { word: '--help', description: help.help }];
  return matching(partial, { candidates: all, hasFiles: false });
}

function ofValue({ value, choices = [] }: OptionDefinition): Completions {
  const candidates = choices.map((word) => ({ word, description: '' }));
  return { candidates, hasFiles: value !== undefined && FILES.has(value) };
}

function ofArgument(
  { value, choices = [], behindDashes, help: key }: ArgumentDefinition,
  commands: readonly CommandDefinition[],
  help: HelpWords,
): Completions {
  const description = key === undefined ? '' : help.argument[key];
  if (behindDashes) return { candidates: [{ word: '--', description }], hasFiles: false };
  if (value === 'command') return namesOf(commands, help);
  const candidates = choices.map((word) => ({ word, description: '' }));
  return { candidates, hasFiles: FILES.has(value) };
}

function namesOf(commands: readonly CommandDefinition[], help: HelpWords): Completions {
  const candidates = commands.map(({ name }) => ({
    word: name,
    description: help.command[name].summary,
  }));
  return { candidates, hasFiles: false };
}

function matching(partial: string, { candidates, hasFiles }: Completions): Completions {
  return { candidates: candidates.filter(({ word }) => word.startsWith(partial)), hasFiles };
}
