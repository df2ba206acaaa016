/** Creates a commander program from the command definitions, and parses command lines with it. */
import { Argument, Command, type CommanderError, Option } from 'commander';
import { GasrankError } from '../../core/error.ts';
import type { HelpWords, Words } from '../../lang/index.ts';
import { suggest } from '../../select/nearest.ts';
import { writeStderr } from '../files/output.ts';
import type {
  ArgumentDefinition,
  CommandDefinition,
  OptionDefinition,
  OptionDefinitions,
} from './command.ts';
import { LANGUAGE } from './groups.ts';
import { helpExamples, helpStyle } from './help.ts';
import { choice } from './values.ts';

/** An error of commander with the name of the wrongly used command. */
export type CommandError = CommanderError & { command?: string };

/** A command line, parsed. */
export interface Line<Options> {
  readonly command: CommandDefinition<Options>;
  /** The arguments that are given. */
  readonly words: readonly string[];
  readonly options: Options;
}

/** Creates the program. It never ends the process: commander's exits become `CommanderError`s. */
export function createProgram(
  commands: readonly CommandDefinition[],
  { help }: Words,
  version: string,
): Command {
  const program = new Command('gasrank')
    .usage(`[${help.value.options}] [${help.value.command}]`)
    .description(help.description)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp(helpStyle(help))
    // `main` reports wrong usage in the user's language instead of commander.
    .configureOutput({ outputError: () => {}, writeErr: writeStderr })
    .exitOverride()
    .addHelpText('before', () => helpExamples(help))
    .addHelpText('after', `\n${help.moreHelp}`);
  addOptions(program, LANGUAGE, help);
  for (const definition of commands) addCommand(program, definition, help);
  return program;
}

/**
 * Parses a command line with a program of these commands.
 *
 * @param words the words after the program's name
 * @throws CommanderError if the usage is wrong, or the requested help or version has been printed
 * @throws GasrankError if a value is invalid
 */
export function parseLine<Options>(
  program: Command,
  commands: readonly CommandDefinition<Options>[],
  words: readonly string[],
): Line<Options> {
  program.parse(words, { from: 'user' });
  const [name] = program.args;
  const command = commands.find((one) => one.name === name);
  const parsed = program.commands.find((one) => one.name() === name);
  if (!command || !parsed) throw new Error(`${name} was parsed but is no command`);
  return { command, words: parsed.args, options: parsed.opts() as Options };
}

/**
 * Prints the help of a command, or of the program. commander would print the latter for unknown names.
 *
 * @throws GasrankError if there is no such command
 */
export function showHelp(program: Command, name: string | undefined): void {
  const commands = program.createHelp().visibleCommands(program);
  const known = commands.find((command) => command.name() === name);
  if (name !== undefined && !known) {
    const names = commands.map((command) => command.name());
    throw new GasrankError({
      ...{ code: 'usage', problem: 'unknown-command', name },
      ...{ suggestion: suggest(name, names), command: null },
    });
  }
  (known ?? program).outputHelp();
}

function addCommand(program: Command, definition: CommandDefinition, help: HelpWords): void {
  const { name, options, isHidden = false } = definition;
  const { summary, description = '', exitCodes } = help.command[name];
  const command = program
    .command(name, { hidden: isHidden })
    .summary(summary)
    .description(description)
    .exitOverride((error: CommandError) => {
      throw Object.assign(error, { command: name });
    });
  for (const argument of definition.arguments) addArgument(command, argument, help);
  for (const [group, members = {}] of Object.entries(options)) {
    command.optionsGroup(help.group[group as keyof typeof options]);
    addOptions(command, members, help);
  }
  // Placed in the last group.
  command.helpOption('-h, --help', help.help);
  if (definition.hasExamples) command.addHelpText('before', () => helpExamples(help));
  if (exitCodes !== undefined) command.addHelpText('after', `\n${exitCodes}`);
}

function addArgument(command: Command, definition: ArgumentDefinition, help: HelpWords): void {
  const { value, isRequired, isVariadic, behindDashes } = definition;
  const name = help.value[value] + (isVariadic ? '...' : '');
  const text = definition.help === undefined ? '' : help.argument[definition.help];
  command.addArgument(new Argument(isRequired ? `<${name}>` : `[${name}]`, text));
  if (behindDashes) command.usage(`[${help.value.options}] -- <${name}>`);
}

function addOptions(command: Command, definitions: OptionDefinitions, help: HelpWords): void {
  for (const [key, definition] of Object.entries(definitions)) {
    const name = optionName(key);
    if (definition.help !== undefined) command.addOption(createOption(name, definition, help));
    if (definition.off !== undefined) {
      command.addOption(new Option(`--no-${name}`, help.option[definition.off]));
    }
  }
}

/** The name of an option by its key: `prevSheet` → `prev-sheet`. */
export function optionName(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function createOption(name: string, definition: OptionDefinition, words: HelpWords): Option {
  const { short, help, value, choices, initial, shown } = definition;
  const long = `--${name}${value === undefined ? '' : ` <${words.value[value]}>`}`;
  const flags = short === undefined ? long : `${short}, ${long}`;
  const option = new Option(flags, help && words.option[help]).default(initial, shown);
  if (choices) option.choices(choices);
  const parse = definition.parse ?? (choices && choice(`--${name}`, choices));
  return parse ? option.argParser(parse) : option;
}
